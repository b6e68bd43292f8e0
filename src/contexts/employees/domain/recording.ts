import { authoriserOf } from '../../access/domain/actor.js';
import { monthOf } from '../../../kernel/natural-month.js';
import { officeOn } from './office-moves.js';
import {
  accepted,
  rejected,
  repeated,
  needsAuthority,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { rulingOn } from '../../rollout/domain/decisions.js';
import { faultByItem, faultByRole, takesNoAuthority, type Standard } from '../../rulebook/domain/items.js';
import { NO_ITEM, type EmployeeContext, type FindEntry, type RecordEntry } from './commands.js';
import type { Entry, EverEmployed } from './employee.js';
import type { EmployeeEvent, Ground } from './events.js';
import { hasLeft } from './refusals.js';

type Ruling = Decision<EmployeeEvent>;

/** The entry, or why there is none; withheld where somebody's authority has to be reserved first. */
export function recordEntry(state: EverEmployed, command: RecordEntry, context: EmployeeContext): Ruling {
  const known = state.entries.get(command.entryId);
  if (known !== undefined) return again(known, command, context);
  const isOfAnother = command.employmentNo !== undefined && command.employmentNo !== state.employmentNo;
  if (state.status === 'left' || isOfAnother) return hasLeft(command.employeeId);
  const { standard } = context;
  const fault =
    faultOfDay(state, command, context) ?? (standard && faultByRulebook(command, standard, context));
  if (fault !== undefined) return fault;
  const ruling = rulingByRollout(state, command, context);
  if (typeof ruling === 'object') return ruling;
  const ground = command.ground ?? groundOf(command, context);
  if (ground === 'takes-authority') return needsAuthority();
  return accepted(entryRecorded(state, { ...command, ground }, standard, ruling));
}

function faultOfDay(
  { joinedOn }: EverEmployed,
  command: RecordEntry,
  { today, clockIsBehind, bookBegins }: EmployeeContext,
): Rejection | undefined {
  if (command.isDatedByClock === true && clockIsBehind === true) return clockBehind(command);
  if (command.occurredOn > today) return inTheFuture(command, today);
  if (command.occurredOn < joinedOn) return beforeEmployment(command, joinedOn);
  const isBeforeBook = bookBegins !== undefined && monthOf(command.occurredOn) < bookBegins;
  // Fixed points count in no month, and stand for what was long before.
  return isBeforeBook && command.kind === 'behaviour' ? beforeBook(command, bookBegins) : undefined;
}

/** An entry that a proposal became is still that proposal to the sender who was told so: the sender's account knows. */
function again(known: Entry, command: RecordEntry, { isGraded }: EmployeeContext): Ruling {
  if (!isSameEntry(known, command)) return idReused(command);
  const isAskedAnew = isGraded === true && command.ground === undefined;
  return known.isByProposal === true && isAskedAnew ? needsAuthority() : repeated(known.place);
}

/** The ground of an entry; imported ones were decided by others. */
function groundOf(
  { claimId }: RecordEntry,
  { isGraded, isImported, standard }: EmployeeContext,
): Ground | undefined | 'takes-authority' {
  const claim = claimId === undefined ? undefined : ({ by: 'claim', claimId } as const);
  if (isGraded !== true) return claim;
  if (isImported === true) return { by: 'import' };
  return takesNoAuthority(standard) ? (claim ?? { by: 'rule' }) : 'takes-authority';
}

function entryRecorded(
  state: EverEmployed,
  command: RecordEntry,
  standard: Standard | undefined,
  ruling: 'live' | 'trial',
): EmployeeEvent {
  const { employeeId, entryId, kind, itemCode, points, occurredOn, reason, evidence, direction } = command;
  const { ground, officeEntryId, batchId, claimId, caseId, replaces } = command;
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
      ...(officeEntryId === undefined ? {} : { officeEntryId }),
      ...(batchId === undefined ? {} : { batchId }),
      ...(claimId === undefined ? {} : { claimId }),
      ...(caseId === undefined ? {} : { caseId }),
      ...(replaces === undefined ? {} : { replaces }),
      ...(ruling === 'trial' ? { trial: true } : {}),
      personal: { reason, ...(evidence === undefined ? {} : { evidence }) },
    },
  };
}

export function findEntry({ entries }: EverEmployed, command: FindEntry): Ruling {
  const known = entries.get(command.entryId);
  if (known === undefined) return accepted();
  return isSameEntry(known, command) ? repeated(known.place) : idReused(command);
}

function faultByRulebook(
  command: RecordEntry,
  standard: Standard,
  context: EmployeeContext,
): Rejection | undefined {
  const by = command.ground?.by;
  if (by === 'proposal' && command.itemCode === NO_ITEM) return undefined;
  const fault = faultByItem(by === 'case' ? { ...command, evidence: HEARD } : command, standard);
  // For proposals and office entries the roles were checked when they were made; a fact is granted by nobody.
  // Of a claim they are asked when it is confirmed.
  const wasAskedBefore =
    (by !== undefined && DECIDED_ELSEWHERE.includes(by)) || command.officeEntryId !== undefined;
  if (fault !== undefined || wasAskedBefore) return fault;
  const roles = authoriserOf(context).roles.map(({ role }) => role);
  return faultByRole(standard, roles);
}

const DECIDED_ELSEWHERE: readonly Ground['by'][] = ['proposal', 'fact', 'case', 'claim'];

/** The evidence of a case is the hearing, which stands there. */
const HEARD: readonly unknown[] = ['the case'];

/**
 * Applies the plan to the office of the day on which it happened, and the category of the item on that day, if it has
 * one.
 */
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

const clockBehind = ({ occurredOn }: RecordEntry): Rejection =>
  rejected(
    'clock.behind',
    `The clock of the service says ${occurredOn}, which is behind what was recorded before: say on which day it happened.`,
  );

const inTheFuture = ({ occurredOn }: RecordEntry, today: string): Rejection =>
  rejected('entry.in-the-future', `${occurredOn} lies after ${today}, the day of recording.`);

const beforeEmployment = ({ occurredOn, employeeId }: RecordEntry, joinedOn: string): Rejection =>
  rejected('entry.before-employment', `${occurredOn} lies before ${joinedOn}, when ${employeeId} joined.`);

const beforeBook = ({ occurredOn }: RecordEntry, bookBegins: string): Rejection =>
  rejected('entry.before-book', `${occurredOn} lies before ${bookBegins}, with which the book begins.`);

const idReused = ({ entryId }: Pick<RecordEntry, 'entryId'>): Rejection =>
  rejected('entry.id-reused', `Entry ${entryId} was recorded before with other content.`);
