import {
  accepted,
  rejected,
  needsAuthority,
  type Decision,
  type Decider,
  type Rejection,
} from '../../../kernel/decision.js';
import { closedOffice, unknownOffice } from '../../offices/domain/decisions.js';
import { isClosedTo } from '../../offices/domain/offices.js';
import {
  employeeParts,
  evolve,
  initialState,
  type Employee,
  type Entry,
  type EverEmployed,
} from './employee.js';
import type {
  EmployeeCommand,
  EmployeeContext,
  ErasureCommand,
  FindEntry,
  JoinCommand,
  JudgeEntry,
  RecordDeparture,
  RecordOpening,
  RegisterEmployee,
  ReverseEntry,
  TransferEmployee,
  WithdrawOpening,
} from './commands.js';
import { refusalOf, refusalOnOneself } from './entitlement.js';
import type { EmployeeEvent } from './events.js';
import { erased } from '../../../kernel/erased.js';
import { decideOnErasure, isErased, isErasureCommand } from './erasing.js';
import { decideOnJoin, givenUp, isJoinCommand } from './joins.js';
import { correct } from './corrections.js';
import { nextMoveAfter } from './office-moves.js';
import { decideOnOpening } from './opening-decisions.js';
import { findEntry, recordEntry } from './recording.js';
import { hasLeft, tooFarAhead } from './refusals.js';

export * from './commands.js';

type Ruling = Decision<EmployeeEvent>;

export const employeeDecider: Decider<Employee, EmployeeCommand, EmployeeEvent, EmployeeContext> = {
  initialState,
  evolve,
  decide,
  // Repeated once the key is gone, and tells nothing about anybody.
  digestKey: ({ digestKey }, { type }) => (type === 'ErasePerson' ? '' : digestKey),
  snapshotFormat: employeeParts,
  left,
};

/** Checks the rules in the order of docs/domain.md: the first that fails decides. */
export function decide(state: Employee, command: EmployeeCommand, context: EmployeeContext): Ruling {
  if (command.type === 'RegisterEmployee')
    return (
      refusalOnOneself(command, context) ??
      refusalOfGivenUp(state, command) ??
      register(state, command, context)
    );
  if (state.status === 'unknown') return neverRegistered(command.employeeId);
  if (isJoinCommand(command)) return decideOnJoin(state, command, context);
  const isOver = refusalOfFileThatIsOver(state, command);
  if (isOver !== undefined) return isOver;
  if (command.type === 'FindEntry') return findEntry(state, command);
  const refusal = refusalOf(state, command, context);
  if (refusal !== undefined) return refusal;
  if (isErasureCommand(command)) return decideOnErasure(state, command, context);
  if ('openingId' in command) return decideOnOpening(state, command, context);
  return decideOnEmployee(state, command, context);
}

/** Nothing is written any more about a number that was given up, and nothing but their erasure about somebody who is erased. */
function refusalOfFileThatIsOver(state: EverEmployed, command: EmployeeCommand): Rejection | undefined {
  if (state.joinedInto !== undefined) return givenUp(command.employeeId, state.joinedInto);
  return isErased(state) && !isErasureCommand(command) ? erased(command.employeeId) : undefined;
}

function decideOnEmployee(
  state: EverEmployed,
  command: Exclude<
    EmployeeCommand,
    RegisterEmployee | FindEntry | RecordOpening | WithdrawOpening | ErasureCommand | JoinCommand
  >,
  context: EmployeeContext,
): Ruling {
  switch (command.type) {
    case 'RecordEntry':
      return recordEntry(state, command, context);
    case 'JudgeEntry':
      return judgeEntry(state, command, context);
    case 'ReverseEntry':
      return reverseEntry(state, command);
    case 'JudgeReversal':
      return onlyJudged(reverseEntry(state, { ...command, type: 'ReverseEntry' }));
    case 'TransferEmployee':
      return transfer(state, command, context);
    case 'RecordDeparture':
      return depart(state, command, context);
    case 'RenameEmployee':
    case 'CorrectJoining':
    case 'UndoDeparture':
    case 'UndoRegistration':
    case 'UndoTransfer':
      return correct(state, command, context);
  }
}

/** What is there already is told as such, also to whoever has no authority to give it: it needs no proposal any more. */
function judgeEntry(state: EverEmployed, command: JudgeEntry, context: EmployeeContext): Ruling {
  if (state.entries.has(command.entryId)) return findEntry(state, { ...command, type: 'FindEntry' });
  return onlyJudged(recordEntry(state, { ...command, type: 'RecordEntry' }, context));
}

const onlyJudged = (ruling: Ruling): Ruling =>
  ruling.outcome === 'accepted' || ruling.outcome === 'withheld' ? accepted() : ruling;

/**
 * Leaves, for the entry of the command, the principal whose authority it has used, and the day by which it counts, if
 * it does.
 */
function left(state: Employee, command: EmployeeCommand): Readonly<Record<string, string>> {
  const entry = state.status !== 'unknown' && 'entryId' in command && state.entries.get(command.entryId);
  if (entry === false || entry === undefined) return {};
  const { authorisedBy, kind, trial, occurredOn } = entry;
  return {
    ...(authorisedBy === undefined ? {} : { authorisedBy }),
    ...(kind === 'behaviour' && trial !== true ? { countsBy: occurredOn } : {}),
    ...(command.type === 'JudgeReversal' ? { entry: JSON.stringify(asGiven(entry)) } : {}),
  };
}

