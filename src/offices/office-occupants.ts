import type { LocalDate } from '../calendar/natural-month.js';

/** Whom an office has from a day on. */
export abstract class OfficeOccupants {
  /**
   * Those employed by a place in the log whose office it is on that day or on a later one, in the order of their ids.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract from(
    officeId: string,
    day: LocalDate,
    position: bigint,
    limit: number,
  ): Promise<readonly string[]>;
}
