import { polyphonic } from 'pinyin-pro';

const HAN = /^\p{Script=Han}$/u;
/** Characters of names that the library does not know. */
const OTHERS: ReadonlyMap<string, readonly string[]> = new Map([['𠮷', ['ji']]]);
const known = new Map<string, readonly string[]>();

/** The ways to type a piece of a name in Latin letters: each reading of a Chinese character, the most usual one first. */
export function readingsOf(piece: string): readonly string[] {
  if (!HAN.test(piece)) return [piece];
  let readings = known.get(piece);
  if (readings === undefined) {
    readings = OTHERS.get(piece) ?? [...new Set(soundsOf(piece).flatMap(typed))];
    known.set(piece, readings);
  }
  return readings;
}

const soundsOf = (character: string): readonly string[] =>
  polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [character];

/** A keyboard has no ü: it is typed v, u, or yu as in passports. */
const typed = (sound: string): readonly string[] =>
  sound.includes('ü') ? ['v', 'u', 'yu'].map((letter) => sound.replace('ü', letter)) : [sound];
