import {
  isDecember,
  monthOf,
  yearOf,
  type LocalDate,
  type NaturalMonth,
} from '../../../kernel/natural-month.js';
import { countingMonth } from '../../calendar/domain/counting-month.js';
import type { Policy } from '../../due-process/domain/policies.js';

/** A month that the book has closed. */
export interface ClosedMonth {
  readonly month: NaturalMonth;
  readonly position: bigint;
  /** The local day on which it was closed. */
  readonly on: LocalDate;
}

/** The closes of the calendar by now. */
export interface Closings {
  /** In order. */
  readonly months: readonly ClosedMonth[];
  /** By position: the last month that counts as closed from there on. */
  readonly lasts: readonly { readonly month: NaturalMonth; readonly position: bigint }[];
}

/** The periods that a close closes: the month, and with December the year. */
const periodsOf = (month: NaturalMonth): readonly string[] =>
  isDecember(month) ? [month, yearOf(month)] : [month];

/** The close of a month or year; undefined for any other period. */
export const closeOfPeriod = ({ months }: Closings, period: string): ClosedMonth | undefined =>
  months.find(({ month }) => periodsOf(month).includes(period));

/** The periods that are to be published, in their order. */
export const toPublish = (
  { months }: Closings,
  policyOn: (day: LocalDate) => Policy | undefined,
): readonly string[] =>
  months.flatMap(({ month, on }) => (policyOn(on)?.publicity == null ? [] : periodsOf(month)));

/** The month in which an entry counts, by its day and its place in the log. */
export const countsIn = ({ lasts }: Closings, occurredOn: LocalDate, position: bigint): NaturalMonth =>
  countingMonth(occurredOn, lasts.findLast((last) => last.position < position)?.month);

/** Whether a month lies in a month or a year. */
export const liesIn = (month: NaturalMonth | null, period: string): boolean =>
  month !== null && (month === period || yearOf(month) === period);

/** Whether a board belongs to a period: to its own month or year, or to the year in which its month lies. */
export const isBoardOf = (board: string, period: string): boolean =>
  board === period ||
  (period.length === 4 && board.length === 7 && yearOf(monthOf(`${board}-01`)) === period);
