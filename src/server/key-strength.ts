const MIN_BITS = 128;
const MAX_LENGTH = 256;
/** A random key of 128 bits has at least so many different characters. */
const MIN_DIFFERENT = 8;

/** The demand on a key, to be put after its name. */
export const STRONG_KEY =
  'must hold at least 128 random bits, in at most 256 printable ASCII characters without spaces; make one with: openssl rand -base64 32';

/** Alphabets with their sizes; the narrowest that holds all of a key counts. */
const ALPHABETS: readonly (readonly [RegExp, number])[] = [
  [/^\d+$/, 10],
  [/^[\da-f]+$/, 16],
  [/^[\dA-F]+$/, 16],
  [/^[a-z]+$/, 26],
  [/^[A-Z]+$/, 26],
  [/^[\da-z]+$/, 36],
  [/^[\dA-Z]+$/, 36],
  [/^[\w+/=.-]+$/, 64],
  [/^[\x21-\x7e]+$/, 94],
];

/**
 * Whether a key could hold 128 random bits, by its length and characters: 32 hexadecimal digits, 22 letters and digits.
 * Whether it is random cannot be seen; whether it repeats itself can.
 */
export function isStrongKey(key: string): boolean {
  const alphabet = ALPHABETS.find(([characters]) => characters.test(key));
  if (alphabet === undefined || key.length > MAX_LENGTH) return false;
  const once = key.slice(0, periodOf(key));
  return new Set(once).size >= MIN_DIFFERENT && once.length * Math.log2(alphabet[1]) >= MIN_BITS;
}

/** The number of characters after which the key repeats itself, at most half of it; its length where it does not. */
function periodOf(key: string): number {
  for (let period = 1; period <= key.length / 2; period += 1)
    if (key.startsWith(key.slice(period))) return period;
  return key.length;
}
