/** A row of the board of a month or year. */
export interface BoardRow {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly officeId: string;
  readonly score: number;
  readonly rank: number;
  readonly officeRank: number;
}

/** Looks up what cases have changed on boards. */
export abstract class RemediedBoards {
  /**
   * Whether the remedied board of a closed month or year differs from the sealed one, by a place in the log.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract isOther(period: string, position: bigint): Promise<boolean>;

  /**
   * The remedied board of a closed month or year by a place in the log, ranked anew; empty where it is not closed.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract rows(period: string, position: bigint): Promise<readonly BoardRow[]>;
}
