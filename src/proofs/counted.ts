import { countingMonth } from '../calendar/counting-month.js';
import { monthOf, type NaturalMonth } from '../calendar/natural-month.js';
import type { CalendarEvent } from '../calendar/events.js';
import type { EmployeeEvent } from '../employees/events.js';
import type { CountedEntry } from './leaves.js';

/**
 * What an event adds to the score of a month, if it does (rule 8): base and fixed points count in no month, nor does what is
 * in trial; a reversal counts by the date of the entry that it undoes.
 * @param lastClosed the last month closed before the event's place in the log
 */
export function countedIn(
  event: EmployeeEvent | CalendarEvent,
  link: string,
  lastClosed: NaturalMonth | undefined,
): CountedEntry | undefined {
  const counted = effectOf(event);
  if (counted === undefined) return undefined;
  const { employeeId, employmentNo, entryId } = counted.of;
  const [own, countsIn] = [monthOf(counted.occurredOn), countingMonth(counted.occurredOn, lastClosed)];
  const { occurredOn, points, isReversal } = counted;
  const lateFor = own === countsIn ? null : own;
  return { employeeId, employmentNo, entryId, isReversal, occurredOn, points, countsIn, lateFor, link };
}

interface Effect {
  readonly of: { readonly employeeId: string; readonly employmentNo: number; readonly entryId: string };
  readonly isReversal: boolean;
  readonly occurredOn: string;
  readonly points: number;
}

function effectOf({ type, data }: EmployeeEvent | CalendarEvent): Effect | undefined {
  if (type === 'PointAwarded' || type === 'PointDeducted') {
    const { kind, trial, occurredOn } = data;
    if (kind !== 'behaviour' || trial === true) return undefined;
    const points = type === 'PointAwarded' ? data.points : -data.points;
    return { of: data, isReversal: false, occurredOn, points };
  }
  if (type !== 'EntryReversed') return undefined;
  const { kind, trial, occurredOn, direction } = data.undoes;
  if (kind !== 'behaviour' || trial === true) return undefined;
  const points = direction === 'award' ? -data.undoes.points : data.undoes.points;
  return { of: data, isReversal: true, occurredOn, points };
}
