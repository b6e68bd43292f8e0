import { asStored } from './text.js';

/** Names of people, as they are compared: people leave out what they cannot type, or do not see. */

const APOSTROPHES = /['‘’‛"ʹʻʼʽˈˊˋ`´′＇\ua78b\ua78c]/gu;
/** Unicode calls these letters, but writers use them as dots. */
const DOTS = /[\u318d\u1427\ua78f]/gu;
const BETWEEN_WORDS = /[\p{P}\p{S}\p{Z}\s]+/u;
const UNSEEN = /[\p{C}\ufe00-\ufe0f]/gu;
const ACCENTED = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;
/** Letters that stay one letter without their marks. */
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

/** The words of a name; each Chinese character is one. A name that has only signs gives the signs. */
export function piecesOf(name: string): readonly string[] {
  const pieces = wordsOf(name).flatMap((word) => word.match(PIECE) ?? []);
  if (pieces.length > 0) return pieces;
  const signs = asStored(name).normalize('NFKC').replaceAll(/\s+/gu, '');
  return signs === '' ? [] : [signs];
}

/** The same key for names that differ only in how they were typed. */
export const nameKey = (name: string): string => piecesOf(name).join('');

/** A person's employment, and their name in it. */
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
 * The bearers of a name whom a writer means by it on a day: those who were there by that name then; if nobody was,
 * those who are there now. An exact match goes before an approximate one.
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
