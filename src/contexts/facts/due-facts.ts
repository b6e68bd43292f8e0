/** Where to look for people to whom something may have to be granted; what is due, the log decides. */
export abstract class DueFacts {
  /**
   * In the order of their ids, after one and so many at the most.
   * @param granted the facts for which there is an item, as `factKey` has them
   * @throws DatabaseUnavailable
   */
  abstract people(
    today: string,
    granted: readonly string[],
    after: string,
    limit: number,
  ): Promise<readonly string[]>;
}
