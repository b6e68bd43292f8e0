import type { Actor, Scope } from '../../access/domain/actor.js';
import type { NaturalMonth } from '../../../kernel/natural-month.js';
import type { Office } from '../../offices/domain/offices.js';
import type { Rollout } from '../../rollout/domain/rollout.js';
import type { Standard } from '../../rulebook/domain/items.js';
import type { Employee } from './employee.js';
import type { Counting } from './counting.js';
import type { BroughtIn, EntryData, Evidence, Ground } from './events.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';
import type { OpeningContext } from './opening.js';

/** The code of entries that no item of the rulebook fits: they are proposed, and decided one by one. */
export const NO_ITEM = 'by-proposal';

/** The commands to one employee's file, dates filled in. */
export type EmployeeCommand =
  | RegisterEmployee
  | RecordEntry
  | JudgeEntry
  | FindEntry
  | ReverseEntry
  | JudgeReversal
  | TransferEmployee
  | RecordDeparture
  | RecordOpening
  | WithdrawOpening
  | RenameEmployee
  | CorrectJoining
  | UndoDeparture
  | UndoRegistration
  | UndoTransfer
  | ErasureCommand
  | JoinCommand;

/** The command that joins two files of one person, and its steps. */
export type JoinCommand = JoinPersons | GiveUpFile | CarryEntry | CarryOpening | EndJoin;

export interface RegisterEmployee {
  readonly type: 'RegisterEmployee';
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
  readonly joinedOn: string;
}

/** An award or a deduction: outside, the command's name is the direction, never a sign. */
export interface RecordEntry {
  readonly type: 'RecordEntry';
  readonly direction: Direction;
  readonly employeeId: string;
  readonly entryId: string;
  readonly kind: EntryKind;
  readonly itemCode: string;
  readonly points: number;
  readonly reason: string;
  readonly occurredOn: string;
  /** The sender gave no day: it is today by the clock of the service. */
  readonly isDatedByClock?: boolean | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** The ground that entitles to the entry, where the rules alone do not. */
  readonly ground?: Ground | undefined;
  /** For this employment alone: where another one runs by then, the employee of this one has left. */
  readonly employmentNo?: number;
  readonly batchId?: string | undefined;
  /** Decided for a whole office: the roles of the decider were checked then. */
  readonly officeEntryId?: string;
  /** The claim of the employee that it confirms. */
  readonly claimId?: string | undefined;
  /** Decided in a case, in the place of another entry. */
  readonly caseId?: string;
  readonly replaces?: string;
}

/** Asks whether an entry could be recorded; records nothing. */
export interface JudgeEntry extends Omit<RecordEntry, 'type'> {
  readonly type: 'JudgeEntry';
}

/** A repeat where exactly that entry stands in the file, nothing where none has its id. */
export interface FindEntry extends Omit<RecordEntry, 'type' | 'reason'> {
  readonly type: 'FindEntry';
}

export interface ReverseEntry {
  readonly type: 'ReverseEntry';
  readonly employeeId: string;
  readonly entryId: string;
  readonly reason: string;
  /**
   * The sender sees to the authority that the entry has used; without this, the reversal of such an entry is withheld.
   */
  readonly mindsAuthority?: boolean;
  /** Decided in a case. */
  readonly caseId?: string;
}

/** Asks whether an entry could be reversed; reverses nothing. */
export interface JudgeReversal extends Omit<ReverseEntry, 'type'> {
  readonly type: 'JudgeReversal';
}

export interface TransferEmployee {
  readonly type: 'TransferEmployee';
  readonly employeeId: string;
  readonly officeId: string;
  readonly effectiveOn: string;
}

export interface RecordDeparture {
  readonly type: 'RecordDeparture';
  readonly employeeId: string;
  readonly leftOn: string;
  readonly reason: string;
}

export interface RenameEmployee {
  readonly type: 'RenameEmployee';
  readonly employeeId: string;
  readonly name: string;
  readonly reason: string;
}

export interface RecordOpening extends BroughtIn {
  readonly type: 'RecordOpening';
  readonly employeeId: string;
  readonly openingId: string;
  readonly source: string;
  readonly evidence?: readonly Evidence[] | undefined;
}

export interface WithdrawOpening {
  readonly type: 'WithdrawOpening';
  readonly employeeId: string;
  readonly openingId: string;
  readonly reason: string;
}

