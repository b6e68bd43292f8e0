import { plain } from './fields.js';

/** The order of day, month and year in dates that do not show it. */
export type DayOrder = 'dmy' | 'mdy' | 'ymd';
/** The day from which a spreadsheet counts: that of Windows, or the older one of the Macintosh. */
export type Counting = '1900' | '1904';

/** How the dates of a file are to be read. */
export interface DateReading {
  readonly order?: DayOrder | undefined;
  readonly counting?: Counting | undefined;
  /** The organisation's time zone: an instant is on the date there. */
  readonly timeZone?: string | undefined;
}

/** The choice that somebody has to make once for the file before such a date can be read. */
export type DateChoice = 'order' | 'counting';

export type Dated =
  { readonly day: string; readonly by?: DateChoice } | { readonly needs: DateChoice } | undefined;

const DAY_MS = 86_400_000;
const FIRST_DAY_MS = { '1900': Date.UTC(1899, 11, 30), '1904': Date.UTC(1904, 0, 1) } as const;

export const countedDay = (days: number, counting: Counting): string =>
  new Date(FIRST_DAY_MS[counting] + Math.floor(days) * DAY_MS).toISOString().slice(0, 10);

/** A time of day or a day of the week, as they stand behind a date; nothing else may stand there. */
const TIME = String.raw`(?:(?:上午|下午|中午|晚上)? ?\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?: ?[AaPp]\.?[Mm]\.?)?)`;
const WEEKDAY = String.raw`\(?(?:(?:星期|周|週)?[一二三四五六日天]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?)\)?`;
const BEHIND = `(?:[ ]*(?:${WEEKDAY}))?(?:[ T]+${TIME})?(?:[ ]*(?:${WEEKDAY}))?`;

const YEAR_FIRST = [
  new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})日?${BEHIND}$`, 'i'),
  new RegExp(String.raw`^(\d{4}) ?年 ?()(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?${BEHIND}$`, 'i'),
  /^(\d{4})()(\d{2})(\d{2})$/,
];
const INSTANT = /^(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})$/i;
const COUNTED = /^[2-5]\d{4}(\.\d+)?$/;
const PARTS = new RegExp(String.raw`^(\d{1,4})([-/. ])(\d{1,2}|[a-z]{3,9}\.?)\2(\d{1,4})${BEHIND}$`, 'i');
const MONTH_FIRST = new RegExp(
  String.raw`^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${BEHIND}$`,
  'i',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The local date in a cell; or the choice that has to be made for the file first. */
export function dated(cell: string, how: DateReading = {}): Dated {
  const text = plain(cell);
  const instant = INSTANT.exec(text);
  if (instant !== null) return ofInstant(instant, how.timeZone);
  for (const form of YEAR_FIRST) {
    const found = form.exec(text);
    if (found !== null) return ofParts(found[1], found[3], found[4]);
  }
  const counted = COUNTED.exec(text);
  if (counted !== null) return ofCount(text, counted[1] ?? '', how.counting);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return ofParts(monthFirst[3], monthFirst[1], monthFirst[2]);
  const parts = PARTS.exec(text);
  return parts === null ? undefined : inOrder([parts[1] ?? '', parts[3] ?? '', parts[4] ?? ''], how.order);
}

/** A local date, or undefined. */
export function dateIn(cell: string, how: DateReading = {}): string | undefined {
  const found = dated(cell, how);
  return found !== undefined && 'day' in found ? found.day : undefined;
}

/** The choice that a date of this kind needs, whether or not it was made. */
export function choiceFor(cell: string): DateChoice | undefined {
  const found = dated(cell);
  if (found === undefined) return undefined;
  return 'needs' in found ? found.needs : found.by;
}

function ofInstant([, when = '', zone = '']: RegExpExecArray, timeZone = 'UTC'): Dated {
  const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2').toUpperCase();
  const instant = new Date(when.replace(' ', 'T') + offset);
  if (Number.isNaN(instant.getTime())) return undefined;
  // The Swedish format of a date is that of ISO 8601.
  return { day: new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant) };
}

/** A whole number is a day as nearly every spreadsheet counts; a number with a fraction could mean something else. */
function ofCount(text: string, behind: string, counting: Counting | undefined): Dated {
  if (counting !== undefined) return { day: countedDay(Number(text), counting), by: 'counting' };
  if (/[1-9]/.test(behind)) return { needs: 'counting' };
  return { day: countedDay(Number(text), '1900'), by: 'counting' };
}

type Parts = readonly [first: string, second: string, third: string];

/** The year is clear where it has four digits, or stands last beside the name of a month; otherwise the order has to be chosen. */
function inOrder([first, second, third]: Parts, order: DayOrder | undefined): Dated {
  const isNamed = /^[a-z]/i.test(second);
  const hasWholeYear = third.length === 4;
  if (first.length > 2 || (third.length > 2 && !hasWholeYear)) return undefined;
  if (isNamed && hasWholeYear) return ofParts(third, second, first);
  if (order === undefined) return { needs: 'order' };
  if (order === 'ymd' && hasWholeYear) return undefined;
  // A named month is the month wherever it stands.
  const found = PLACES[isNamed && order === 'mdy' ? 'dmy' : order]([first, second, third]);
  return found === undefined ? undefined : { ...found, by: 'order' };
}

/** A year of two digits is one of this century. */
const whole = (year: string): string => (year.length === 4 ? year : `20${year.padStart(2, '0')}`);

const PLACES: Readonly<Record<DayOrder, (parts: Parts) => { readonly day: string } | undefined>> = {
  dmy: ([first, second, third]) => ofParts(whole(third), second, first),
  mdy: ([first, second, third]) => ofParts(whole(third), first, second),
  ymd: ([first, second, third]) => ofParts(whole(first), second, third),
};

function ofParts(year = '', month = '', day = ''): { readonly day: string } | undefined {
  const number = /^\d+$/.test(month) ? month : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  const isOne = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  // The service accepts no other years.
  return isOne && date >= '1900-01-01' && date < '3000-01-01' ? { day: date } : undefined;
}
