import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';

/**
 * The events of one employee: this file is a storage format. Names are literals and never change; a changed shape is a
 * new version that the codec upcasts (see docs/decisions/0004).
 *
 * `personal` holds everything that names a person or tells about them in free text, so that it can be made unreadable
 * without touching what counts.
 */
export const EMPLOYEE_STREAM_PREFIX = 'employee-';
export const employeeStream = (employeeId: string): string => `${EMPLOYEE_STREAM_PREFIX}${employeeId}`;

export interface EmployeeRegistered {
  readonly type: 'EmployeeRegistered';
  readonly data: {
    readonly employeeId: string;
    /** 1 for the first employment, one more for each return. */
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

/** A link to the evidence for an entry, and the digest of what was there. */
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
  /**
   * The ground that entitled to record it; absent while no grades of authority were in force on the day of recording.
   */
  readonly ground?: Ground;
  /** The entry for a whole office that it is a part of, if any. */
  readonly officeEntryId?: string;
  /** The batch that it was recorded with. It does not make it another entry (rule 5). */
  readonly batchId?: string;
  /** The file in which it stood before: the employee was registered twice, and the two are one person. */
  readonly carriedFrom?: string;
  /** The case in which it was decided. */
  readonly caseId?: string;
  /** The claim of the employee that it confirms. */
  readonly claimId?: string;
  /** The entry in whose place it stands. */
  readonly replaces?: string;
  /** Recorded in trial by the roll-out plan of that day: it counts in no balance and on no board, for ever. */
  readonly trial?: true;
  readonly personal: { readonly reason: string; readonly evidence?: readonly Evidence[] };
}

/**
 * The ground on which an entry may stand: an item with fixed points, a principal's authority, a decided proposal, or an
 * import.
 */
export type Ground =
  | { readonly by: 'rule' }
  | { readonly by: 'authority'; readonly principalId: string; readonly grade: string }
  /** The principal who accepted it by their own authority; the leading group has no limits. */
  | { readonly by: 'proposal'; readonly proposalId: string; readonly principalId?: string }
  /** Granted by the rulebook for a fact about the person, in this version of the fact. */
  | { readonly by: 'fact'; readonly factId: string; readonly version: number }
  | { readonly by: 'import' }
  /** It stood in another file of the same person, on whatever ground it had there. */
  | { readonly by: 'carried' }
  /** Decided in a case, in the place of another entry. */
  | { readonly by: 'case'; readonly caseId: string }
  /** Claimed by the employee and confirmed, where it took some by this authority. */
  | {
      readonly by: 'claim';
      readonly claimId: string;
      readonly principalId?: string;
      readonly grade?: string;
    };

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
    /** The effect of the undone entry, repeated here so that nobody has to look it up to undo it. */
    readonly undoes: {
      readonly direction: Direction;
      readonly kind: EntryKind;
      readonly itemCode: string;
      readonly points: number;
      readonly occurredOn: string;
      /** The entry was recorded in trial and counted nowhere; nor does this. */
      readonly trial?: true;
    };
    /**
     * The file was given up to another one of the same person, where the entry stands from now on if it was carried.
     */
    readonly joined?: { readonly into: string; readonly as: 'carried' | 'dropped' };
    /** The case in which it was decided. */
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
    /** The employee whose file this one was given up to: nobody has left. */
    readonly joinedInto?: string;
    readonly personal: { readonly reason: string };
  };
}

/** Somebody asks that everything said of an employee who has left be made unreadable; somebody else does it. */
export interface ErasureProposed {
  readonly type: 'ErasureProposed';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    /** The principal who sent it, whoever it is recorded as by. */
    readonly proposedBy: string;
    /** The person behind that principal: an employee, or the principal itself. */
    readonly proposer: string;
    readonly personal: { readonly reason: string };
  };
}

/** From here on nobody can read what was said of the employee: the keys of these subjects are destroyed, at every start again. */
export interface PersonErased {
  readonly type: 'PersonErased';
  readonly data: {
    readonly employeeId: string;
    /** The last employment; with a return begins another one, and another key. */
    readonly employmentNo: number;
    readonly proposedBy: string;
    /** All their numbers: this one, and those that were given up for it. */
    readonly numbers: readonly string[];
    /** The names of the keys: their own, and those of texts about them together with others. */
    readonly subjects: readonly string[];
  };
}

/** For the running employment, or the last one of an employee who has left. */
export interface EmployeeRenamed {
  readonly type: 'EmployeeRenamed';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly personal: { readonly name: string; readonly reason: string };
  };
}

/** The score of a month before the beginning of the book. */
export interface MonthScore {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly score: number;
}

/**
 * The points of an employee by a day before the beginning of the book. The months need not make up all of the behaviour
 * points.
 */
export interface BroughtIn {
  readonly asOf: string;
  readonly fixed: number;
  readonly behaviour: number;
  readonly months: readonly MonthScore[];
  /** The months that a join had brought in: they stand in the balance alone from then on. */
  readonly insteadOf?: readonly MonthScore[];
}

/** Added to the balance. It counts in no month; its months count in the years that were not closed yet. */
export interface OpeningRecorded {
  readonly type: 'OpeningRecorded';
  readonly data: BroughtIn & {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly openingId: string;
    /** The employee whose points these were: the two are one person. */
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
    /** The opening as it was, repeated here as for a reversed entry. */
    readonly undoes: BroughtIn;
    readonly personal: { readonly reason: string };
  };
}

/** The running employment has another day of joining; its registration is a move on that day. */
export interface JoiningCorrected {
  readonly type: 'JoiningCorrected';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly joinedOn: string;
    readonly personal: { readonly reason: string };
  };
}

/** The employment goes on as if the employee had never left. */
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

/** The transfer never was: of several that are effective on that day, the last recorded one. */
export interface TransferUndone {
  readonly type: 'TransferUndone';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly effectiveOn: string;
    readonly personal: { readonly reason: string };
  };
}

/** Another file is of the same person: its open entries are carried here, and it is given up. */
export interface PersonsJoined {
  readonly type: 'PersonsJoined';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly giveUp: string;
    /** The entries of that file that are carried nowhere, because they say the same as an entry here. */
    readonly drop: readonly string[];
    readonly personal: { readonly reason: string };
  };
}

/** The other file is given up and its points are here, or it was given up to somebody else meanwhile. */
export interface PersonsJoinCarriedOut {
  readonly type: 'PersonsJoinCarriedOut';
  readonly data: {
    readonly employeeId: string;
    readonly employmentNo: number;
    readonly giveUp: string;
    readonly refusedFor: string | null;
  };
}

/** The events that correct earlier ones of a file. */
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
  | ErasureProposed
  | PersonErased
  | Correction;
