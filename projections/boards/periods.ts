import { decemberOf, yearOf, type NaturalMonth } from '../../src/calendar/natural-month.js';

/** The board of the running total: the balance of the running employment. It never closes. */
export { TOTAL } from '../../src/proofs/ledger.js';

/** What a board is of: `YYYY-MM`, `YYYY`, or `total`. They are told apart by their length. */
export type Period = string;

export const isMonth = (period: Period): boolean => period.length === 7;
export const isYear = (period: Period): boolean => period.length === 4;

/** Whose people and offices an open board has (rule 10), given the current month; the total has those of today's month. */
export function decidingMonth(period: Period, current: NaturalMonth): NaturalMonth {
  if (isMonth(period)) return period;
  if (!isYear(period)) return current;
  return current < decemberOf(period) ? current : decemberOf(period);
}

/** The month whose people and offices a closed board has. */
export const lastMonthOf = (period: Period): NaturalMonth =>
  period === yearOf(period) ? decemberOf(period) : period;
