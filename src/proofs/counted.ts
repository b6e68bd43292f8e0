import type { CalendarEvent } from '../contexts/calendar/domain/events.js';
import { countingMonth } from '../contexts/calendar/domain/counting-month.js';
import { monthOf, type NaturalMonth } from '../kernel/natural-month.js';
import type { EmployeeEvent } from '../contexts/employees/domain/events.js';
import type { CountedEntry } from './leaves.js';
import { pointsIn } from './points.js';

/**
 * The addition of an event to the score of a month, if there is one (rule 8): base and fixed points count in no month, nor does an
 * entry in trial.
 * @param lastClosed the last month closed before the event's place in the log
 */
export function countedIn(
  event: EmployeeEvent | CalendarEvent,
  link: string,
  lastClosed: NaturalMonth | undefined,
): CountedEntry | undefined {
  const given = pointsIn(event);
  if (given?.occurredOn === undefined || !('entryId' in event.data)) return undefined;
  const { employeeId, employmentNo, occurredOn, points } = given;
  const [own, countsIn] = [monthOf(occurredOn), countingMonth(occurredOn, lastClosed)];
  const isReversal = event.type === 'EntryReversed';
  const lateFor = own === countsIn ? null : own;
  const { entryId } = event.data;
  return { employeeId, employmentNo, entryId, isReversal, occurredOn, points, countsIn, lateFor, link };
}
