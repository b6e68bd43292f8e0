import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/**
 * What happened to one employee, as it is stored: this file is a storage format. Names are literals and never change;
 * a changed shape is a new version that the codec upcasts (see docs/decisions/0004).
 *
 * `personal` holds everything that names a person or tells about him in free text, so that it can be made unreadable
 * without touching what counts.
 */
export const EMPLOYEE_STREAM_PREFIX = 'employee-';
export const employeeStream = (employeeId: string): string => `${EMPLOYEE_STREAM_PREFIX}${employeeId}`;

export interface EmployeeRegistered {
  readonly type: 'EmployeeRegistered';
  readonly data: {
    readonly employeeId: string;
    /** 1 for the first stay, one more for each return. */
    readonly employmentNo: number;
    readonly officeId: string;
    readonly joinedOn: string;
    readonly basePoints: number;
    readonly personal: {
      readonly name: string;
      /** Random; keys the digests of this person's commands, so that erasing it makes them unguessable too. */
      readonly digestKey: string;
    };
  };
}

/** A link to what proves an entry, and the digest of what was there. */
export interface Evidence {
  readonly href: string;
  readonly sha256: string;
}

export interface EntryData {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly itemCode: string;
  /** 1 to 100,000; the direction is the event's type. */
  readonly points: number;
  readonly occurredOn: string;
  /** The edition of the rulebook that its item stands in; none while no edition was in force on `occurredOn`. */
  readonly editionId?: string;
  /** What entitled whoever recorded it; none while no grades of authority were in force on the day of recording. */
  readonly ground?: Ground;
  /** The entry for the whole office that it is a part of, if it is. */
  readonly officeEntryId?: string;
  /** What it was recorded together with; it makes it no other entry. */
  readonly batchId?: string;
  /** In whose file it stood before: somebody was registered twice, and the two are one. */
  readonly carriedFrom?: string;
  /** The case that it was decided in. */
  readonly caseId?: string;
  /** The entry in whose place it stands. */
  readonly replaces?: string;
  /** By the roll-out plan of that day it is recorded, and counts in no balance and on no board, for ever. */
  readonly trial?: true;
  readonly personal: { readonly reason: string; readonly evidence?: readonly Evidence[] };
}

/** Why an entry may stand: an item with fixed points, a principal's authority, a decided proposal, or it was imported. */
export type Ground =
  | { readonly by: 'rule' }
  | { readonly by: 'authority'; readonly principalId: string; readonly grade: string }
  /** With whoever accepted it by his own authority; the leading group has no limits. */
  | { readonly by: 'proposal'; readonly proposalId: string; readonly principalId?: string }
  /** Granted by the rulebook for what HR knows of the person; the version of the fact by which it was. */
  | { readonly by: 'fact'; readonly factId: string; readonly version: number }
  | { readonly by: 'import' }
  /** It stood in another file of the same person, by whatever entitled whoever recorded it there. */
  | { readonly by: 'carried' }
  /** Decided in a case, in the place of another entry. */
  | { readonly by: 'case'; readonly caseId: string };

export interface PointAwarded {
  readonly type: 'PointAwarded';
  readonly data: EntryData;
}

export interface PointDeducted {
  readonly type: 'PointDeducted';
  readonly data: EntryData;
}

export interface EntryReversed {
  readonly type: 'EntryReversed';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly entryId: string;
    /** What the undone entry did, repeated here so that nobody has to look it up to undo it. */
    readonly undoes: {
      readonly direction: Direction;
      readonly kind: EntryKind;
      readonly itemCode: string;
      readonly points: number;
      readonly occurredOn: string;
      /** It counted nowhere, and so does this. */
      readonly trial?: true;
    };
    /** The file was given up to that of the same person, where the entry stands from now on if it was carried. */
    readonly joined?: { readonly into: string; readonly as: 'carried' | 'dropped' };
    /** The case that it was decided in. */
    readonly caseId?: string;
    readonly personal: { readonly reason: string };
  };
}

export interface EmployeeTransferred {
  readonly type: 'EmployeeTransferred';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly officeId: string;
    readonly effectiveOn: string;
  };
}

export interface EmployeeLeft {
  readonly type: 'EmployeeLeft';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly leftOn: string;
    /** Who this person is: there was nobody to leave. */
    readonly joinedInto?: string;
    readonly personal: { readonly reason: string };
  };
}

/** In the running employment, or in the last one of an employee who has left. */
export interface EmployeeRenamed {
  readonly type: 'EmployeeRenamed';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly personal: { readonly name: string; readonly reason: string };
  };
}

/** The score of a month before the book. */
export interface MonthScore {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly score: number;
}

/** What an employee had by a day before the book. The months need not make up all of the behaviour points. */
export interface BroughtIn {
  readonly asOf: string;
  readonly fixed: number;
  readonly behaviour: number;
  readonly months: readonly MonthScore[];
  /** What a join had brought in by months: it stands in the balance alone from then on. */
  readonly insteadOf?: readonly MonthScore[];
}

/** Added to the balance; it counts in no month, and its months in the years that were not closed yet. */
export interface OpeningRecorded {
  readonly type: 'OpeningRecorded';
  readonly data: BroughtIn & {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly openingId: string;
    /** Whose points these were: the two are one person. */
    readonly carriedFrom?: string;
    readonly personal: { readonly source: string; readonly evidence?: readonly Evidence[] };
  };
}

export interface OpeningWithdrawn {
  readonly type: 'OpeningWithdrawn';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly openingId: string;
    /** What it had brought in, repeated here as of an entry that is reversed. */
    readonly undoes: BroughtIn;
    readonly personal: { readonly reason: string };
  };
}

/** The day of joining of the running employment is another one; its registration is a move on that day. */
export interface JoiningCorrected {
  readonly type: 'JoiningCorrected';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly joinedOn: string;
    readonly personal: { readonly reason: string };
  };
}

/** The employment goes on as if nobody had left. */
export interface DepartureUndone {
  readonly type: 'DepartureUndone';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly personal: { readonly reason: string };
  };
}

/** The employment never was; its number is not given again. */
export interface RegistrationUndone {
  readonly type: 'RegistrationUndone';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly personal: { readonly reason: string };
  };
}

/** Of several transfers that are effective on that day, the last recorded never was. */
export interface TransferUndone {
  readonly type: 'TransferUndone';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly effectiveOn: string;
    readonly personal: { readonly reason: string };
  };
}

/** Another file is of the same person: what is open in it is carried here, and it is given up. */
export interface PersonsJoined {
  readonly type: 'PersonsJoined';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly giveUp: string;
    /** The entries of that file that are carried nowhere, as they say what an entry here says. */
    readonly drop: readonly string[];
    readonly personal: { readonly reason: string };
  };
}

/** The other file is given up, and its points are here; or it was given up to somebody else meanwhile. */
export interface PersonsJoinCarriedOut {
  readonly type: 'PersonsJoinCarriedOut';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly giveUp: string;
    readonly refusedFor: string | null;
  };
}

/** What puts right, in a file, what was said before. */
export type Correction =
  EmployeeRenamed | JoiningCorrected | DepartureUndone | RegistrationUndone | TransferUndone;

export type EmployeeEvent =
  | EmployeeRegistered
  | PointAwarded
  | PointDeducted
  | EntryReversed
  | EmployeeTransferred
  | EmployeeLeft
  | OpeningRecorded
  | OpeningWithdrawn
  | PersonsJoined
  | PersonsJoinCarriedOut
  | Correction;
