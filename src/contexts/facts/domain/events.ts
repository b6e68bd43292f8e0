/**
 * Facts that HR knows of a person, as they are stored: a storage format, see src/contexts/employees/domain/events.ts.
 * They stand apart from the points file, where the points that are granted for them go.
 */
export const FACTS_STREAM_PREFIX = 'facts-of-';
export const factsStream = (employeeId: string): string => `${FACTS_STREAM_PREFIX}${employeeId}`;

export interface FactsOpened {
  readonly type: 'FactsOpened';
  readonly data: {
    readonly employeeId: string;
    /** Random; keys the digests of commands, which tell about the person. */
    readonly personal: { readonly digestKey: string };
  };
}

/** The first version of a fact. */
export interface FactRecorded {
  readonly type: 'FactRecorded';
  readonly data: {
    readonly employeeId: string;
    /** The employment that it is for; a fact that still holds after a return is recorded anew. */
    readonly employmentNo: number;
    readonly factId: string;
    readonly attribute: string;
    /** The local date from which it holds; for service, its first day. */
    readonly since: string;
    /** Null for service. */
    readonly personal: { readonly value: string | null };
  };
}

/** The next version of a fact, in the place of the one before. */
export interface FactCorrected {
  readonly type: 'FactCorrected';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly factId: string;
    /** The attribute of the first version. */
    readonly attribute: string;
    /** 2 for the first correction. */
    readonly version: number;
    readonly since: string;
    readonly personal: { readonly value: string | null; readonly reason: string };
  };
}

/** The fact was never so. */
export interface FactWithdrawn {
  readonly type: 'FactWithdrawn';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly factId: string;
    readonly personal: { readonly reason: string };
  };
}

export type FactEvent = FactsOpened | FactRecorded | FactCorrected | FactWithdrawn;
