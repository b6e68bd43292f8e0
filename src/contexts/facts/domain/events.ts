import type { FactAttribute } from '../../rulebook/domain/events.js';

/**
 * What HR knows of a person, as it is stored: a storage format, see src/contexts/employees/domain/events.ts. It stands apart from the
 * points file: what is granted for it goes there.
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
    /** The stay that it is for; what still holds after a return is recorded anew. */
    readonly employmentNo: number;
    readonly factId: string;
    readonly attribute: FactAttribute;
    /** The local date from which it holds; of service, its first day. */
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
    /** That of the first version. */
    readonly attribute: FactAttribute;
    /** 2 for the first correction. */
    readonly version: number;
    readonly since: string;
    readonly personal: { readonly value: string | null; readonly reason: string };
  };
}

/** It was never so. */
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
