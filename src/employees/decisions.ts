import type { Actor, Reach } from '../access/actor.js';
import {
  accepted,
  rejected,
  repeated,
  type Decision,
  type Decider,
  type Rejection,
} from '../kernel/decision.js';
import {
  employeeParts,
  evolve,
  initialState,
  type Employee,
  type Entry,
  type EverEmployed,
} from './employee.js';
import { refusalOf } from './entitlement.js';
import { officeOn } from './office-moves.js';
import { rulingOn } from '../rollout/decisions.js';
import type { Rollout } from '../rollout/rollout.js';
import { faultByItem, faultByRole, type Standard } from '../rulebook/items.js';
import type { Direction, EmployeeEvent, EntryKind, Evidence, Ground } from './events.js';

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
  | RecordDeparture;

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
  readonly evidence?: readonly Evidence[] | undefined;
  /** What entitles whoever records it; none where no grades of authority are in force. */
  readonly ground?: Ground | undefined;
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

/** What decisions know of the world beside the file. */
export interface EmployeeContext {
  /** Who sent the command. */
  readonly actor: Actor;
  /** How far the sender may go with it. */
  readonly reach: Reach;
  /** The local date of `recordedAt`. */
  readonly today: string;
  readonly basePoints: number;
  /** Whether the office named in the command has been opened. */
  readonly officeIsOpen: boolean;
  /** A fresh secret for a person registered for the first time. */
  readonly newDigestKey: string;
  /** By what the entry in the command is judged: its item in the edition in force on `occurredOn`, if there is one. */
  readonly standard?: Standard | undefined;
  /** The roll-out plan by which the entry in the command is judged; none is as an empty one. */
  readonly rollout?: Rollout | undefined;
}

type Ruling = Decision<EmployeeEvent>;

export const employeeDecider: Decider<Employee, EmployeeCommand, EmployeeEvent, EmployeeContext> = {
  initialState,
  evolve,
  decide,
  digestKey: (state) => (state.status === 'unknown' ? '' : state.digestKey),
  parts: employeeParts,
  left,
};

/** The rules in the order in which DOMAIN looks at them: the first that fails decides. */
export function decide(state: Employee, command: EmployeeCommand, context: EmployeeContext): Ruling {
  if (command.type === 'RegisterEmployee') return register(state, command, context);
  if (state.status === 'unknown') return neverRegistered(command.employeeId);
  if (command.type === 'FindEntry') return findEntry(state, command);
  return refusalOf(state, command, context) ?? decideOnEmployee(state, command, context);
}

function decideOnEmployee(
  state: EverEmployed,
  command: Exclude<EmployeeCommand, RegisterEmployee | FindEntry>,
  context: EmployeeContext,
): Ruling {
  switch (command.type) {
    case 'RecordEntry':
      return recordEntry(state, command, context);
    case 'JudgeEntry':
      return onlyJudged(recordEntry(state, { ...command, type: 'RecordEntry' }, context));
    case 'ReverseEntry':
      return reverseEntry(state, command);
    case 'JudgeReversal':
      return onlyJudged(reverseEntry(state, { ...command, type: 'ReverseEntry' }));
    case 'TransferEmployee':
      return transfer(state, command, context);
    case 'RecordDeparture':
      return depart(state, command);
  }
}

const onlyJudged = (ruling: Ruling): Ruling => (ruling.outcome === 'accepted' ? accepted() : ruling);

/** Of the entry that the command is about: whose authority it has used. */
function left(state: Employee, command: EmployeeCommand): Readonly<Record<string, string>> {
  if (state.status === 'unknown' || !('entryId' in command)) return {};
  const authorisedBy = state.entries.get(command.entryId)?.authorisedBy;
  return authorisedBy === undefined ? {} : { authorisedBy };
}

function register(state: Employee, command: RegisterEmployee, context: EmployeeContext): Ruling {
  if (state.status === 'employed') return alreadyEmployed(command.employeeId);
  if (!context.officeIsOpen) return unknownOffice(command.officeId);
  const known = state.status === 'left';
  const { employeeId, officeId, joinedOn, name } = command;
  return accepted({
    type: 'EmployeeRegistered',
    data: {
      employeeId,
      employmentNo: known ? state.employmentNo + 1 : 1,
      officeId,
      joinedOn,
      basePoints: context.basePoints,
      personal: { name, digestKey: known ? state.digestKey : context.newDigestKey },
    },
  });
}

function recordEntry(state: EverEmployed, command: RecordEntry, context: EmployeeContext): Ruling {
  const known = state.entries.get(command.entryId);
  if (known !== undefined) return isSameEntry(known, command) ? repeated(known.place) : idReused(command);
  if (state.status === 'left') return hasLeft(command.employeeId);
  if (command.occurredOn > context.today) return inTheFuture(command, context.today);
  if (command.occurredOn < state.joinedOn) return beforeEmployment(command, state.joinedOn);
  const { standard } = context;
  const fault = standard && faultByRulebook(command, standard, context);
  if (fault !== undefined) return fault;
  const ruling = rulingByRollout(state, command, context);
  return typeof ruling === 'object' ? ruling : accepted(entryRecorded(state, command, standard, ruling));
}

