import type { Role } from '../../access/domain/roles.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { caseAfter, entryAbout, isStillOpen, neverOpened, type Case, type Opened } from './case.js';
import type {
  CaseCommand,
  DecideCase,
  EscalateCase,
  OpenCase,
  ReopenCase,
  StateInCase,
  TakeCaseFurther,
  VoteOnCase,
} from './commands.js';
import { caseOwn, type CaseContext } from './context.js';
import { decideAlone, vote } from './deciding.js';
import type { CaseEvent, CaseOpened } from './events.js';

/** The most statements in one case. */
export const MAX_STATEMENTS = 100;
/** So many days after its refusal a case may be reopened. */
export const MAX_DAYS_TO_REOPEN = 366;

type Ruling = Decision<CaseEvent>;

export const caseDecider: Decider<Case, CaseCommand, CaseEvent, CaseContext> = {
  initialState: neverOpened,
  evolve: caseAfter,
  decide,
  digestKey: (state) => (state.status === 'unknown' ? '' : state.opened.personal.digestKey),
};

export function decide(state: Case, command: CaseCommand, context: CaseContext): Ruling {
  if (command.type === 'OpenCase') return open(state, command, context);
  if (state.status === 'unknown') return rejected('case.unknown', `There is no case ${command.caseId}.`);
  return isForOpenOnes(command)
    ? (closed(state) ?? decideOpen(state, command, context))
    : decideAny(state, command, context);
}

type ForOpenOnes = StateInCase | EscalateCase | DecideCase | VoteOnCase;
const isForOpenOnes = (command: CaseCommand): command is ForOpenOnes =>
  ['StateInCase', 'EscalateCase', 'DecideCase', 'VoteOnCase'].includes(command.type);

function decideAny(
  state: Opened,
  command: Exclude<CaseCommand, ForOpenOnes | OpenCase>,
  context: CaseContext,
): Ruling {
  switch (command.type) {
    case 'TakeCaseFurther':
      return takeFurther(state, command, context);
    case 'WithdrawCase':
      return withdraw(state, context);
    case 'ReopenCase':
      return reopen(state, command, context);
    case 'LapseCase':
      return lapse(state, context);
    case 'CarryOutCase':
      return carryOut(state, command.results);
  }
}

function decideOpen(state: Opened, command: ForOpenOnes, context: CaseContext): Ruling {
  switch (command.type) {
    case 'StateInCase':
      return stated(state, command, context);
    case 'EscalateCase':
      return escalate(state, context);
    case 'DecideCase':
      return decideAlone(state, command, context);
    case 'VoteOnCase':
      return vote(state, command, context);
  }
}

const closed = ({ status, opened }: Opened): Rejection | undefined =>
  status === 'open' ? undefined : rejected('case.closed', `Case ${opened.caseId} is ${status}.`);

function open(state: Case, command: OpenCase, context: CaseContext): Ruling {
  if (state.status !== 'unknown' && !mayOpenAgain(state, context))
    return openedBefore(state, command, context);
  const { opening } = context;
  if (opening === undefined) throw new Error(`Nobody has looked at what case ${command.caseId} is about`);
  return 'outcome' in opening ? opening : accepted({ type: 'CaseOpened', data: opening });
}

const mayOpenAgain = ({ status }: Opened, { againUntil, today }: CaseContext): boolean =>
  status === 'lapsed' && againUntil !== undefined && today <= againUntil;

function openedBefore(state: Opened, command: OpenCase, { person, today }: CaseContext): Ruling {
  const { opened, status, places } = state;
  const { caseId, kind } = command;
  if (opened.openedBy === person && isSame(opened, command)) return repeated(places.opened);
  if (kind === 'problem')
    return rejected('case.id-reused', `Case ${caseId} was opened before with other content.`);
  return isStillOpen(state, today)
    ? rejected('case.already-open', `Case ${caseId} about it is open already.`)
    : rejected('case.decided', `Case ${caseId} about it is ${status}.`);
}

function isSame({ kind, about, wish, personal }: CaseOpened['data'], command: OpenCase): boolean {
  return (
    kind === command.kind &&
    wish === command.wish &&
    personal.statement === command.statement &&
    sameJson(about, command.about) &&
    sameJson(personal.evidence ?? [], command.evidence ?? [])
  );
}

const sameJson = (one: unknown, other: unknown): boolean => inOrder(one) === inOrder(other);
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const MAY_STATE: readonly Role[] = ['administrator', 'points-officer', 'member', 'head'];

function stated(state: Opened, { text, evidence }: StateInCase, context: CaseContext): Ruling {
  const { caseId, near, openedBy, employeeId } = state.opened;
  const { person, roles } = context;
  if (!near.includes(person) && !roles.some((role) => MAY_STATE.includes(role)))
    return rejected('not-allowed', `Case ${caseId} is for those whom it concerns, and for who decides it.`);
  if (state.statements >= MAX_STATEMENTS)
    return rejected(
      'case.full',
      `Case ${caseId} has ${state.statements} statements, as many as there may be.`,
    );
  const isRecorder = near.includes(person) && person !== openedBy;
  const as = person === employeeId ? 'subject' : isRecorder ? 'recorder' : 'other';
  const personal = { text, ...(evidence === undefined ? {} : { evidence }) };
  return accepted({ type: 'CaseStated', data: { caseId, by: person, as, personal } });
}

