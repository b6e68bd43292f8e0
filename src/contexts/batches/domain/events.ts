/** What was recorded together and is taken back, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const BATCH_STREAM_PREFIX = 'batch-';
export const batchStream = (batchId: string): string => `${BATCH_STREAM_PREFIX}${batchId}`;

/** An entry of a batch, and why whoever took the batch back could not take this one back, if so. */
export interface JudgedEntry {
  readonly employeeId: string;
  readonly entryId: string;
  readonly refusedFor: string | null;
}

export interface BatchReversed {
  readonly type: 'BatchReversed';
  readonly data: {
    readonly batchId: string;
    /** In the order of the log; those that nothing refuses are to be reversed. */
    readonly entries: readonly JudgedEntry[];
    readonly personal: {
      readonly reason: string;
      /** Random; keys the digests of commands about it. */
      readonly digestKey: string;
    };
  };
}

/** Every file was asked. */
export interface BatchReversalCarriedOut {
  readonly type: 'BatchReversalCarriedOut';
  readonly data: {
    readonly batchId: string;
    /** Whose file refused by then what was decided before. */
    readonly refused: readonly {
      readonly employeeId: string;
      readonly entryId: string;
      readonly refusedFor: string;
    }[];
  };
}

export type BatchEvent = BatchReversed | BatchReversalCarriedOut;
