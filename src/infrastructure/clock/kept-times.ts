import { NO_TIMES, type LogTimes } from './log-times.js';

/** The times that the log bears out, up to a place. */
export interface TimesUpTo {
  readonly times: LogTimes;
  readonly upTo: bigint | null;
}

export const FROM_THE_BEGINNING: TimesUpTo = { times: NO_TIMES, upTo: null };

/** Keeps the times that the log bears out up to some place, so that only the rest of the log has to be read for them. */
export abstract class KeptTimes {
  /** @throws DatabaseUnavailable */
  abstract load(): Promise<TimesUpTo>;
}
