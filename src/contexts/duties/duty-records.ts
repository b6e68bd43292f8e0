import type { Assigned } from './domain/duty.js';
import type { Tally } from './domain/events.js';

/** The entries that managers recorded in person in a month, and who had which roles when. */
export interface MonthRecords {
  /** Those who have been managers, and had not ended before the month was over. */
  readonly people: readonly Assigned[];
  /** By principal; one who recorded nothing is not in it. */
  readonly done: ReadonlyMap<string, Tally>;
}

/** Looks up the records of a month. */
export abstract class DutyRecords {
  /**
   * The records as of a place in the log, or later.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract of(month: string, position: bigint): Promise<MonthRecords>;
}
