import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/** One proposed entry as it is sent. */
export interface SentEntry {
  readonly employeeId: string;
  readonly entryId: string;
  readonly direction: Direction;
  readonly kind: EntryKind;
  /** Left out where no item of the rulebook fits. */
  readonly itemCode?: string;
  readonly points: number;
  /** Today when left out. */
  readonly occurredOn?: string;
}
