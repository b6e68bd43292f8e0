import {
  isDecember,
  monthOf,
  yearOf,
  type LocalDate,
  type NaturalMonth,
} from '../../../kernel/natural-month.js';
import type { Closings, MonthClose } from '../../calendar/domain/closings.js';
import type { Policy } from '../../due-process/domain/policies.js';

/** The periods that a close closes: the month, and with December the year. */
const periodsOf = (month: NaturalMonth): readonly string[] =>
  isDecember(month) ? [month, yearOf(month)] : [month];

/** The close of a month or year; undefined for any other period. */
export const closeOfPeriod = ({ months }: Closings, period: string): MonthClose | undefined =>
  months.find(({ month }) => periodsOf(month).includes(period));

/** The periods that are to be published, in their order. */
export const toPublish = (
  { months }: Closings,
  policyOn: (day: LocalDate) => Policy | undefined,
): readonly string[] =>
  months.flatMap(({ month, on }) => (policyOn(on)?.publicity == null ? [] : periodsOf(month)));

/** Whether a month lies in a month or a year. */
export const liesIn = (month: NaturalMonth | null, period: string): boolean =>
  month !== null && (month === period || yearOf(month) === period);

/** Whether a board belongs to a period: to its own month or year, or to the year in which its month lies. */
export const isBoardOf = (board: string, period: string): boolean =>
  board === period ||
  (period.length === 4 && board.length === 7 && yearOf(monthOf(`${board}-01`)) === period);
