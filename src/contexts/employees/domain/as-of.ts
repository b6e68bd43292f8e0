import type { LocalDate } from '../../../kernel/natural-month.js';
import type { EmployeeEvent } from './events.js';

/** The part of the log that is looked at: what was known at a time, what had happened by a day, or both. */
export interface AsOf {
  /** A place in the log, or an instant that is compared with `recordedAt`; everything when left out. */
  readonly knownAt?: bigint | Date | undefined;
  /** Limits entries, joining, leaving and moves by their own dates; all of them when left out. */
  readonly effectiveOn?: LocalDate | undefined;
}

interface Recorded {
  readonly position: bigint;
  readonly meta: { readonly recordedAt: string };
}

export const isKnown = ({ position, meta }: Recorded, { knownAt }: AsOf): boolean =>
  knownAt === undefined ||
  (knownAt instanceof Date ? Date.parse(meta.recordedAt) <= knownAt.getTime() : position <= knownAt);

export const hasHappened = ({ data }: EmployeeEvent, { effectiveOn }: AsOf): boolean =>
  effectiveOn === undefined || (dayOf(data) ?? effectiveOn) <= effectiveOn;

/**
 * The day of an event. A reversal removes what never should have been, so it has the day of the entry that it undoes.
 */
function dayOf(data: EmployeeEvent['data']): LocalDate | undefined {
  if ('undoes' in data) return 'asOf' in data.undoes ? data.undoes.asOf : data.undoes.occurredOn;
  if ('asOf' in data) return data.asOf;
  if ('occurredOn' in data) return data.occurredOn;
  if ('joinedOn' in data) return data.joinedOn;
  if ('effectiveOn' in data) return data.effectiveOn;
  return 'leftOn' in data ? data.leftOn : undefined;
}

export const isEverything = ({ knownAt, effectiveOn }: AsOf): boolean =>
  knownAt === undefined && effectiveOn === undefined;
