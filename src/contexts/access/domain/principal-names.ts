/** Looks up what principals are called. */
export abstract class PrincipalNames {
  /**
   * By id; whoever was never registered is left out.
   * @param position the place of the log that the names have to have come to
   * @throws DatabaseUnavailable, Problem `position.not-reached`
   */
  abstract of(principalIds: readonly string[], position: bigint): Promise<ReadonlyMap<string, string>>;
}
