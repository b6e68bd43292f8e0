import type { EventPosition } from '../../../kernel/decision.js';
import type { CalendarEvent } from './events.js';
import {
  addDays,
  firstDayOf,
  isPastGrace,
  monthBefore,
  nextMonth,
  type LocalDate,
  type NaturalMonth,
} from '../../../kernel/natural-month.js';

/** How the job closes months. */
export interface Closing {
  /** A month is due so many days after the first day of the next one. */
  readonly graceDays: number;
  /** Whether the job closes months at all. */
  readonly automatic: boolean;
}

/** The closed months, how the next ones are closed, and the imports under way. */
export interface Calendar {
  /** In order, without a gap; every month before the first of them counts as closed too. */
  readonly closed: readonly ClosedMonth[];
  /** The first month of the book, once begin-book has set it: months before it count as closed. */
  readonly begun?: { readonly month: NaturalMonth; readonly place: EventPosition };
  /** By run: the name that the caller gave the import, or null. */
  readonly imports: ReadonlyMap<string, string | null>;
  /** The settings in the log, if any. */
  readonly closing?: Closing & { readonly place: EventPosition };
  /** The last day that somebody has confirmed the clock for. */
  readonly clockConfirmed?: { readonly day: LocalDate; readonly place: EventPosition };
  /** The place of the last event; undefined while there is none. */
  readonly last?: EventPosition;
}

export interface ClosedMonth {
  readonly month: NaturalMonth;
  readonly place: EventPosition;
}

export const initialState = (): Calendar => ({ closed: [], imports: new Map() });

export const evolve = (calendar: Calendar, event: CalendarEvent, place: EventPosition): Calendar => ({
  ...changedBy(calendar, event, place),
  last: place,
});

function changedBy(calendar: Calendar, event: CalendarEvent, place: EventPosition): Calendar {
  const { closed, imports } = calendar;
  switch (event.type) {
    case 'MonthClosed':
      return { ...calendar, closed: [...closed, { month: event.data.month, place }] };
    case 'BookBegun':
      return { ...calendar, begun: { month: event.data.month, place } };
    case 'ImportStarted':
      return { ...calendar, imports: new Map(imports).set(event.data.runId, event.data.importId) };
    case 'ImportEnded':
      return {
        ...calendar,
        imports: new Map([...imports].filter(([run]) => !event.data.runIds.includes(run))),
      };
    case 'ClosingSet':
      return { ...calendar, closing: { ...event.data, place } };
    case 'ClockConfirmed':
      return { ...calendar, clockConfirmed: { ...event.data, place } };
  }
}

/** The beginning of the book, once there is one: set by begin-book, or the first month that was closed by hand. */
const beginningOf = ({ begun, closed }: Calendar): ClosedMonth | undefined => begun ?? closed[0];

/** Whether the book has begun: until then the job closes nothing, however long ago somebody joined. */
export const hasBegun = (calendar: Calendar): boolean => beginningOf(calendar) !== undefined;

/**
 * The event by which a month counts as closed: its own close, or the beginning of the book for the months before it.
 */
export function closeOf(calendar: Calendar, month: NaturalMonth): ClosedMonth | undefined {
  const beginning = beginningOf(calendar);
  if (beginning !== undefined && month < beginning.month) return beginning;
  return calendar.closed.find((closed) => closed.month === month);
}

/**
 * The next month to close: the one after the last closed one, else that of the beginning, else the first month anybody
 * joined in.
 */
export function nextToClose(
  { closed, begun }: Calendar,
  firstJoinedMonth: NaturalMonth | undefined,
): NaturalMonth | undefined {
  const last = closed.at(-1);
  return last === undefined ? (begun?.month ?? firstJoinedMonth) : nextMonth(last.month);
}

/** The last month that counts as closed from this event of the calendar on, if the event closes any (rule 8). */
export function lastClosedBy({
  type,
  data,
}: {
  readonly type: string;
  readonly data: unknown;
}): NaturalMonth | undefined {
  const { month } = data as { readonly month: NaturalMonth };
  if (type === 'MonthClosed') return month;
  return type === 'BookBegun' ? monthBefore(month) : undefined;
}

/** The day on which a month is closed by itself. */
export const dueOn = (month: NaturalMonth, graceDays: number): LocalDate =>
  addDays(firstDayOf(nextMonth(month)), graceDays);

/**
 * The month that the job has to close now, if any: the next one of a book that has begun, once it is past its grace
 * (rule 9).
 * @param before how the job closes as long as nothing was set in the log
 */
export function dueMonth(calendar: Calendar, today: LocalDate, before: Closing): NaturalMonth | undefined {
  const { graceDays, automatic } = calendar.closing ?? before;
  const next = nextToClose(calendar, undefined);
  if (!automatic || !hasBegun(calendar) || next === undefined) return undefined;
  return isPastGrace(next, today, graceDays) ? next : undefined;
}
