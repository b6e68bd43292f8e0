import { NO_TIMES, type LogTimes } from './log-times.js';

/** What the log says of its clocks, up to a place. */
export interface TimesUpTo {
  readonly times: LogTimes;
  readonly upTo: bigint | null;
}

export const FROM_THE_BEGINNING: TimesUpTo = { times: NO_TIMES, upTo: null };

/** Where it is kept what the log says of its clocks, so that nobody has to read all of it; the rest the log tells. */
export abstract class KeptTimes {
  /** @throws DatabaseUnavailable */
  abstract load(): Promise<TimesUpTo>;
}
