/** Names and descriptions: how text is stored, and which characters it may hold. */

/** The same text, however it was typed: line ends as LF, no blanks around it, each character composed. */
export const asStored = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim().normalize('NFC');

/** Compares texts as stored: some were stored before texts were brought to one form. */
export const saysTheSame = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && asStored(one) === asStored(other));

const SHOWS = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Emoji, and scripts that join their letters, need joiners between two characters. */
const JOINERS = /(?<=[\p{L}\p{M}\p{S}])[\u200c\u200d](?=[\p{L}\p{M}\p{S}])/gu;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const LAYOUT = /[\n\t]/g;

/** Whether the text is one readable line, in the form in which it is stored. */
export const isLine = (text: string): boolean => SHOWS.test(text) && !UNSEEN.test(withoutJoiners(text));

/** The same for text of several lines. */
export const isLines = (text: string): boolean =>
  SHOWS.test(text) && !UNSEEN.test(withoutJoiners(text).replaceAll(LAYOUT, ''));

const withoutJoiners = (text: string): string => text.replaceAll(JOINERS, '');

/** Counts characters, of which one may take two UTF-16 units. */
export const isAtMost = (text: string, maxLength: number): boolean =>
  text.length <= maxLength || (text.length <= 2 * maxLength && [...text].length <= maxLength);

const NAME = /^[\p{L}\p{M}\p{Nd}._-]+(?: [\p{L}\p{M}\p{Nd}._-]+)*$/u;

/** Whether the text is the name of a category, in the form in which it is stored: a name that people read. */
export const isCategory = (text: string): boolean =>
  NAME.test(text) && SHOWS.test(text) && isAtMost(text, 64);