function entryRecorded(
  state: EverEmployed,
  command: RecordEntry,
  standard: Standard | undefined,
  ruling: 'live' | 'trial',
): EmployeeEvent {
  const { employeeId, entryId, kind, itemCode, points, occurredOn, reason, evidence, direction, ground } =
    command;
  return {
    type: direction === 'award' ? 'PointAwarded' : 'PointDeducted',
    data: {
      employeeId,
      employmentNo: state.employmentNo,
      entryId,
      kind,
      itemCode,
      points,
      occurredOn,
      ...(standard === undefined ? {} : { editionId: standard.editionId }),
      ...(ground === undefined ? {} : { ground }),
      ...(ruling === 'trial' ? { trial: true } : {}),
      personal: { reason, ...(evidence === undefined ? {} : { evidence }) },
    },
  };
}

function findEntry({ entries }: EverEmployed, command: FindEntry): Ruling {
  const known = entries.get(command.entryId);
  if (known === undefined) return accepted();
  return isSameEntry(known, command) ? repeated(known.place) : idReused(command);
}

function faultByRulebook(
  command: RecordEntry,
  standard: Standard,
  { actor }: EmployeeContext,
): Rejection | undefined {
  const isByProposal = command.ground?.by === 'proposal';
  if (isByProposal && command.itemCode === NO_ITEM) return undefined;
  const fault = faultByItem(command, standard);
  // Who decided a proposal applies nothing himself: whoever made it was asked for his roles then.
  if (fault !== undefined || isByProposal) return fault;
  const roles = actor.roles.map(({ role }) => role);
  return faultByRole(standard, roles);
}

/** The office is that of the day on which it happened, the category that of the item on that day, if it has one. */
function rulingByRollout(
  { moves }: EverEmployed,
  { occurredOn }: RecordEntry,
  { rollout, standard }: EmployeeContext,
): 'live' | 'trial' | Rejection {
  if (rollout === undefined || rollout.size === 0) return 'live';
  const scope = { officeId: officeOn(moves, occurredOn), category: standard?.item?.category ?? null };
  return rulingOn(rollout, scope, occurredOn);
}

/** Rule 5: direction, points, kind, item and date make an entry what it is; the words of its reason do not. */
function isSameEntry(known: Entry, command: Omit<RecordEntry, 'type' | 'reason'>): boolean {
  return (
    known.direction === command.direction &&
    known.points === command.points &&
    known.kind === command.kind &&
    known.itemCode === command.itemCode &&
    known.occurredOn === command.occurredOn
  );
}

function reverseEntry(state: EverEmployed, command: ReverseEntry): Ruling {
  const { employeeId, entryId, reason } = command;
  const entry = state.entries.get(entryId);
  if (entry === undefined) return rejected('entry.unknown', `${employeeId} has no entry ${entryId}.`);
  if (state.status === 'left') return hasLeft(employeeId);
  if (entry.employmentNo !== state.employmentNo) return ofEarlierEmployment(command, entry);
  if (state.reversed.has(entryId))
    return rejected('entry.already-reversed', `Entry ${entryId} is reversed already.`);
  const { direction, kind, itemCode, points, occurredOn, trial } = entry;
  return accepted({
    type: 'EntryReversed',
    data: {
      employeeId,
      employmentNo: state.employmentNo,
      entryId,
      undoes: { direction, kind, itemCode, points, occurredOn, ...(trial === true ? { trial } : {}) },
      personal: { reason },
    },
  });
}

function transfer(state: EverEmployed, command: TransferEmployee, context: EmployeeContext): Ruling {
  const { employeeId, officeId, effectiveOn } = command;
  if (state.status === 'left') return hasLeft(employeeId);
  if (!context.officeIsOpen) return unknownOffice(officeId);
  return accepted({
    type: 'EmployeeTransferred',
    data: { employeeId, employmentNo: state.employmentNo, officeId, effectiveOn },
  });
}

function depart(state: EverEmployed, command: RecordDeparture): Ruling {
  const { employeeId, leftOn, reason } = command;
  if (state.status === 'left') return hasLeft(employeeId);
  return accepted({
    type: 'EmployeeLeft',
    data: { employeeId, employmentNo: state.employmentNo, leftOn, personal: { reason } },
  });
}

const neverRegistered = (employeeId: string): Rejection =>
  rejected('employee.unknown', `Nobody was ever registered as ${employeeId}.`);

const alreadyEmployed = (employeeId: string): Rejection =>
  rejected('employee.already-employed', `${employeeId} is employed already.`);

const hasLeft = (employeeId: string): Rejection => rejected('employee.left', `${employeeId} has left.`);

const unknownOffice = (officeId: string): Rejection =>
  rejected('office.unknown', `No office ${officeId} has been opened.`);

const idReused = ({ entryId }: Pick<RecordEntry, 'entryId'>): Rejection =>
  rejected('entry.id-reused', `Entry ${entryId} was recorded before with other content.`);

const inTheFuture = ({ occurredOn }: RecordEntry, today: string): Rejection =>
  rejected('entry.in-the-future', `${occurredOn} lies after ${today}, the day of recording.`);

const beforeEmployment = ({ occurredOn, employeeId }: RecordEntry, joinedOn: string): Rejection =>
  rejected('entry.before-employment', `${occurredOn} lies before ${joinedOn}, when ${employeeId} joined.`);

const ofEarlierEmployment = ({ entryId }: ReverseEntry, entry: Entry): Rejection =>
  rejected('entry.of-earlier-employment', `Entry ${entryId} belongs to employment ${entry.employmentNo}.`);
