import { countingMonth } from '../../calendar/domain/counting-month.js';
import type { NaturalMonth } from '../../../kernel/natural-month.js';
import type { Entry } from './employee.js';

/** The closed months with their places, and the place in the log as of which they are asked for. */
export interface Counting {
  /** In the order of the log; months up to the last one count as closed. */
  readonly closes: readonly { readonly month: NaturalMonth; readonly position: bigint }[];
  readonly asOf: bigint;
}

export const lastClosedBy = (position: bigint, { closes }: Counting): NaturalMonth | undefined =>
  closes.findLast((close) => close.position < position)?.month;

/** Whether an entry counts in a month that was closed by then. */
export function countsInClosed(
  { kind, trial, occurredOn, place }: Pick<Entry, 'kind' | 'trial' | 'occurredOn' | 'place'>,
  counting: Counting,
): boolean {
  if (kind !== 'behaviour' || trial === true) return false;
  const lastClosed = lastClosedBy(counting.asOf, counting);
  if (lastClosed === undefined) return false;
  return countingMonth(occurredOn, lastClosedBy(place.position, counting)) <= lastClosed;
}
