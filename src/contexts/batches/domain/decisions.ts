import { accepted, rejected, repeated, type Decider, type Decision } from '../../../kernel/decision.js';
import { evolve, initialState, type Batch } from './batch.js';
import type { BatchEvent, BatchReversalCarriedOut, JudgedEntry } from './events.js';

/** The most entries that one event names: it stays well below a megabyte. */
export const MAX_ENTRIES = 4_000;

export interface ReverseBatch {
  readonly type: 'ReverseBatch';
  readonly batchId: string;
  /** All entries of the batch, in the order of the log. */
  readonly entries: readonly JudgedEntry[];
  readonly reason: string;
}

/** Notes that every file was asked. */
export interface EndBatchReversal {
  readonly type: 'EndBatchReversal';
  readonly batchId: string;
  readonly refused: BatchReversalCarriedOut['data']['refused'];
}

export type BatchCommand = ReverseBatch | EndBatchReversal;

export interface BatchContext {
  /** A fresh secret for the first reversal. */
  readonly newDigestKey: string;
}

type Ruling = Decision<BatchEvent>;

export const batchDecider: Decider<Batch, BatchCommand, BatchEvent, BatchContext> = {
  initialState,
  evolve,
  decide,
  digestKey: ({ digestKey }) => digestKey,
};

export function decide(batch: Batch, command: BatchCommand, context: BatchContext): Ruling {
  return command.type === 'ReverseBatch' ? reverse(batch, command, context) : end(batch, command);
}

function reverse(
  { last, digestKey }: Batch,
  { batchId, entries, reason }: ReverseBatch,
  { newDigestKey }: BatchContext,
): Ruling {
  if (entries.length === 0)
    return rejected('batch.unknown', `No entry was recorded with the batch ${batchId}.`);
  const open = entries.filter(({ refusedFor }) => refusedFor === null);
  if (open.length === 0) return last === undefined ? nothingToReverse(batchId) : repeated(last.place);
  const told = entries.length > MAX_ENTRIES ? open.slice(0, MAX_ENTRIES) : entries;
  const personal = { reason, digestKey: digestKey === '' ? newDigestKey : digestKey };
  return accepted({ type: 'BatchReversed', data: { batchId, entries: told, personal } });
}

/** Notes it once. */
function end({ last }: Batch, { batchId, refused }: EndBatchReversal): Ruling {
  if (last?.isCarriedOut !== false) return accepted();
  return accepted({ type: 'BatchReversalCarriedOut', data: { batchId, refused } });
}

const nothingToReverse = (batchId: string) =>
  rejected('batch.nothing-to-reverse', `Nothing of the batch ${batchId} is left for you to reverse.`);
