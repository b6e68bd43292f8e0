/** Looks up how often items were used. */
export abstract class ItemUses {
  /**
   * By code, how many entries by it counted in closed months, but for those that were reversed by then; codes without any are left
   * out. @throws DatabaseUnavailable
   */
  abstract inClosedMonths(codes: readonly string[]): Promise<ReadonlyMap<string, number>>;

  /** Waits until it knows what the log holds up to a position. @throws Problem, DatabaseUnavailable */
  abstract until(position: bigint): Promise<void>;
}
