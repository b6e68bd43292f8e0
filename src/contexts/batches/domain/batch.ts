import type { EventPosition } from '../../../kernel/decision.js';
import type { BatchEvent, BatchReversed } from './events.js';

/** How often a batch was reversed, and how the last time went. */
export interface Batch {
  readonly digestKey: string;
  readonly last?: Reversal;
}

export interface Reversal extends Pick<BatchReversed['data'], 'batchId' | 'entries'> {
  readonly reason: string;
  /** The entries that were reversed with the batch the times before. */
  readonly before: ReadonlySet<string>;
  /** The entries whose files refused by then what was decided. */
  readonly refused: ReadonlySet<string>;
  readonly isCarriedOut: boolean;
  readonly place: EventPosition;
}

export const keyOf = ({ employeeId, entryId }: { employeeId: string; entryId: string }): string =>
  `${employeeId} ${entryId}`;

export const initialState = (): Batch => ({ digestKey: '' });

export function evolve(batch: Batch, event: BatchEvent, place: EventPosition): Batch {
  const { last } = batch;
  if (event.type === 'BatchReversed') {
    const { batchId, entries, personal } = event.data;
    const { reason, digestKey } = personal;
    const begun = { refused: new Set<string>(), isCarriedOut: false, place };
    return { digestKey, last: { batchId, entries, reason, before: reversedBy(last), ...begun } };
  }
  if (last === undefined) throw new Error(`${event.type} before BatchReversed`);
  const refused = new Set(event.data.refused.map(keyOf));
  return { ...batch, last: { ...last, refused, isCarriedOut: true } };
}

function reversedBy(last: Reversal | undefined): ReadonlySet<string> {
  if (last === undefined) return new Set();
  const now = last.entries.filter(({ refusedFor }) => refusedFor === null).map(keyOf);
  return new Set([...last.before, ...now.filter((key) => !last.refused.has(key))]);
}
