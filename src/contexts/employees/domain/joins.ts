import { isActing } from '../../access/domain/actor.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import { accepted, rejected, repeated, type Decision, type Rejection } from '../../../kernel/decision.js';
import type {
  CarryEntry,
  CarryOpening,
  EmployeeCommand,
  EmployeeContext,
  EndJoin,
  GiveUpFile,
  JoinCommand,
  JoinPersons,
} from './commands.js';
import { countsInClosed } from './counting.js';
import type { Entry, EverEmployed } from './employee.js';
import { refusalOnOneself } from './entitlement.js';
import type { EmployeeEvent, EntryReversed } from './events.js';
import { hasLeft } from './refusals.js';

type Ruling = Decision<EmployeeEvent>;

const JOIN_COMMANDS: Readonly<Record<JoinCommand['type'], true>> = {
  JoinPersons: true,
  GiveUpFile: true,
  CarryEntry: true,
  CarryOpening: true,
  EndJoin: true,
};

export const isJoinCommand = (command: EmployeeCommand): command is JoinCommand =>
  Object.hasOwn(JOIN_COMMANDS, command.type);

export function decideOnJoin(state: EverEmployed, command: JoinCommand, context: EmployeeContext): Ruling {
  switch (command.type) {
    case 'JoinPersons':
      return join(state, command, context);
    case 'GiveUpFile':
      return giveUp(state, command, context);
    case 'CarryEntry':
      return carryEntry(state, command);
    case 'CarryOpening':
      return carryOpening(state, command);
    case 'EndJoin':
      return endJoin(state, command);
  }
}

/** The answer to every command to a file that was given up. */
export const givenUp = (employeeId: string, joinedInto: string): Rejection =>
  rejected('employee.joined', `${employeeId} was joined into ${joinedInto}, whose file it is now.`, {
    employeeId,
    joinedInto,
  });

function join(state: EverEmployed, command: JoinPersons, context: EmployeeContext): Ruling {
  const { employeeId, giveUp, doubles, reason } = command;
  const other = context.givenUp;
  if (state.joinedInto !== undefined) return givenUp(employeeId, state.joinedInto);
  if (other === undefined || other.status === 'unknown')
    return rejected('employee.unknown', `Nobody was ever registered as ${giveUp}.`);
  const known = state.joins.findLast((one) => one.giveUp === giveUp);
  if (known !== undefined && (other.joinedInto === employeeId || !known.isCarriedOut))
    return repeated(known.place);
  if (other.joinedInto !== undefined) return givenUp(giveUp, other.joinedInto);
  const fault = faultOfPersons(state, other, command, context) ?? faultOfDoubles(state, other, command);
  if (fault !== undefined) return fault;
  const drop = doubles.flatMap(({ entryId, as }) => (as === 'drop' ? [entryId] : []));
  const { employmentNo } = state;
  return accepted({
    type: 'PersonsJoined',
    data: { employeeId, employmentNo, giveUp, drop: [...new Set(drop)], personal: { reason } },
  });
}

function faultOfPersons(
  state: EverEmployed,
  other: EverEmployed,
  { employeeId, giveUp }: JoinPersons,
  context: EmployeeContext,
): Rejection | undefined {
  if (employeeId === giveUp) return rejected('persons.same', `${giveUp} is one id.`);
  if (state.status === 'left') return hasLeft(employeeId);
  if (other.status === 'left') return hasLeft(giveUp);
  const own = isActing(context, employeeId) ? employeeId : giveUp;
  const onOneself = refusalOnOneself({ employeeId: own }, context);
  if (onOneself !== undefined || other.joinedOn >= state.joinedOn) return onOneself;
  return rejected(
    'persons.joined-earlier',
    `${giveUp} joined on ${other.joinedOn}, before ${employeeId}, who joined on ${state.joinedOn}: correct that first.`,
  );
}

/** The most entries that a refusal names. */
const MAX_NAMED = 20;

/** The same deed in both files would count twice; the sender of the join says which of them do not. */
function faultOfDoubles(
  state: EverEmployed,
  other: EverEmployed,
  { doubles }: JoinPersons,
): Rejection | undefined {
  const kept = new Set(standingEntries(state).map(([, entry]) => deedOf(entry)));
  const told = new Set(doubles.map(({ entryId }) => entryId));
  const open = standingEntries(other).filter(([id, entry]) => kept.has(deedOf(entry)) && !told.has(id));
  if (open.length === 0) return undefined;
  const named = open.slice(0, MAX_NAMED).map(([id]) => id);
  const more = open.length > MAX_NAMED ? ' and more' : '';
  return rejected('persons.doubles', `Both have the same: say what becomes of ${named.join(', ')}${more}.`, {
    entries: named,
    more: open.length - named.length,
  });
}

