import type { LocalDate } from '../calendar/natural-month.js';
import type { EmployeeEvent } from './events.js';

/** What of the log is looked at: what was known at a time, what had happened by a day, or both. */
export interface AsOf {
  /** A place in the log, or an instant that is compared with `recordedAt`; everything when left out. */
  readonly knownAt?: bigint | Date | undefined;
  /** Entries, joining, leaving and moves by their own dates; all of them when left out. */
  readonly effectiveOn?: LocalDate | undefined;
}

interface Recorded {
  readonly position: bigint;
  readonly meta: { readonly recordedAt: string };
}

export const isKnown = ({ position, meta }: Recorded, { knownAt }: AsOf): boolean =>
  knownAt === undefined ||
  (knownAt instanceof Date ? Date.parse(meta.recordedAt) <= knownAt.getTime() : position <= knownAt);

/** A reversal sets right what never should have been: it goes with the day of the entry that it undoes. */
export function hasHappened({ type, data }: EmployeeEvent, { effectiveOn }: AsOf): boolean {
  if (effectiveOn === undefined) return true;
  switch (type) {
    case 'EmployeeRegistered':
      return data.joinedOn <= effectiveOn;
    case 'PointAwarded':
    case 'PointDeducted':
      return data.occurredOn <= effectiveOn;
    case 'EntryReversed':
      return data.undoes.occurredOn <= effectiveOn;
    case 'EmployeeTransferred':
      return data.effectiveOn <= effectiveOn;
    case 'EmployeeLeft':
      return data.leftOn <= effectiveOn;
    case 'EmployeeRenamed':
      return true;
  }
}

export const isEverything = ({ knownAt, effectiveOn }: AsOf): boolean =>
  knownAt === undefined && effectiveOn === undefined;
