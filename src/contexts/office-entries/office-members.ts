/** Looks up the members of an office. */
export abstract class OfficeMembers {
  /**
   * The employees at a place in the log, in the order of their ids, whose office it was on that day.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract on(officeId: string, day: string, position: bigint, limit: number): Promise<readonly string[]>;
}
