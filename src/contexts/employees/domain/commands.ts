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

/** What is asked of one employee's file, dates filled in. */
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
  | JoinCommand;

/** What joins two files of one person, and the steps that it takes. */
export type JoinCommand = JoinPersons | GiveUpFile | CarryEntry | CarryOpening | EndJoin;

export interface RegisterEmployee {
  readonly type: 'RegisterEmployee';
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
  readonly joinedOn: string;
}

/** An award or a deduction: the direction is the command's name on the outside, never a sign. */
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
  /** Nobody has said when: it is today by the clock of the service. */
  readonly isDatedByClock?: boolean | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** What entitles whoever records it, where the rules alone do not. */
  readonly ground?: Ground | undefined;
  /** For this employment alone: where another one runs by then, that one has left. */
  readonly employmentNo?: number;
  readonly batchId?: string | undefined;
  /** Decided for a whole office, and whoever did was asked for his roles then. */
  readonly officeEntryId?: string;
  /** Decided in a case, in the place of another entry. */
  readonly caseId?: string;
  readonly replaces?: string;
}

/** Whether an entry could be recorded: nothing happens where it could. */
export interface JudgeEntry extends Omit<RecordEntry, 'type'> {
  readonly type: 'JudgeEntry';
}

/** A repeat where just that entry stands in the file, nothing where there is none of its id. */
export interface FindEntry extends Omit<RecordEntry, 'type' | 'reason'> {
  readonly type: 'FindEntry';
}

export interface ReverseEntry {
  readonly type: 'ReverseEntry';
  readonly employeeId: string;
  readonly entryId: string;
  readonly reason: string;
  /** Whoever sends it sees to the authority that the entry has used; without that, such an entry is withheld. */
  readonly mindsAuthority?: boolean;
  /** Decided in a case. */
  readonly caseId?: string;
}

/** Whether an entry could be reversed: nothing happens where it could. */
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

export interface JoinPersons {
  readonly type: 'JoinPersons';
  /** Whose file is kept. */
  readonly employeeId: string;
  readonly giveUp: string;
  readonly doubles: readonly Double[];
  readonly reason: string;
}

/** What is to become of an entry of the file that is given up. */
export interface Double {
  readonly entryId: string;
  readonly as: 'keep' | 'drop';
}

/** Takes back what is carried from a file, and ends it. */
export interface GiveUpFile {
  readonly type: 'GiveUpFile';
  readonly employeeId: string;
  readonly joinedInto: string;
  /** Where in the log it was decided. */
  readonly decidedAt: bigint;
  readonly drop: readonly string[];
  readonly reason: string;
}

export interface CarryEntry {
  readonly type: 'CarryEntry';
  readonly employeeId: string;
  readonly entryId: string;
  readonly direction: Direction;
  /** As it stood in the other file. */
  readonly entry: EntryData;
}

export interface CarryOpening extends BroughtIn {
  readonly type: 'CarryOpening';
  readonly employeeId: string;
  readonly openingId: string;
  readonly carriedFrom: string;
  readonly source: string;
}

/** Notes what came of it. */
export interface EndJoin {
  readonly type: 'EndJoin';
  readonly employeeId: string;
  readonly giveUp: string;
  readonly refusedFor: string | null;
}

/** What decisions know of the world beside the file. */
export interface EmployeeContext {
  /** Who sent the command. */
  readonly actor: Actor;
  /** How far the sender may go with it. */
  readonly reach: Scope;
  /** Who has delegated to him the authority that he acts by, if anybody. */
  readonly onBehalfOf?: Actor | undefined;
  /** The local date of `recordedAt`. */
  readonly today: string;
  readonly basePoints: number;
  /** Those that the employee may come to by the command. */
  readonly offices: ReadonlyMap<string, Pick<Office, 'closedOn'>>;
  /** A closed month on whose board the employment stands that is to be undone. */
  readonly onBoardOf?: NaturalMonth | undefined;
  /** A fresh secret for a person registered for the first time. */
  readonly newDigestKey: string;
  /** By what the entry in the command is judged: its item in the edition in force on `occurredOn`, if there is one. */
  readonly standard?: Standard | undefined;
  /** Whether grades of authority are in force on the day of recording. */
  readonly isGraded?: boolean;
  /** Others have decided on it, elsewhere. */
  readonly isImported?: boolean | undefined;
  /** The clock says less than what was recorded before: its today is no day for an entry. */
  readonly clockIsBehind?: boolean | undefined;
  /** The first month of the book, where somebody has said which. */
  readonly bookBegins?: string | undefined;
  /** The file that is to be given up. */
  readonly givenUp?: Employee | undefined;
  /** Which entries of a file that is given up count in months that were closed when that was decided. */
  readonly counting?: Counting | undefined;
  /** For commands on openings. */
  readonly calendar?: OpeningContext | undefined;
  /** An old book has the dates that it has, however odd: they are not held against the day of recording. */
  readonly bringsItsTime?: boolean | undefined;
  /** The roll-out plan by which the entry in the command is judged; none is as an empty one. */
  readonly rollout?: Rollout | undefined;
}
