import { THE_SERVICE } from '../../contexts/access/domain/actor.js';
import type { LocalDate } from '../../kernel/natural-month.js';
import { CLOSING_JOB } from '../../contexts/calendar/domain/closing-job.js';

const DAY_MS = 86_400_000;
/** A log in use gets an event every few days; after a longer silence an administrator confirms the clock once. */
const MAX_SILENCE_MS = 100 * DAY_MS;

/** The times in a log, as evidence of the clocks that wrote it. Instants in milliseconds; plain JSON. */
export interface LogTimes {
  /** The newest `recordedAt`: an import can bring none that is later than the clock of the service that takes it. */
  readonly newest: number | null;
  /** Up to here the log bears it out: events lead from one to the next without a silence that nobody has confirmed. */
  readonly borneOut: number | null;
  /** The local date of the last confirmation. */
  readonly confirmedOn: LocalDate | null;
}

export const NO_TIMES: LogTimes = { newest: null, borneOut: null, confirmedOn: null };

/** The fields of an event that are looked at. */
export interface Timed {
  readonly type: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Undefined in events from before there was the field. */
  readonly sentBy?: string;
  /** The day that a confirmation confirms. */
  readonly day?: LocalDate | undefined;
}

/**
 * The times with one more event. An event after a long silence does not bear itself out: a clock that leapt would be believed as soon
 * as anything is written by it. A confirmation does, and a month that the job has closed.
 */
export function seen(times: LogTimes, event: Timed): LogTimes {
  const at = Date.parse(event.recordedAt);
  if (Number.isNaN(at)) return times;
  const { newest, borneOut, confirmedOn } = times;
  const next = {
    newest: later(newest, at),
    borneOut: isBorneOut(borneOut, at, event) ? later(borneOut, at) : borneOut,
    confirmedOn: event.type === 'ClockConfirmed' ? (event.day ?? confirmedOn) : confirmedOn,
  };
  const isNews = newest !== next.newest || borneOut !== next.borneOut || confirmedOn !== next.confirmedOn;
  return isNews ? next : times;
}

const later = (known: number | null, at: number): number => (known === null || at > known ? at : known);

function isBorneOut(borneOut: number | null, at: number, { type, recordedBy, sentBy }: Timed): boolean {
  if (borneOut === null || at - borneOut <= MAX_SILENCE_MS) return true;
  const isOfService = sentBy === undefined || sentBy === THE_SERVICE.actor.principalId;
  return type === 'ClockConfirmed' || (type === 'MonthClosed' && recordedBy === CLOSING_JOB && isOfService);
}

export const isSilentSince = ({ borneOut }: LogTimes, now: Date): boolean =>
  borneOut !== null && now.getTime() - borneOut > MAX_SILENCE_MS;
