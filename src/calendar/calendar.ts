import type { Place } from '../kernel/decision.js';
import type { CalendarEvent } from './events.js';
import { isPastGrace, nextMonth, type LocalDate, type NaturalMonth } from './natural-month.js';

/** Which months are closed, and which imports are under way. */
export interface Calendar {
  /** In order, without a gap; every month before the first of them counts as closed too. */
  readonly closed: readonly ClosedMonth[];
  /** By run: the name that the caller gave the import, or null. */
  readonly imports: ReadonlyMap<string, string | null>;
}

export interface ClosedMonth {
  readonly month: NaturalMonth;
  readonly place: Place;
}

export const initialState = (): Calendar => ({ closed: [], imports: new Map() });

export function evolve(calendar: Calendar, event: CalendarEvent, place: Place): Calendar {
  const { closed, imports } = calendar;
  switch (event.type) {
    case 'MonthClosed':
      return { closed: [...closed, { month: event.data.month, place }], imports };
    case 'ImportStarted':
      return { closed, imports: new Map(imports).set(event.data.runId, event.data.importId) };
    case 'ImportEnded':
      return { closed, imports: new Map([...imports].filter(([run]) => !event.data.runIds.includes(run))) };
  }
}

/** The close by which a month counts as closed: its own, or the first of all for the months before it. */
export function closeOf(calendar: Calendar, month: NaturalMonth): ClosedMonth | undefined {
  const first = calendar.closed[0];
  if (first !== undefined && month < first.month) return first;
  return calendar.closed.find((closed) => closed.month === month);
}

/** The next month to close: after the last closed one, or the first month anybody joined in; none before that. */
export function nextToClose(
  calendar: Calendar,
  firstJoinedMonth: NaturalMonth | undefined,
): NaturalMonth | undefined {
  const last = calendar.closed.at(-1);
  return last === undefined ? firstJoinedMonth : nextMonth(last.month);
}

/** The month that the job has to close now, if any: the next one, once it is past its grace (rule 9). */
export function dueMonth(
  calendar: Calendar,
  firstJoinedMonth: NaturalMonth | undefined,
  today: LocalDate,
  graceDays: number,
): NaturalMonth | undefined {
  const next = nextToClose(calendar, firstJoinedMonth);
  return next !== undefined && isPastGrace(next, today, graceDays) ? next : undefined;
}
