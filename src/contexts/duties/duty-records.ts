import type { Assigned } from './domain/duty.js';
import type { Tally } from './domain/events.js';

/** What managers recorded themselves in a month, and who had which roles when. */
export interface MonthRecords {
  /** Those who have been managers, and had not gone before the month was over. */
  readonly people: readonly Assigned[];
  /** By principal; who recorded nothing is not there. */
  readonly done: ReadonlyMap<string, Tally>;
}

/** Where it is looked up. */
export abstract class DutyRecords {
  /**
   * As of a place in the log, or later.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract of(month: string, position: bigint): Promise<MonthRecords>;
}
