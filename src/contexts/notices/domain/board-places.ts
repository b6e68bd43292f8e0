/** Looks up an employee's places on closed boards; what is right, the log decides. */
export abstract class BoardPlaces {
  /**
   * By period; boards that the employee is not on are left out.
   * @throws DatabaseUnavailable
   */
  abstract of(employeeId: string, periods: readonly string[]): Promise<ReadonlyMap<string, BoardPlace>>;

  /**
   * By employee; those who are not on the board are left out.
   * @param position the place of the log that the boards have to have come to
   * @throws DatabaseUnavailable
   */
  abstract on(
    period: string,
    employeeIds: readonly string[],
    position: bigint,
  ): Promise<ReadonlyMap<string, BoardPlace>>;
}

export interface BoardPlace {
  readonly rank: number;
  readonly score: number;
}
