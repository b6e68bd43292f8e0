/** Where somebody stands on closed boards; what is right, the log decides. */
export abstract class BoardPlaces {
  /**
   * By period; of boards that they are not on, nothing.
   * @throws DatabaseUnavailable
   */
  abstract of(employeeId: string, periods: readonly string[]): Promise<ReadonlyMap<string, BoardPlace>>;
}

export interface BoardPlace {
  readonly rank: number;
  readonly score: number;
}