function escalate(state: Opened, { person, isJob, today, plus }: CaseContext): Ruling {
  const { caseId, near, decisionDays, days } = state.opened;
  if (state.instance === 'group') return repeated(state.places.turned);
  if (isJob && today <= state.decideUntil)
    return rejected('case.not-due', `Case ${caseId} may be decided until ${state.decideUntil}.`);
  if (!isJob && !near.includes(person))
    return rejected('not-allowed', `Case ${caseId} is handed on by whoever is too near to decide it.`);
  const decideUntil = plus(today, decisionDays, days);
  const because = isJob ? 'overdue' : 'too-near';
  return accepted({ type: 'CaseEscalated', data: { caseId, because, decideUntil } });
}

function takeFurther(state: Opened, { statement }: TakeCaseFurther, context: CaseContext): Ruling {
  const { opened, status, furtherUntil } = state;
  const { caseId } = opened;
  const { person, today } = context;
  if (status === 'open' && state.takenFurtherBy === person) return repeated(state.places.turned);
  if (!mayGoFurther(state, person))
    return rejected('not-allowed', `Case ${caseId} is taken further by whom the decision went against.`);
  if (status === 'open') return rejected('case.not-decided', `Case ${caseId} is not decided yet.`);
  if (furtherUntil === null) return rejected('case.final', `Case ${caseId} goes no further.`);
  if (today > furtherUntil)
    return rejected('case.too-late', `Case ${caseId} could be taken further until ${furtherUntil}.`, {
      why: 'until',
      until: furtherUntil,
      today,
    });
  const decideUntil = context.plus(today, opened.decisionDays, opened.days);
  const data = { caseId, by: person, decideUntil, personal: { statement } };
  return accepted({ type: 'CaseTakenFurther', data });
}

function mayGoFurther({ opened, status }: Opened, person: string): boolean {
  const { openedBy, employeeId, kind, about } = opened;
  if (status === 'refused') return person === openedBy;
  if (status === 'upheld')
    return person === employeeId && kind === 'objection' && entryAbout(about) !== undefined;
  return person === openedBy || person === employeeId;
}

function withdraw(state: Opened, { person }: CaseContext): Ruling {
  const { caseId, openedBy } = state.opened;
  if (person !== openedBy)
    return rejected('not-allowed', `Case ${caseId} is withdrawn by whoever opened it.`);
  if (state.status === 'withdrawn') return repeated(state.places.stands);
  if (state.status !== 'open' || state.upheldBefore)
    return rejected('case.closed', `Case ${caseId} is ${state.upheldBefore ? 'upheld' : state.status}.`);
  return accepted({ type: 'CaseWithdrawn', data: { caseId } });
}

function reopen(state: Opened, { reason }: ReopenCase, { person, today, plus }: CaseContext): Ruling {
  const { opened, status, decidedOn } = state;
  const { caseId, near, decisionDays, days } = opened;
  if (near.includes(person)) return caseOwn(state);
  if (status === 'open' && state.wasReopened) return repeated(state.places.turned);
  if (status !== 'refused') return rejected('case.not-refused', `Case ${caseId} is ${status}, not refused.`);
  if (state.wasReopened) return rejected('case.final', `Case ${caseId} was reopened before.`);
  if (decidedOn === null || today > plus(decidedOn, MAX_DAYS_TO_REOPEN, 'calendar'))
    return rejected('case.too-late', `Case ${caseId} was refused more than ${MAX_DAYS_TO_REOPEN} days ago.`, {
      why: 'days',
      days: MAX_DAYS_TO_REOPEN,
    });
  const decideUntil = plus(today, decisionDays, days);
  return accepted({ type: 'CaseReopened', data: { caseId, decideUntil, personal: { reason } } });
}

function lapse(state: Opened, { file }: CaseContext): Ruling {
  const { caseId, employmentNo } = state.opened;
  if (state.status === 'lapsed') return repeated(state.places.stands);
  const fault = closed(state);
  if (fault !== undefined) return fault;
  const isThere = file?.status === 'employed' && file.employmentNo === employmentNo;
  if (employmentNo === null || isThere)
    return rejected('case.not-due', `Case ${caseId} goes on: nobody has left whom it concerns.`);
  return accepted({
    type: 'CaseLapsed',
    data: { caseId, because: file?.joinedInto === undefined ? 'left' : 'joined' },
  });
}

/** Notes the results once; a decision that was made anew meanwhile is carried out by itself. */
function carryOut({ opened, pending }: Opened, results: CaseCommandResults): Ruling {
  const { caseId, employeeId, employmentNo, month } = opened;
  if (pending === undefined || employeeId === null || employmentNo === null) return accepted();
  return accepted({ type: 'CaseCarriedOut', data: { caseId, employeeId, employmentNo, month, results } });
}

type CaseCommandResults = Extract<CaseCommand, { type: 'CarryOutCase' }>['results'];
