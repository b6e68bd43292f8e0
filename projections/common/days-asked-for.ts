import { invalidInput } from '../../src/infrastructure/http/problem.js';
import { addDays, firstDayOf, monthOf, type LocalDate } from '../../src/kernel/natural-month.js';

const MAX_DAYS = 366;

/** From the first of the month to today, where a query does not say; both included. @throws Problem naming the field */
export function daysAskedFor(
  { from, to }: { readonly from?: LocalDate; readonly to?: LocalDate },
  today: LocalDate,
): { readonly from: LocalDate; readonly to: LocalDate } {
  const last = to ?? today;
  const first = from ?? firstDayOf(monthOf(last));
  if (first > last || addDays(first, MAX_DAYS) <= last)
    throw invalidInput([{ field: 'to', message: `must be at most ${MAX_DAYS} days from the first on` }]);
  return { from: first, to: last };
}
