import type { LocalDate } from '../../../kernel/natural-month.js';
import type { People } from './people.js';

export type { People };

/** Looks up the people of offices from a day on. */
export abstract class OfficeOccupants {
  /**
   * The employees at a place in the log who are in one of the offices on that day, and those who come to one later; by
   * id.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract around(officeIds: readonly string[], day: LocalDate, position: bigint): Promise<People>;
}
