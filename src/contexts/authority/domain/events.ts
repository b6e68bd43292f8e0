import type { Evidence } from '../../employees/domain/events.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/**
 * Graded authority, as it is stored: a storage format, see src/contexts/employees/domain/events.ts.
 *
 * The grades stand in one stream. The authority that a principal has used stands in a stream of its own, so that the
 * limits hold exactly: authority is reserved there before an entry is posted, and the reservation is settled after it.
 */
export const AUTHORITY_STREAM = 'authority';
export const ACCOUNT_STREAM_PREFIX = 'authority-of-';
export const accountStream = (principalId: string): string => `${ACCOUNT_STREAM_PREFIX}${principalId}`;

/** The points that a grade may give or take by itself; null: without limit. */
export interface Limit {
  readonly direction: Direction;
  /** Items of this category; null: of every category that has no limit of its own. */
  readonly category: string | null;
  /** Limit for one matter: all entries to one employee for one item on one day. */
  readonly perEntry: number | null;
  /** Limit for a natural month in all. */
  readonly perMonth: number | null;
  /** Limit for one employee in a natural month. */
  readonly perEmployeeMonth: number | null;
}

export interface Grade {
  readonly grade: string;
  /** A direction or category that no limit names is beyond the grade. */
  readonly limits: readonly Limit[];
  /** The monthly duty of those who have this grade; absent where there is none. */
  readonly duty?: Duty;
}

/** So many entries a manager has to record in person in a natural month. */
export interface Duty {
  readonly awards: number;
  readonly deductions: number;
  /** The penalty that is proposed where the duty is missed; null: none. */
  readonly penalty: { readonly itemCode: string; readonly points: number } | null;
}

export interface AuthoritySet {
  readonly type: 'AuthoritySet';
  readonly data: {
    /** The first day of recording on which it is in force; it ends the day before the next one begins. */
    readonly inForceFrom: string;
    /** From the lowest to the highest. */
    readonly grades: readonly Grade[];
    /** So many votes of the leading group decide a proposal. */
    readonly quorum: number;
    /** So many days a proposal stays open after the day on which it was made. */
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
  /** The category of the item in the edition in force on `occurredOn`; null where there is none. */
  readonly category: string | null;
  readonly points: number;
  readonly occurredOn: string;
  /** The batch that it was recorded with, if any. */
  readonly batchId?: string;
  /** The claim that it confirms, if any. */
  readonly claimId?: string;
  /**
   * The month in which it counts where that of `occurredOn` is closed already: the limits of that month hold as well.
   */
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

/** A principal who acts by somebody else's authority, and which employee they are, if any. */
export interface Delegate {
  readonly principalId: string;
  readonly employeeId: string | null;
}

/** Stands before its entry, and counts against the limits from then on. */
export interface AuthorityReserved {
  readonly type: 'AuthorityReserved';
  readonly data: RequestedEntry & {
    readonly principalId: string;
    readonly grade: string;
    /** The proposal that was accepted by it; absent where the principal recorded the entry in person. */
    readonly proposalId?: string;
    /** The one who has used it, where the principal has delegated it. */
    readonly delegate?: Delegate;
    readonly personal: { readonly reason: string; readonly evidence?: readonly Evidence[] };
  };
}

/** An entry exceeded the limits, and becomes a proposal. */
export interface AuthorityExceeded {
  readonly type: 'AuthorityExceeded';
  readonly data: RequestedEntry & {
    readonly principalId: string;
    /** The employee who this principal is, if any. */
    readonly principalEmployeeId: string | null;
    /** The one who recorded it, where the principal has delegated the authority. */
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

/**
 * Stands before the reversal of an entry that has used authority. The authority counts as used until this is settled.
 */
export interface AuthorityReturning {
  readonly type: 'AuthorityReturning';
  readonly data: { readonly principalId: string; readonly employeeId: string; readonly entryId: string };
}

export const SETTLED_AS = ['posted', 'released', 'proposed', 'returned', 'kept'] as const;
export type SettledAs = (typeof SETTLED_AS)[number];

/**
 * The outcome of a matter: a reservation was posted or released, an excess became a proposal, and authority that might
 * return was returned or kept. Released or returned authority counts no more.
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
