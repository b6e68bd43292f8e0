import { decemberOf, monthBefore, yearOf, type NaturalMonth } from '../../src/kernel/natural-month.js';

/** The board of the running total: the balance of the running employment. It never closes. */
export { TOTAL } from '../../src/proofs/ledger.js';

/** The period of a board: `YYYY-MM`, `YYYY`, or `total`. They are told apart by their length. */
export type Period = string;

export const isMonth = (period: Period): boolean => period.length === 7;
export const isYear = (period: Period): boolean => period.length === 4;

/** The month that decides on people and offices of an open board (rule 10), given the current month; the total has the current one. */
export function decidingMonth(period: Period, current: NaturalMonth): NaturalMonth {
  if (isMonth(period)) return period;
  if (!isYear(period)) return current;
  return current < decemberOf(period) ? current : decemberOf(period);
}

/** The month whose people and offices a closed board has. */
export const lastMonthOf = (period: Period): NaturalMonth =>
  period === yearOf(period) ? decemberOf(period) : period;

/** The month before a month, the year before a year; there is none before the running total. */
export function periodBefore(period: Period): Period | undefined {
  if (isMonth(period)) return monthBefore(period);
  return isYear(period) ? yearOf(monthBefore(`${period}-01`)) : undefined;
}
