/** Looks up what cases have changed on boards. */
export abstract class RemediedBoards {
  /**
   * Whether the remedied board of a closed month or year differs from the sealed one, by a place in the log.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract isOther(period: string, position: bigint): Promise<boolean>;
}
