import { decemberOf, yearOf, type NaturalMonth } from '../../../kernel/natural-month.js';

/**
 * The years, with their points, whose boards are not closed yet: their months count. The other years stand in the
 * balance alone.
 */
export function countingYears(
  months: readonly { readonly month: NaturalMonth; readonly score: number }[],
  lastClosed: NaturalMonth | undefined,
): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const { month, score } of months) {
    const year = yearOf(month);
    if (lastClosed !== undefined && decemberOf(year) <= lastClosed) continue;
    years.set(year, (years.get(year) ?? 0) + score);
  }
  return years;
}
