import type { Granted } from './domain/granted-by.js';

/** Looks up people to whom something may have to be granted; what is due, the log decides. */
export abstract class DueFacts {
  /**
   * So many at the most, in the order of their ids, from after one on.
   * @throws DatabaseUnavailable
   */
  abstract people(today: string, granted: Granted, after: string, limit: number): Promise<readonly string[]>;
}
