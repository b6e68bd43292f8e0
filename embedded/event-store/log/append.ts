import type { Expectation } from './decide.js';
import type { ProposedEvent } from './stored-event.js';

/** A change of one stream that a writer asks for, all or nothing. */
export interface Append {
  readonly kind: 'append' | 'soft-delete' | 'tombstone';
  readonly stream: string;
  readonly expected: Expectation;
  /** Empty for soft-delete and tombstone. */
  readonly events: readonly ProposedEvent[];
}

export type Answer =
  | {
      readonly kind: 'success';
      /** NO_REVISION when the stream has no events, after an empty append. */
      readonly revision: number;
      /** undefined when the append is a repeat of events that are no longer shown. */
      readonly position: number | undefined;
    }
  /** `current` as the stream stands, NO_REVISION without events. */
  | { readonly kind: 'wrong-version'; readonly current: number }
  | { readonly kind: 'deleted' }
  /** EventStoreDB never answers a repeat whose events stand in the stream in another order. */
  | { readonly kind: 'silence' }
  /** Not answered in time, or nothing can be written now, for that reason: it may have been written. */
  | { readonly kind: 'timeout'; readonly why?: string }
  /** The store is stopping: it may have been written. */
  | { readonly kind: 'unavailable' };
