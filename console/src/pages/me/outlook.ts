import type { YearOfDays } from '../settings/policy.js';

/** A month of one's own, as the trend of a standing tells it. */
export interface OwnMonth {
  readonly period: string;
  readonly status: string;
  readonly rank: number;
  readonly score: number;
  readonly count: number;
}

/** Monday to Friday, unless the year says otherwise. */
export function isWorkingDay(day: string, years: readonly YearOfDays[]): boolean {
  const set = years.find(({ year }) => day.startsWith(`${year}-`));
  if (set?.off.includes(day) === true) return false;
  if (set?.on.includes(day) === true) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

const FIRST_DAY_OF_FORECASTS = 5;

/**
 * Where a month would end by plain arithmetic: the score so far for each working day gone, times those of the month.
 * Undefined in its first days, which say too little.
 */
export function forecastOf(
  score: number,
  today: string,
  years: readonly YearOfDays[],
): { readonly score: number; readonly gone: number; readonly all: number } | undefined {
  const day = Number(today.slice(8));
  if (day < FIRST_DAY_OF_FORECASTS) return undefined;
  const last = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)), 0)).getUTCDate();
  const isWorking = (date: number): boolean =>
    isWorkingDay(`${today.slice(0, 8)}${String(date).padStart(2, '0')}`, years);
  const days = Array.from({ length: last }, (_, index) => index + 1).filter(isWorking);
  const gone = days.filter((date) => date <= day).length;
  return gone === 0 ? undefined : { score: Math.round((score / gone) * days.length), gone, all: days.length };
}

/** The closed month with the most points, the later one of equals. */
export const bestOf = (months: readonly OwnMonth[]): OwnMonth | undefined =>
  months
    .filter(({ status }) => status === 'closed')
    .reduce<OwnMonth | undefined>(
      (best, month) => (best === undefined || month.score >= best.score ? month : best),
      undefined,
    );

/** How many of the last closed months in a row were in the upper half of their boards; a month without a place ends it. */
export function streakOf(months: readonly OwnMonth[]): number {
  const closed = months.filter(({ status }) => status === 'closed').toReversed();
  const isNext = (month: OwnMonth, index: number): boolean =>
    index === 0 || monthAfter(month.period) === closed[index - 1]?.period;
  const ends = closed.findIndex(
    (month, index) => !isNext(month, index) || month.rank > Math.ceil(month.count / 2),
  );
  return ends === -1 ? closed.length : ends;
}

function monthAfter(month: string): string {
  const [year = 0, ofYear = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ofYear, 1)).toISOString().slice(0, 7);
}
