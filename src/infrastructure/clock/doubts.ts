import type { LocalDate } from '../../kernel/natural-month.js';
import { isSilentSince, type LogTimes } from './log-times.js';

const MINUTE_MS = 60_000;
const MAX_BEHIND_LOG_MS = 5 * MINUTE_MS;
const MAX_DRIFT_MS = 10 * MINUTE_MS;
const MAX_BESIDE_DATABASE_MS = 5 * MINUTE_MS;

/** The reasons not to believe a clock. */
export const DOUBTS = [
  'clock.behind',
  'clock.drifted',
  'clock.other-than-database',
  'clock.far-ahead',
] as const;

export interface Doubt {
  readonly code: (typeof DOUBTS)[number];
  /** One line, with the instants that do not agree. */
  readonly detail: string;
}

/** A clock's instant, and what it is held against. */
export interface Reading {
  readonly now: Date;
  /** The local date of `now`. */
  readonly today: LocalDate;
  readonly log: LogTimes;
  /** How far the clock has moved from one that nobody sets, since the process began. */
  readonly driftMs: number;
  /** How far the clock is ahead of the database server's; undefined where that does not answer. */
  readonly beforeDatabaseMs: number | undefined;
}

/** Whether the clock is behind what the service itself has recorded, unless it was confirmed on that day. */
export function isBehind({ newest, confirmedOn }: LogTimes, now: Date, today: LocalDate): boolean {
  return newest !== null && newest - now.getTime() > MAX_BEHIND_LOG_MS && confirmedOn !== today;
}

/** The reasons why nothing may be closed, granted, reviewed or expire by this clock; where there is none, it is believed. */
export function doubtsOf({ now, today, log, driftMs, beforeDatabaseMs = 0 }: Reading): readonly Doubt[] {
  const says = `The clock says ${now.toISOString()}`;
  const doubts: Doubt[] = [];
  if (isBehind(log, now, today))
    doubts.push({
      code: 'clock.behind',
      detail: `${says}, and the log has something recorded at ${instant(log.newest)}. If the clock is right, an administrator confirms it.`,
    });
  if (Math.abs(driftMs) > MAX_DRIFT_MS)
    doubts.push({
      code: 'clock.drifted',
      detail: `${says}, ${minutes(driftMs)} more than has passed since this process began. If it was put right, start the process again.`,
    });
  if (Math.abs(beforeDatabaseMs) > MAX_BESIDE_DATABASE_MS)
    doubts.push({
      code: 'clock.other-than-database',
      detail: `${says}, ${minutes(beforeDatabaseMs)} more than that of the database server. Set both by the same time.`,
    });
  if (isSilentSince(log, now) && log.confirmedOn !== today)
    doubts.push({
      code: 'clock.far-ahead',
      detail: `${says}, more than 100 days after ${instant(log.borneOut)}, up to which the log bears it out. If the clock is right, an administrator confirms it.`,
    });
  return doubts;
}

const instant = (ms: number | null): string => (ms === null ? 'no time' : new Date(ms).toISOString());
const minutes = (ms: number): string => `${Math.round(ms / MINUTE_MS)} minutes`;
