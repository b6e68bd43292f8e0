import type { RunRow } from './rows.js';

/**
 * The rows of a supplement: what everybody would be given now beyond what they were given; nobody gives back, and who was
 * struck gets nothing. Rows are those with an amount.
 */
export function supplemented(
  now: readonly RunRow[],
  given: ReadonlyMap<string, number>,
  struck: ReadonlySet<string>,
): readonly RunRow[] {
  return now.flatMap((row) => {
    const more = (row.amount ?? 0) - (given.get(row.employeeId) ?? 0);
    return more > 0 && !struck.has(row.employeeId) ? [{ ...row, amount: more }] : [];
  });
}