const deedOf = ({ direction, itemCode, occurredOn }: Entry): string =>
  `${direction} ${itemCode} ${occurredOn}`;

/** The entries of the running employment that were not reversed, in the order of the file. */
const standingEntries = ({
  entries,
  reversed,
  employmentNo,
}: EverEmployed): readonly (readonly [string, Entry])[] =>
  [...entries]
    .filter(([entryId, entry]) => entry.employmentNo === employmentNo && !reversed.has(entryId))
    .sort(([, a], [, b]) => a.place.revision - b.place.revision);

/** The most reversals that are appended at once, far below what the store takes. */
const MAX_AT_ONCE = 400;

/** Entries that count in closed months stay where they are; when nothing else is left, the file is given up. */
function giveUp(state: EverEmployed, command: GiveUpFile, { today, counting }: EmployeeContext): Ruling {
  const { employeeId, joinedInto, reason } = command;
  if (state.joinedInto === joinedInto) return accepted();
  if (state.joinedInto !== undefined) return givenUp(employeeId, state.joinedInto);
  const open = standingEntries(state).filter(
    ([, entry]) => counting === undefined || !countsInClosed(entry, counting),
  );
  const reversals = open
    .slice(0, MAX_AT_ONCE)
    .map(([entryId, entry]) => carriedAway(state.employmentNo, entryId, entry, command));
  if (open.length > MAX_AT_ONCE) return accepted<EmployeeEvent>(...reversals);
  const { employmentNo, joinedOn } = state;
  const leftOn: LocalDate = today < joinedOn ? joinedOn : today;
  const left = { employeeId, employmentNo, leftOn, joinedInto, personal: { reason } };
  return accepted<EmployeeEvent>(...reversals, { type: 'EmployeeLeft', data: left });
}

/**
 * The entries to carry. Those that were granted for facts are granted anew, for the facts of the employee who is kept.
 */
function carriedAway(
  employmentNo: number,
  entryId: string,
  { direction, kind, itemCode, points, occurredOn, trial, isGranted }: Entry,
  { employeeId, joinedInto, drop, reason }: GiveUpFile,
): EntryReversed {
  const isCarried = isGranted !== true && !drop.includes(entryId);
  return {
    type: 'EntryReversed',
    data: {
      employeeId,
      employmentNo,
      entryId,
      undoes: { direction, kind, itemCode, points, occurredOn, ...(trial === true ? { trial } : {}) },
      joined: { into: joinedInto, as: isCarried ? 'carried' : 'dropped' },
      personal: { reason },
    },
  };
}

/** Carries an entry once, even if the employee has left by then: it was decided. */
function carryEntry(state: EverEmployed, { employeeId, entryId, direction, entry }: CarryEntry): Ruling {
  const known = state.entries.get(entryId);
  if (known !== undefined) return repeated(known.place);
  const { kind, itemCode, points, occurredOn, editionId, trial, personal } = entry;
  return accepted({
    type: direction === 'award' ? 'PointAwarded' : 'PointDeducted',
    data: {
      employeeId,
      employmentNo: state.employmentNo,
      entryId,
      kind,
      itemCode,
      points,
      occurredOn,
      ...(editionId === undefined ? {} : { editionId }),
      ground: { by: 'carried' },
      carriedFrom: entry.employeeId,
      ...(trial === true ? { trial } : {}),
      personal,
    },
  });
}

function carryOpening(state: EverEmployed, command: CarryOpening): Ruling {
  const { type: _, source, ...data } = command;
  const known = state.openings.find(({ openingId }) => openingId === data.openingId);
  if (known !== undefined) return repeated(known.place);
  const { employmentNo } = state;
  return accepted({ type: 'OpeningRecorded', data: { ...data, employmentNo, personal: { source } } });
}

/** Notes it once. */
function endJoin(state: EverEmployed, { type: _, ...data }: EndJoin): Ruling {
  const known = state.joins.findLast((one) => one.giveUp === data.giveUp);
  if (known?.isCarriedOut !== false) return accepted();
  return accepted({ type: 'PersonsJoinCarriedOut', data: { ...data, employmentNo: state.employmentNo } });
}