export interface CorrectJoining {
  readonly type: 'CorrectJoining';
  readonly employeeId: string;
  readonly joinedOn: string;
  readonly reason: string;
}

export interface UndoDeparture {
  readonly type: 'UndoDeparture';
  readonly employeeId: string;
  readonly reason: string;
}

export interface UndoRegistration {
  readonly type: 'UndoRegistration';
  readonly employeeId: string;
  readonly reason: string;
}

export interface UndoTransfer {
  readonly type: 'UndoTransfer';
  readonly employeeId: string;
  readonly effectiveOn: string;
  readonly reason: string;
}

export type ErasureCommand = ProposeErasure | ErasePerson;

export interface ProposeErasure {
  readonly type: 'ProposeErasure';
  readonly employeeId: string;
  readonly reason: string;
}

export interface ErasePerson {
  readonly type: 'ErasePerson';
  readonly employeeId: string;
  /** All their numbers: this one, and those that were given up for it. */
  readonly numbers: readonly string[];
  /** The names of the keys that go with the employee. */
  readonly subjects: readonly string[];
  /** So many natural months have to have passed since they left. */
  readonly retentionMonths: number;
  readonly hasOpenCase: boolean;
  readonly hasOpenRun: boolean;
}

export interface JoinPersons {
  readonly type: 'JoinPersons';
  /** The employee whose file is kept. */
  readonly employeeId: string;
  readonly giveUp: string;
  readonly doubles: readonly Double[];
  readonly reason: string;
}

/** The fate of an entry of the file that is given up. */
export interface Double {
  readonly entryId: string;
  readonly as: 'keep' | 'drop';
}

/** Reverses what is carried from a file, and ends the file. */
export interface GiveUpFile {
  readonly type: 'GiveUpFile';
  readonly employeeId: string;
  readonly joinedInto: string;
  /** The place in the log of the decision. */
  readonly decidedAt: bigint;
  readonly drop: readonly string[];
  readonly reason: string;
}

export interface CarryEntry {
  readonly type: 'CarryEntry';
  readonly employeeId: string;
  readonly entryId: string;
  readonly direction: Direction;
  /** The entry as it stood in the other file. */
  readonly entry: EntryData;
}

export interface CarryOpening extends BroughtIn {
  readonly type: 'CarryOpening';
  readonly employeeId: string;
  readonly openingId: string;
  readonly carriedFrom: string;
  readonly source: string;
}

/** Notes the outcome of a join. */
export interface EndJoin {
  readonly type: 'EndJoin';
  readonly employeeId: string;
  readonly giveUp: string;
  readonly refusedFor: string | null;
}

/** What decisions know of the world beside the file. */
export interface EmployeeContext {
  /** The sender of the command. */
  readonly actor: Actor;
  /** How far the sender may go with the command. */
  readonly reach: Scope;
  /** The principal who has delegated to the sender the authority that they act by, if any. */
  readonly onBehalfOf?: Actor | undefined;
  /** The local date of `recordedAt`. */
  readonly today: string;
  readonly basePoints: number;
  /** The offices that the employee may come to by the command. */
  readonly offices: ReadonlyMap<string, Pick<Office, 'closedOn'>>;
  /** A closed month on whose board the employment stands that is to be undone. */
  readonly onBoardOf?: NaturalMonth | undefined;
  /** A fresh secret for a person registered for the first time. */
  readonly newDigestKey: string;
  /** The standard for the entry in the command: its item in the edition in force on `occurredOn`, if there is one. */
  readonly standard?: Standard | undefined;
  /** Whether grades of authority are in force on the day of recording. */
  readonly isGraded?: boolean;
  /** Others have decided on it, elsewhere. */
  readonly isImported?: boolean | undefined;
  /** The clock is behind what was recorded before: its today is no day for an entry. */
  readonly clockIsBehind?: boolean | undefined;
  /** The first month of the book, once begin-book has set it. */
  readonly bookBegins?: string | undefined;
  /** The file that is to be given up. */
  readonly givenUp?: Employee | undefined;
  /** Which entries of a file that is given up count in months that were closed when that was decided. */
  readonly counting?: Counting | undefined;
  /** For commands on openings. */
  readonly calendar?: OpeningContext | undefined;
  /** Imported data has the dates that it has, however odd: they are not held against the day of recording. */
  readonly bringsItsTime?: boolean | undefined;
  /** The roll-out plan for the entry in the command; none is the same as an empty one. */
  readonly rollout?: Rollout | undefined;
}
