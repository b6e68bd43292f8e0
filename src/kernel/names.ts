import { asStored } from './text.js';

/** Names of people, as they are compared: whoever types one leaves out what he cannot type, or does not see. */

const APOSTROPHES = /['‘’‛"ʹʻʼʽˈˊˋ`´′＇\ua78b\ua78c]/gu;
/** Letters by their kind in Unicode, dots to those who write with them. */
const DOTS = /[\u318d\u1427\ua78f]/gu;
const BETWEEN_WORDS = /[\p{P}\p{S}\p{Z}\s]+/u;
const UNSEEN = /[\p{C}\ufe00-\ufe0f]/gu;
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
/** What stays one letter when its marks are taken off. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    ħ: 'h',
    ŧ: 't',
  }),
);
const NOT_PLAIN = new RegExp(`[${[...PLAIN.keys()].join('')}]`, 'gu');
const PIECE = /\p{Script=Han}|[^\p{Script=Han}]+/gu;

/** The words of a name, each without accents, apostrophes and capitals; a dot, a hyphen and a blank of any width end a word. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(APOSTROPHES, '')
    .replaceAll(DOTS, ' ')
    .normalize('NFKD')
    .replaceAll(ACCENTED, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(ACCENTED, '$1')
    .normalize('NFKC')
    .replaceAll(NOT_PLAIN, (letter) => PLAIN.get(letter) ?? letter)
    .split(BETWEEN_WORDS)
    .map((word) => word.replaceAll(UNSEEN, ''))
    .filter((word) => word !== '');

/** The words of a name; each Chinese character is one. Of one that has only signs, the signs. */
export function piecesOf(name: string): readonly string[] {
  const pieces = wordsOf(name).flatMap((word) => word.match(PIECE) ?? []);
  if (pieces.length > 0) return pieces;
  const signs = asStored(name).normalize('NFKC').replaceAll(/\s+/gu, '');
  return signs === '' ? [] : [signs];
}

/** The same for names that differ in nothing but in how they were typed. */
export const nameKey = (name: string): string => piecesOf(name).join('');

/** Somebody's stay, and what he was called in it. */
export interface Stay {
  readonly name: string;
  readonly joinedOn: string;
  /** Null while it runs. */
  readonly leftOn: string | null;
}

export interface Bearer {
  readonly employeeId: string;
  readonly employments: readonly Stay[];
}

/**
 * Of those who bear or bore a name, whom somebody means who writes it of a day: those who were there by that name on it. Nobody
 * was: those who are there now. Who is called exactly so goes before whoever is called nearly so.
 */
export function meantBy<Person extends Bearer>(
  name: string,
  day: string | undefined,
  bearers: readonly Person[],
): readonly Person[] {
  const having = (test: (stay: Stay) => boolean): readonly Person[] => {
    const found = (isCalled: (stay: Stay) => boolean): readonly Person[] =>
      bearers.filter(({ employments }) => employments.some((stay) => isCalled(stay) && test(stay)));
    const exactly = found((stay) => asStored(stay.name) === asStored(name));
    return exactly.length > 0 ? exactly : found((stay) => nameKey(stay.name) === nameKey(name));
  };
  const then = day === undefined ? [] : having(isThereOn(day));
  return then.length > 0 ? then : having(({ leftOn }) => leftOn === null);
}

const isThereOn =
  (day: string) =>
  ({ joinedOn, leftOn }: Stay): boolean =>
    joinedOn <= day && (leftOn === null || day <= leftOn);
