/** Rounds of checks: a storage format, see src/contexts/employees/domain/events.ts. */
export const ROUND_STREAM_PREFIX = 'round-';
export const roundStream = (roundId: string): string => `${ROUND_STREAM_PREFIX}${roundId}`;

export const RHYTHMS = ['day', 'week', 'month'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const FINDINGS = ['good', 'as-it-should-be', 'bad'] as const;
export type Finding = (typeof FINDINGS)[number];

export interface RoundPlanned {
  readonly type: 'RoundPlanned';
  readonly data: {
    readonly roundId: string;
    readonly title: string;
    /** What is looked at. */
    readonly itemCodes: readonly string[];
    readonly offices: readonly string[];
    readonly every: Rhythm;
    /** Of a weekly round: 1 is Monday, 7 is Sunday; null: any day of the week. */
    readonly weekday: number | null;
    /** The ids of the employees who may record its checks. */
    readonly inspectors: readonly string[];
    readonly from: string;
    /** Null: until it is ended. */
    readonly until: string | null;
  };
}

export interface CheckRecorded {
  readonly type: 'CheckRecorded';
  readonly data: {
    readonly roundId: string;
    readonly officeId: string;
    readonly on: string;
    readonly finding: Finding;
    /** The entry of the whole office that came of it, if any. */
    readonly officeEntryId: string | null;
    readonly by: string;
    readonly personal: { readonly note: string | null };
  };
}

export interface RoundEnded {
  readonly type: 'RoundEnded';
  /** With the day on which it was ended: what was not over by then is not missed. */
  readonly data: { readonly roundId: string; readonly on: string };
}

export type RoundEvent = RoundPlanned | CheckRecorded | RoundEnded;
