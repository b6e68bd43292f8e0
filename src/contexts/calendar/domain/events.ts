/**
 * The calendar of the organisation, as it is stored: a storage format, see src/contexts/employees/domain/events.ts.
 *
 * Imports stand in the same stream as the closes, so that a close by the job and the beginning of an import are decided
 * one after the other: the job can never close a month while an import is under way.
 */
export const CALENDAR_STREAM = 'calendar';

export interface MonthClosed {
  readonly type: 'MonthClosed';
  readonly data: { /** `YYYY-MM`. December's close also closes the year. */ readonly month: string };
}

/** Recorded once: every month before it counts as closed, and it is the first to close. */
export interface BookBegun {
  readonly type: 'BookBegun';
  readonly data: { /** `YYYY-MM`. */ readonly month: string };
}

export interface ImportStarted {
  readonly type: 'ImportStarted';
  readonly data: {
    /** One reading of one body. */
    readonly runId: string;
    /** The name that the caller gave the file, or null. */
    readonly importId: string | null;
  };
}

export interface ImportEnded {
  readonly type: 'ImportEnded';
  readonly data: {
    readonly runIds: readonly string[];
    /** `read`: the body was read to its end. `ended`: an administrator ended it. */
    readonly how: 'read' | 'ended';
  };
}

export interface ClosingSet {
  readonly type: 'ClosingSet';
  readonly data: {
    /** A month is due so many days after the first day of the next one. */
    readonly graceDays: number;
    /** Whether the job closes months at all. */
    readonly automatic: boolean;
  };
}

/** Somebody has looked at the clock, and it is right. */
export interface ClockConfirmed {
  readonly type: 'ClockConfirmed';
  readonly data: { /** The local date, for which it holds. */ readonly day: string };
}

export type CalendarEvent =
  MonthClosed | BookBegun | ImportStarted | ImportEnded | ClosingSet | ClockConfirmed;
