/** Looks up people to whom something may have to be granted; what is due, the log decides. */
export abstract class DueFacts {
  /**
   * So many at the most, in the order of their ids, from after one on.
   * @param granted the facts for which there is an item, by `factKey`
   * @throws DatabaseUnavailable
   */
  abstract people(
    today: string,
    granted: readonly string[],
    after: string,
    limit: number,
  ): Promise<readonly string[]>;
}
