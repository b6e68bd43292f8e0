import { accepted, rejected, repeated, type Decision, type Rejection } from '../../../kernel/decision.js';
import { saysTheSame } from '../../../kernel/text.js';
import { closedOffice } from '../../offices/domain/decisions.js';
import { isClosedTo } from '../../offices/domain/offices.js';
import type {
  CorrectJoining,
  EmployeeContext,
  RenameEmployee,
  UndoDeparture,
  UndoRegistration,
  UndoTransfer,
} from './commands.js';
import type { Entry, EverEmployed } from './employee.js';
import type { Correction } from './events.js';
import { nextMoveAfter, officeOn, withoutMove } from './office-moves.js';
import { hasLeft, tooFarAhead } from './refusals.js';
import { standingOpenings } from './opening.js';

export type CorrectionCommand =
  RenameEmployee | CorrectJoining | UndoDeparture | UndoRegistration | UndoTransfer;
type Ruling = Decision<Correction>;

/** Corrects what was recorded about an employment; what closed boards hold of it stays as it is. */
export function correct(state: EverEmployed, command: CorrectionCommand, context: EmployeeContext): Ruling {
  switch (command.type) {
    case 'RenameEmployee':
      return rename(state, command);
    case 'CorrectJoining':
      return correctJoining(state, command, context);
    case 'UndoDeparture':
      return undoDeparture(state, command);
    case 'UndoRegistration':
      return undoRegistration(state, command, context);
    case 'UndoTransfer':
      return undoTransfer(state, command, context);
  }
}

function rename(state: EverEmployed, { employeeId, name, reason }: RenameEmployee): Ruling {
  if (saysTheSame(state.name, name)) return repeated(state.places.named);
  const { employmentNo } = state;
  return accepted({
    type: 'EmployeeRenamed',
    data: { employeeId, employmentNo, personal: { name, reason } },
  });
}

function correctJoining(
  state: EverEmployed,
  { employeeId, joinedOn, reason }: CorrectJoining,
  context: EmployeeContext,
): Ruling {
  if (state.status === 'left') return hasLeft(employeeId);
  if (state.joinedOn === joinedOn) return repeated(state.places.joined);
  const fault = tooFarAhead('joinedOn', joinedOn, context) ?? happenedBefore(state, joinedOn);
  if (fault !== undefined) return fault;
  const { employmentNo } = state;
  return accepted({
    type: 'JoiningCorrected',
    data: { employeeId, employmentNo, joinedOn, personal: { reason } },
  });
}

function happenedBefore(state: EverEmployed, joinedOn: string): Rejection | undefined {
  const earlier = standingEntries(state).filter(({ occurredOn }) => occurredOn < joinedOn);
  if (earlier.length > 0) return afterEntry(earlier);
  const move = state.moves.find(({ joins, effectiveOn }) => joins !== true && effectiveOn < joinedOn);
  if (move === undefined) return undefined;
  const { officeId, effectiveOn: on } = move;
  return rejected('joining.after-transfer', `A move to ${officeId} is of ${on}.`, { officeId, on });
}

function afterEntry(entries: readonly Entry[]): Rejection {
  const { itemCode, occurredOn: on } = entries.reduce((one, other) =>
    other.occurredOn < one.occurredOn ? other : one,
  );
  return rejected('joining.after-entry', `The first entry that stands is ${itemCode}, of ${on}.`, {
    on,
    itemCode,
  });
}

/** The entries of the running employment that were not reversed. */
const standingEntries = ({ entries, reversed, employmentNo }: EverEmployed): readonly Entry[] =>
  [...entries].flatMap(([entryId, entry]) =>
    entry.employmentNo === employmentNo && !reversed.has(entryId) ? [entry] : [],
  );

function undoDeparture(state: EverEmployed, { employeeId, reason }: UndoDeparture): Ruling {
  if (state.status === 'employed')
    return rejected('employee.not-left', `${employeeId} is employed: there is no departure to undo.`);
  const { employmentNo } = state;
  return accepted({ type: 'DepartureUndone', data: { employeeId, employmentNo, personal: { reason } } });
}

function undoRegistration(
  state: EverEmployed,
  { employeeId, reason }: UndoRegistration,
  { onBoardOf }: EmployeeContext,
): Ruling {
  if (state.status === 'left') return hasLeft(employeeId);
  if (standingEntries(state).length > 0 || standingOpenings(state).length > 0)
    return rejected(
      'registration.has-entries',
      `${employeeId} has entries or an opening balance: reverse and withdraw them first.`,
    );
  if (onBoardOf !== undefined)
    return rejected('registration.on-closed-board', `${employeeId} is on the closed board of ${onBoardOf}.`, {
      period: onBoardOf,
    });
  const { employmentNo } = state;
  return accepted({ type: 'RegistrationUndone', data: { employeeId, employmentNo, personal: { reason } } });
}

function undoTransfer(
  state: EverEmployed,
  { employeeId, effectiveOn, reason }: UndoTransfer,
  { offices }: EmployeeContext,
): Ruling {
  if (state.status === 'left') return hasLeft(employeeId);
  const moves = withoutMove(state.moves, effectiveOn);
  if (moves === undefined)
    return rejected('transfer.unknown', `${employeeId} has no transfer that is effective on ${effectiveOn}.`);
  const officeId = officeOn(moves, effectiveOn);
  const office = offices.get(officeId);
  if (office !== undefined && isClosedTo(office, nextMoveAfter(moves, effectiveOn)))
    return closedOffice(officeId, office.closedOn);
  const { employmentNo } = state;
  return accepted({
    type: 'TransferUndone',
    data: { employeeId, employmentNo, effectiveOn, personal: { reason } },
  });
}
