/** The published and confirmed boards: a storage format, see src/contexts/employees/domain/events.ts. */
import type { DayCount } from '../../due-process/domain/events.js';

export const PUBLICITY_STREAM = 'publicity';

/** Everybody may look at a sealed board, and object to it until a day. */
export interface BoardPublished {
  readonly type: 'BoardPublished';
  readonly data: {
    /** `YYYY-MM` or `YYYY`. */
    readonly period: string;
    readonly from: string;
    /** The last day of its window. */
    readonly until: string;
    /** How the days of the window were counted. */
    readonly days: DayCount;
    /** The digest of its seal. */
    readonly seal: string;
    /** The place of its close in the log. */
    readonly position: string;
  };
}

/** The number of cases about a board in each state. */
export interface CaseCounts {
  readonly upheld: number;
  readonly refused: number;
  readonly withdrawn: number;
  readonly lapsed: number;
  readonly open: number;
}

export interface BoardConfirmed {
  readonly type: 'BoardConfirmed';
  readonly data: {
    readonly period: string;
    readonly on: string;
    readonly cases: CaseCounts;
    /** Whether the remedied board differed from the sealed one by then. */
    readonly remedied: boolean;
    /** The reason for confirming it, where one was given. */
    readonly personal?: { readonly reason: string };
  };
}

export type PublicityEvent = BoardPublished | BoardConfirmed;
