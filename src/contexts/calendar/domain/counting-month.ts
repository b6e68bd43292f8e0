import { monthOf, nextMonth, type LocalDate, type NaturalMonth } from '../../../kernel/natural-month.js';

/**
 * The month in which a behaviour entry counts (rule 8): its own while that is open at the entry's place in the log,
 * otherwise the oldest one still open. Every month up to the last one closed by then counts as closed, also those
 * before the book began.
 */
export function countingMonth(occurredOn: LocalDate, lastClosed: NaturalMonth | undefined): NaturalMonth {
  const month = monthOf(occurredOn);
  return lastClosed !== undefined && month <= lastClosed ? nextMonth(lastClosed) : month;
}
