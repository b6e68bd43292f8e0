import type { Headings } from './tables.js';
import { CannotRead } from './unread.js';

/** The encodings in which spreadsheets of all countries save text; the first ones are recognised without a choice. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-kr',
  'windows-1250',
  'windows-1251',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Several encodings are possible: somebody who knows the file has to look. */
  readonly isGuessed: boolean;
}

/** Replaces bytes that are no character in the encoding. */
export const UNREADABLE = '\ufffd';

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file in the encoding that it declares, that it shows, or that is chosen. @throws CannotRead */
export function decoded(bytes: Uint8Array, by: Headings, chosen?: Encoding): Decoded {
  if (chosen !== undefined) return { text: textIn(chosen, bytes), encoding: chosen, isGuessed: false };
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const known = marked ?? unmarkedUtf16(bytes);
  if (known !== undefined) return { text: textIn(known, bytes), encoding: known, isGuessed: false };
  const utf8 = textIn('utf-8', bytes);
  if (isNearly(utf8)) return { text: utf8, encoding: 'utf-8', isGuessed: false };
  return guessed(bytes, by);
}

const textIn = (encoding: Encoding, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

const LOOKED_AT = 65_536;

/** Text of one byte a character has no zeros; UTF-16 has one beside each comma and digit, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  const seen = bytes.subarray(0, LOOKED_AT);
  seen.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return undefined;
  const isText = bytes.length % 2 === 0 && even + odd > seen.length / 20;
  if (isText && odd > 4 * even) return 'utf-16le';
  if (isText && even > 4 * odd) return 'utf-16be';
  throw new CannotRead('unreadable');
}

/** Bytes of another encoding are hardly ever UTF-8; a file that is UTF-8 may have a few broken places. */
function isNearly(text: string): boolean {
  let [good, bad] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad += 1;
    else if (code > 0x7f) good += 1;
  }
  return bad === 0 || good > 4 * bad;
}

/** The encoding in which most headings are recognised; of equals, the one whose characters people really write. */
function guessed(bytes: Uint8Array, by: Headings): Decoded {
  const seen = bytes.subarray(0, LOOKED_AT);
  const [best] = (['gb18030', 'big5', 'windows-1252'] as const)
    .map((encoding) => {
      const headings = headingsIn(textIn(encoding, seen), by);
      return { encoding, rank: headings + likeness(encoding, seen) };
    })
    .toSorted((one, other) => other.rank - one.rank);
  const encoding = best?.encoding ?? 'gb18030';
  return { text: textIn(encoding, bytes), encoding, isGuessed: true };
}

const headingsIn = (text: string, { known }: Headings): number =>
  Math.max(...text.split(/[\r\n]+/, 20).map((line) => known(line.replaceAll('"', '').split(/[,;\t]/))));

/** The first bytes of the characters in everyday use. */
const USUAL = {
  gb18030: [0xb0, 0xd7],
  big5: [0xa4, 0xc6],
} as const;
const SIGNS_FROM = 0xa1;
const SIGNS_TO = 0xa3;

/** From 0 to 1. */
function likeness(encoding: 'gb18030' | 'big5' | 'windows-1252', bytes: Uint8Array): number {
  return encoding === 'windows-1252' ? singles(bytes) : pairs(bytes, encoding);
}

/** The number of bytes beyond ASCII that are halves of usual Chinese characters. */
function pairs(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  let [all, usual] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (first < 0x80) continue;
    all += 1;
    if (isUsualFirst(encoding, first) && isSecond(encoding, second)) usual += 1;
    at += 1;
  }
  return all === 0 ? 0 : usual / all;
}

function isUsualFirst(encoding: 'gb18030' | 'big5', byte: number): boolean {
  const [from, to] = USUAL[encoding];
  return (byte >= from && byte <= to) || (byte >= SIGNS_FROM && byte <= SIGNS_TO);
}

const isSecond = (encoding: 'gb18030' | 'big5', byte: number): boolean =>
  byte >= 0xa1 || (encoding === 'big5' && byte >= 0x40 && byte <= 0x7e);

/** In a European language an accented letter stands between plain ones, two in a row at most. */
function singles(bytes: Uint8Array): number {
  let [all, alone, run] = [0, 0, 0];
  for (let at = 0; at <= bytes.length; at += 1) {
    if ((bytes[at] ?? 0) >= 0x80) {
      run += 1;
      continue;
    }
    if (run > 0) all += 1;
    if (run === 1 || run === 2) alone += run === 1 ? 1 : 0.5;
    run = 0;
  }
  return all === 0 ? 0 : alone / all;
}
