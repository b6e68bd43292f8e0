/** Where an entry stands. */
export interface EntryPlace {
  readonly employeeId: string;
  readonly entryId: string;
}

/** Which entries were recorded together. */
export abstract class BatchEntries {
  /**
   * Those recorded by a place in the log, in the order of the log.
   * @throws Problem `position.not-reached`, DatabaseUnavailable
   */
  abstract of(batchId: string, position: bigint): Promise<readonly EntryPlace[]>;
}
