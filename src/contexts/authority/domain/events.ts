import type { Evidence } from '../../employees/domain/events.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/**
 * Graded authority, as it is stored: a storage format, see src/contexts/employees/domain/events.ts.
 *
 * The grades stand in one stream. What each principal has used of his authority stands in a stream of his own, so that his
 * limits hold exactly: authority is reserved there before an entry is posted, and the reservation is settled after it.
 */
export const AUTHORITY_STREAM = 'authority';
export const ACCOUNT_STREAM_PREFIX = 'authority-of-';
export const accountStream = (principalId: string): string => `${ACCOUNT_STREAM_PREFIX}${principalId}`;

/** What a grade may give or take by itself, in points; null: without limit. */
export interface Limit {
  readonly direction: Direction;
  /** Of items of this category; null: of all that have no limit of their own. */
  readonly category: string | null;
  /** For one matter: all entries to one employee for one item on one day. */
  readonly perEntry: number | null;
  /** For a natural month in all. */
  readonly perMonth: number | null;
  /** For one employee in a natural month. */
  readonly perEmployeeMonth: number | null;
}

export interface Grade {
  readonly grade: string;
  /** A direction or category that no limit speaks of is beyond the grade. */
  readonly limits: readonly Limit[];
  /** What whoever has it owes in a month; none where nothing. */
  readonly duty?: Duty;
}

/** So many entries a manager records himself in a natural month. */
export interface Duty {
  readonly awards: number;
  readonly deductions: number;
  /** What is proposed where it is missed; null: nothing. */
  readonly penalty: { readonly itemCode: string; readonly points: number } | null;
}

export interface AuthoritySet {
  readonly type: 'AuthoritySet';
  readonly data: {
    /** Until the day before that of the next one; by the day on which an entry is recorded. */
    readonly inForceFrom: string;
    /** From the lowest to the highest. */
    readonly grades: readonly Grade[];
    /** So many votes of the leading group decide a proposal. */
    readonly quorum: number;
    /** So many days a proposal is open after the one on which it was made. */
    readonly proposalDays: number;
  };
}

/** One entry, as it was asked for. */
export interface RequestedEntry {
  readonly employeeId: string;
  readonly entryId: string;
  readonly direction: Direction;
  readonly kind: EntryKind;
  readonly itemCode: string;
  /** Of the item in the edition in force on `occurredOn`; null where there is none. */
  readonly category: string | null;
  readonly points: number;
  readonly occurredOn: string;
  /** What it was recorded together with, if with anything. */
  readonly batchId?: string;
  /** The month in which it counts where that of `occurredOn` is closed already: its limits hold as well. */
  readonly countsIn?: string;
}

export interface AccountOpened {
  readonly type: 'AccountOpened';
  readonly data: {
    readonly principalId: string;
    /** Random; keys the digests of commands, which tell about people. */
    readonly personal: { readonly digestKey: string };
  };
}

/** Who acts by somebody else's authority, and who he is as an employee, if anybody. */
export interface Delegate {
  readonly principalId: string;
  readonly employeeId: string | null;
}

/** Comes before its entry, and counts against the limits from then on. */
export interface AuthorityReserved {
  readonly type: 'AuthorityReserved';
  readonly data: RequestedEntry & {
    readonly principalId: string;
    readonly grade: string;
    /** The proposal that was accepted by it; none where the principal recorded the entry himself. */
    readonly proposalId?: string;
    /** Who has used it, where the principal has delegated it. */
    readonly delegate?: Delegate;
    readonly personal: { readonly reason: string; readonly evidence?: readonly Evidence[] };
  };
}

/** It exceeded the limits, and becomes a proposal. */
export interface AuthorityExceeded {
  readonly type: 'AuthorityExceeded';
  readonly data: RequestedEntry & {
    readonly principalId: string;
    /** Who this person is as an employee, if anybody. */
    readonly principalEmployeeId: string | null;
    /** Who recorded it, where the principal has delegated his authority. */
    readonly delegate?: Delegate;
    readonly proposalId: string;
    /** The lowest grade that may decide it; null: only the leading group. */
    readonly sufficientGrade: string | null;
    readonly quorum: number;
    /** The last day on which it may be decided. */
    readonly openUntil: string;
    readonly personal: { readonly reason: string; readonly evidence?: readonly Evidence[] };
  };
}

/** Comes before the reversal of an entry that has used authority, which counts until this is settled. */
export interface AuthorityReturning {
  readonly type: 'AuthorityReturning';
  readonly data: { readonly principalId: string; readonly employeeId: string; readonly entryId: string };
}

export const SETTLED_AS = ['posted', 'released', 'proposed', 'returned', 'kept'] as const;
export type SettledAs = (typeof SETTLED_AS)[number];

/**
 * What became of it: a reservation was posted or released, an excess became a proposal, and authority that might return was
 * returned or kept. What is released or returned counts no more.
 */
export interface Settlement {
  readonly employeeId: string;
  readonly entryId: string;
  readonly as: SettledAs;
}

export interface AuthoritySettled {
  readonly type: 'AuthoritySettled';
  readonly data: { readonly principalId: string; readonly settled: readonly Settlement[] };
}

export type AuthorityEvent = AuthoritySet;
export type AccountEvent =
  AccountOpened | AuthorityReserved | AuthorityExceeded | AuthorityReturning | AuthoritySettled;
