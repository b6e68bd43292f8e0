/** The place of an entry. */
export interface EntryPlace {
  readonly employeeId: string;
  readonly entryId: string;
}

/** Looks up which entries were recorded together. */
export abstract class BatchEntries {
  /**
   * The entries of a batch recorded by a place in the log, in the order of the log.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract of(batchId: string, position: bigint): Promise<readonly EntryPlace[]>;
}
