/** Reversals of batches, as they are stored: a storage format, see src/contexts/employees/domain/events.ts. */
export const BATCH_STREAM_PREFIX = 'batch-';
export const batchStream = (batchId: string): string => `${BATCH_STREAM_PREFIX}${batchId}`;

/** An entry of a batch, and why the sender could not reverse it, if so. */
export interface JudgedEntry {
  readonly employeeId: string;
  readonly entryId: string;
  readonly refusedFor: string | null;
}

export interface BatchReversed {
  readonly type: 'BatchReversed';
  readonly data: {
    readonly batchId: string;
    /** In the order of the log; those without a refusal are to be reversed. */
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
    /** The entries whose files refused by then what was decided before. */
    readonly refused: readonly {
      readonly employeeId: string;
      readonly entryId: string;
      readonly refusedFor: string;
    }[];
  };
}

export type BatchEvent = BatchReversed | BatchReversalCarriedOut;
