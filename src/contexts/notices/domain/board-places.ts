/** Looks up an employee's places on closed boards; what is right, the log decides. */
export abstract class BoardPlaces {
  /**
   * By period; boards that the employee is not on are left out.
   * @throws DatabaseUnavailable
   */
  abstract of(employeeId: string, periods: readonly string[]): Promise<ReadonlyMap<string, BoardPlace>>;
}

export interface BoardPlace {
  readonly rank: number;
  readonly score: number;
}
