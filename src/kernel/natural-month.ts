/**
 * Local calendar dates (`YYYY-MM-DD`) and natural months (`YYYY-MM`) as text, which sorts as time does. A natural month
 * is `[first day, first day of the next)` of local dates in the organisation's one time zone (rule 2).
 */
export type LocalDate = string;
export type NaturalMonth = string;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
const yearIn = (text: string): number => Number(text.slice(0, 4));
const monthIn = (text: string): number => Number(text.slice(5, 7));
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);

/** A day outside these years is mistyped: `0202-10-15` for `2020-10-15`. */
export const FIRST_DATE = '1900-01-01';
export const LAST_DATE = '2999-12-31';
const [FIRST_YEAR, LAST_YEAR] = [yearIn(FIRST_DATE), yearIn(LAST_DATE)];

/** Whether the text is a month within the years of dates. */
export function isNaturalMonth(text: string): boolean {
  if (!/^\d{4}-\d{2}$/.test(text) || monthIn(text) < 1 || monthIn(text) > 12) return false;
  return yearIn(text) >= FIRST_YEAR && yearIn(text) <= LAST_YEAR;
}

/** Whether the text is a date that exists, within those years. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isNaturalMonth(text.slice(0, 7))) return false;
  const day = Number(text.slice(8, 10));
  return day >= 1 && day <= daysIn(yearIn(text), monthIn(text));
}

/** The message for a field that takes a date. */
export const DATE_MESSAGE = `must be a date that exists, as YYYY-MM-DD, from ${FIRST_DATE} to ${LAST_DATE}`;
export const MONTH_MESSAGE = `must be a month, as YYYY-MM, from ${FIRST_DATE.slice(0, 7)} to ${LAST_DATE.slice(0, 7)}`;

export const monthOf = (date: LocalDate): NaturalMonth => date.slice(0, 7);
export const yearOf = (dateOrMonth: string): string => dateOrMonth.slice(0, 4);
export const firstDayOf = (month: NaturalMonth): LocalDate => `${month}-01`;
export const lastDayOf = (month: NaturalMonth): LocalDate =>
  `${month}-${pad(daysIn(yearIn(month), monthIn(month)), 2)}`;
export const isDecember = (month: NaturalMonth): boolean => monthIn(month) === 12;
export const decemberOf = (year: string): NaturalMonth => `${year}-12`;

/** The next month; that of 9999-12 is `:000-01`, which sorts after every month there is. */
export function nextMonth(month: NaturalMonth): NaturalMonth {
  if (month === '9999-12') return ':000-01';
  return isDecember(month)
    ? `${pad(yearIn(month) + 1, 4)}-01`
    : `${yearOf(month)}-${pad(monthIn(month) + 1, 2)}`;
}

/** So many months up to the given one, oldest first; fewer where there are no more years. */
export function monthsUpTo(last: NaturalMonth, count: number): readonly NaturalMonth[] {
  const months: NaturalMonth[] = [];
  for (let month = last; months.length < count && isNaturalMonth(month); month = monthBefore(month))
    months.unshift(month);
  return months;
}

/** The month that comes so many months later. */
export function monthsAfter(month: NaturalMonth, months: number): NaturalMonth {
  const count = yearIn(month) * 12 + monthIn(month) - 1 + months;
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}`;
}

/** The month before; that of 0001-01 is no month. */
export const monthBefore = (month: NaturalMonth): NaturalMonth =>
  monthIn(month) === 1 ? `${pad(yearIn(month) - 1, 4)}-12` : `${yearOf(month)}-${pad(monthIn(month) - 1, 2)}`;

/** Every month from the first to the last, both included; none when the last lies before the first. */
export function* monthsFrom(first: NaturalMonth, last: NaturalMonth): Generator<NaturalMonth> {
  for (let month = first; month <= last; month = nextMonth(month)) yield month;
}

/** Whether the month's last day is over: on any later local date. */
export const hasEnded = (month: NaturalMonth, today: LocalDate): boolean =>
  today >= firstDayOf(nextMonth(month));

/** Whether so many whole days have passed after the month's last: with 3, March is due on 4 April at 00:00. */
export function isPastGrace(month: NaturalMonth, today: LocalDate, graceDays: number): boolean {
  if (!hasEnded(month, today)) return false;
  const daysSinceEnd = Math.round((utcOf(today) - utcOf(firstDayOf(nextMonth(month)))) / 86_400_000);
  return daysSinceEnd >= graceDays;
}

/** The date so many days later; it may lie outside the years of dates. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(utcOf(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function utcOf(date: LocalDate): number {
  const utc = new Date(0);
  utc.setUTCFullYear(yearIn(date), monthIn(date) - 1, Number(date.slice(8, 10)));
  return utc.getTime();
}

const calendars = new Map<string, ZoneCalendar>();

/** The local date of an instant in a zone. */
export function localDateOf(instant: Date, timeZone: string): LocalDate {
  let calendar = calendars.get(timeZone);
  if (calendar === undefined) {
    calendar = new ZoneCalendar(timeZone);
    calendars.set(timeZone, calendar);
  }
  return calendar.dateOf(instant);
}

/**
 * Formatting costs more than all other decisions on a command together, and the same second is asked for again and
 * again.
 */
class ZoneCalendar {
  private readonly formatter: Intl.DateTimeFormat;
  private second = NaN;
  private date = '';

  constructor(timeZone: string) {
    this.formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  }

  dateOf(instant: Date): LocalDate {
    const second = Math.floor(instant.getTime() / 1_000);
    if (second === this.second) return this.date;
    const [month = '', day = '', year = ''] = this.formatter.format(instant).split('/');
    this.second = second;
    this.date = `${year.padStart(4, '0')}-${month}-${day}`;
    return this.date;
  }
}