/** The data of an entry that a reversal has to know. */
const asGiven = ({ place, trial: _, employmentNo: __, ...given }: Entry) => ({
  ...given,
  place: place.revision,
});

const refusalOfGivenUp = (state: Employee, { employeeId }: RegisterEmployee): Rejection | undefined =>
  state.joinedInto === undefined ? undefined : givenUp(employeeId, state.joinedInto);

function register(state: Employee, command: RegisterEmployee, context: EmployeeContext): Ruling {
  if (state.status === 'employed') return alreadyEmployed(command.employeeId);
  const tooFar = tooFarAhead('joinedOn', command.joinedOn, context);
  if (tooFar !== undefined) return tooFar;
  const fault = faultOfOffice(command.officeId, undefined, context);
  if (fault !== undefined) return fault;
  const { employeeId, officeId, joinedOn, name } = command;
  return accepted({
    type: 'EmployeeRegistered',
    data: {
      employeeId,
      employmentNo: state.lastEmploymentNo + 1,
      officeId,
      joinedOn,
      basePoints: context.basePoints,
      personal: { name, digestKey: state.digestKey === '' ? context.newDigestKey : state.digestKey },
    },
  });
}

function reverseEntry(state: EverEmployed, command: ReverseEntry): Ruling {
  const { employeeId, entryId, reason, caseId } = command;
  const entry = state.entries.get(entryId);
  if (entry === undefined) return rejected('entry.unknown', `${employeeId} has no entry ${entryId}.`);
  if (state.status === 'left') return hasLeft(employeeId);
  if (entry.employmentNo !== state.employmentNo) return ofEarlierEmployment(command, entry);
  if (state.reversed.has(entryId))
    return rejected('entry.already-reversed', `Entry ${entryId} is reversed already.`);
  if (entry.authorisedBy !== undefined && command.mindsAuthority !== true) return needsAuthority();
  const { direction, kind, itemCode, points, occurredOn, trial } = entry;
  return accepted({
    type: 'EntryReversed',
    data: {
      employeeId,
      employmentNo: state.employmentNo,
      entryId,
      undoes: { direction, kind, itemCode, points, occurredOn, ...(trial === true ? { trial } : {}) },
      ...(caseId === undefined ? {} : { caseId }),
      personal: { reason },
    },
  });
}

function transfer(state: EverEmployed, command: TransferEmployee, context: EmployeeContext): Ruling {
  const { employeeId, officeId, effectiveOn } = command;
  if (state.status === 'left') return hasLeft(employeeId);
  const unfit = unfitDate(state, 'effectiveOn', effectiveOn, context);
  if (unfit !== undefined) return unfit;
  const fault = faultOfOffice(officeId, nextMoveAfter(state.moves, effectiveOn), context);
  if (fault !== undefined) return fault;
  return accepted({
    type: 'EmployeeTransferred',
    data: { employeeId, employmentNo: state.employmentNo, officeId, effectiveOn },
  });
}

function depart(state: EverEmployed, command: RecordDeparture, context: EmployeeContext): Ruling {
  const { employeeId, leftOn, reason } = command;
  if (state.status === 'left') return hasLeft(employeeId);
  const unfit = unfitDate(state, 'leftOn', leftOn, context);
  if (unfit !== undefined) return unfit;
  return accepted({
    type: 'EmployeeLeft',
    data: { employeeId, employmentNo: state.employmentNo, leftOn, personal: { reason } },
  });
}

/** Nobody can come to an office that was never opened, or on a day on which it is closed. */
function faultOfOffice(
  officeId: string,
  until: string | undefined,
  { offices }: EmployeeContext,
): Rejection | undefined {
  const office = offices.get(officeId);
  if (office === undefined) return unknownOffice(officeId);
  return isClosedTo(office, until) ? closedOffice(officeId, office.closedOn) : undefined;
}

/** Checks the date of a move or of the end of the running employment. */
function unfitDate(
  { joinedOn }: EverEmployed,
  field: 'effectiveOn' | 'leftOn',
  date: string,
  context: EmployeeContext,
): Rejection | undefined {
  const tooFar = tooFarAhead(field, date, context);
  if (tooFar !== undefined) return tooFar;
  if (context.bringsItsTime === true || date >= joinedOn) return undefined;
  const code = field === 'leftOn' ? 'departure.before-employment' : 'transfer.before-employment';
  return rejected(code, `${field} ${date} lies before the employment, which began on ${joinedOn}.`);
}

const neverRegistered = (employeeId: string): Rejection =>
  rejected('employee.unknown', `Nobody was ever registered as ${employeeId}.`);

const alreadyEmployed = (employeeId: string): Rejection =>
  rejected('employee.already-employed', `${employeeId} is employed already.`);

const ofEarlierEmployment = ({ entryId }: ReverseEntry, entry: Entry): Rejection =>
  rejected('entry.of-earlier-employment', `Entry ${entryId} belongs to employment ${entry.employmentNo}.`);
