import type { LocalDate, NaturalMonth } from '../../../kernel/natural-month.js';
import { countingMonth } from './counting-month.js';

/** A month that the book has closed. */
export interface MonthClose {
  readonly month: NaturalMonth;
  readonly position: bigint;
  /** The local day on which it was closed. */
  readonly on: LocalDate;
}

/** The closes of the calendar by now. */
export interface Closings {
  /** In order. */
  readonly months: readonly MonthClose[];
  /** By position: the last month that counts as closed from there on. */
  readonly lasts: readonly { readonly month: NaturalMonth; readonly position: bigint }[];
}

export const NO_CLOSINGS: Closings = { months: [], lasts: [] };

/** The month in which an entry counts, by its day and its place in the log (rule 8). */
export const countsIn = ({ lasts }: Closings, occurredOn: LocalDate, position: bigint): NaturalMonth =>
  countingMonth(occurredOn, lasts.findLast((last) => last.position < position)?.month);
