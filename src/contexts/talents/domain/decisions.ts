import { monthOf, type LocalDate, type NaturalMonth } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import type { Employee } from '../../employees/domain/employee.js';
import { faultOfResolution } from '../../rulebook/domain/resolution.js';
import type { DecideInspection, ExcuseMonth, InspectionCommand, OpenInspection } from './commands.js';
import type { InspectionEvent, OfInspection, Recommendation, RecommendationAsked } from './events.js';
import {
  hasExtension,
  inspectionAfter,
  isRunning,
  monthsOf,
  neverOpened,
  type Inspection,
  type Opened,
} from './inspection.js';
import { findingOf, type Measurement } from './measuring.js';
import type { Version } from './programmes.js';

/** What decisions know of the world beside the inspection. */
export interface InspectionContext {
  readonly today: LocalDate;
  /** The person who sends the command, by whichever key. */
  readonly person: string;
  /** Whether the sender is the employee whom it is about. */
  readonly isOnOneself: boolean;
  /** The file of that employee. */
  readonly file: Employee;
  /** The last month that counts as closed. */
  readonly lastClosed?: NaturalMonth | undefined;
  /** The version of the programme that is in force today. */
  readonly version?: Version | undefined;
  readonly newDigestKey?: string;
  /** A case about one of its months, or about itself, was upheld or undone since it was measured. */
  readonly isOutdated?: boolean;
  /** What it is measured as; undefined while one of its months is not confirmed. */
  readonly measuring?: Measuring | undefined;
}

export interface Measuring extends Measurement {
  readonly position: bigint;
  readonly isBarred: boolean;
  readonly decideUntil: LocalDate;
}

type Ruling = Decision<InspectionEvent>;

export const inspectionDecider: Decider<Inspection, InspectionCommand, InspectionEvent, InspectionContext> = {
  initialState: neverOpened,
  evolve: inspectionAfter,
  decide,
  digestKey: (state) => (state.status === 'unknown' ? '' : state.opened.personal.digestKey),
};

export function decide(state: Inspection, command: InspectionCommand, context: InspectionContext): Ruling {
  if (command.type === 'OpenInspection') return open(state, command, context);
  if (state.status === 'unknown')
    return rejected(
      'inspection.unknown',
      `${command.employeeId} was never inspected by ${command.programmeId}.`,
    );
  switch (command.type) {
    case 'ExcuseMonth':
      return excuse(state, command, context);
    case 'MeasureInspection':
      return measured(state, context);
    case 'DecideInspection':
      return decideOn(state, command, context);
    case 'EndInspection':
      return end(state, context);
  }
}

const nameOf = ({ programmeId, employeeId }: OfInspection): string =>
  `The inspection of ${employeeId} by ${programmeId}`;

const ofInspection = ({ opened: { programmeId, employeeId } }: Opened): OfInspection => ({
  programmeId,
  employeeId,
});

const onOneself = (): Rejection =>
  rejected('entry.on-oneself', 'Nobody acts on themselves: somebody else has to.');

const isThere = ({ opened }: Opened, { file }: InspectionContext): boolean =>
  file.status === 'employed' && file.employmentNo === opened.employmentNo;

function open(state: Inspection, command: OpenInspection, context: InspectionContext): Ruling {
  const { programmeId, employeeId, from, statement, recommendation } = command;
  const { file, version, isOnOneself, person, newDigestKey = '' } = context;
  if (version === undefined)
    return rejected('programme.unknown', `No programme ${programmeId} is in force on ${context.today}.`);
  if (file.status === 'unknown')
    return rejected('employee.unknown', `Nobody was ever registered as ${employeeId}.`);
  if (file.joinedInto !== undefined)
    return rejected('employee.joined', `${employeeId} was joined into ${file.joinedInto}.`, {
      employeeId,
      joinedInto: file.joinedInto,
    });
  if (isOnOneself) return onOneself();
  if (file.status === 'left') return rejected('employee.left', `${employeeId} has left.`);
  const { employmentNo, joinedOn } = file;
  if (state.status !== 'unknown' && isRunning(state) && state.opened.employmentNo === employmentNo)
    return openAlready(state, command);
  const fault =
    faultOfMonth(from, joinedOn, context) ?? faultOfVote(recommendation, version.programme.recommendation);
  if (fault !== undefined) return fault;
  const { months, board, atLeast, share, ties, barred, extension, decisionDays } = version.programme;
  return accepted({
    type: 'InspectionOpened',
    data: {
      programmeId,
      employeeId,
      employmentNo,
      from,
      version: version.version,
      terms: { months, board, atLeast, share, ties, barred, extension, decisionDays },
      openedBy: person,
      recommendation,
      personal: { statement, digestKey: newDigestKey },
    },
  });
}

function openAlready({ opened, places }: Opened, command: OpenInspection): Ruling {
  const isSame =
    opened.from === command.from &&
    opened.personal.statement === command.statement &&
    isSameVote(opened.recommendation, command.recommendation);
  return isSame
    ? repeated(places.opened)
    : rejected('inspection.already-open', `${nameOf(command)} is running since ${opened.from}.`);
}

const isSameVote = (one: Recommendation | null, other: Recommendation | null): boolean =>
  one?.entitled === other?.entitled && one?.present === other?.present && one?.votesFor === other?.votesFor;

function faultOfMonth(
  from: NaturalMonth,
  joinedOn: LocalDate,
  { lastClosed }: InspectionContext,
): Rejection | undefined {
  if (lastClosed !== undefined && from <= lastClosed)
    return rejected('month.closed', `${from} is closed: an inspection begins with an open month.`);
  return from < monthOf(joinedOn)
    ? rejected('inspection.before-joining', `${from} lies before ${joinedOn}, the day of joining.`)
    : undefined;
}

function faultOfVote(vote: Recommendation | null, asked: RecommendationAsked | null): Rejection | undefined {
  if (asked === null) return undefined;
  const needs = `It takes a recommendation by ${asked.share}% of those present, of ${asked.entitledMin} entitled or more`;
  if (vote === null) return rejected('inspection.not-recommended', `${needs}.`, { why: 'no-vote', ...asked });
  const { entitled, present, votesFor } = vote;
  const isEnough =
    entitled >= asked.entitledMin &&
    votesFor <= present &&
    present <= entitled &&
    2 * present > entitled &&
    100 * votesFor >= asked.share * present;
  return isEnough
    ? undefined
    : rejected(
        'inspection.not-recommended',
        `${needs}, more than half of them present: ${votesFor} of ${present} present of ${entitled} were for it.`,
        { why: 'not-enough', ...asked, entitled, present, votesFor },
      );
}

function excuse(state: Opened, { month, reason }: ExcuseMonth, { isOnOneself }: InspectionContext): Ruling {
  const before = state.excused.get(month);
  if (before !== undefined) return repeated(before);
  if (!isRunning(state)) return closed(state);
  const { round } = state;
  if (state.status === 'measured' || !monthsOf(round).includes(month))
    return rejected(
      'inspection.month-unfit',
      `${month} is measured already, or is none of ${monthsOf(round).join(', ')}.`,
    );
  if (isOnOneself) return onOneself();
  const most = Math.floor(round.count / 2);
  if (round.excused.length >= most)
    return rejected(
      'inspection.too-many-excused',
      `Of ${round.count} months that are to be measured ${most} may be excused at most.`,
    );
  return accepted({ type: 'MonthExcused', data: { ...ofInspection(state), month, personal: { reason } } });
}

const closed = ({ opened, status }: Opened): Rejection =>
  rejected('inspection.closed', `${nameOf(opened)} is ${status}.`);

function measured(state: Opened, context: InspectionContext): Ruling {
  const { measuring, today, isOutdated = false } = context;
  const isDue = state.status === 'open' || (state.status === 'measured' && isOutdated);
  if (!isDue || !isThere(state, context) || measuring === undefined)
    return rejected('inspection.not-due', `${nameOf(state.opened)} is not to be measured now.`);
  const { figures, isWithin, isBarred, position, decideUntil } = measuring;
  return accepted({
    type: 'InspectionMeasured',
    data: {
      ...ofInspection(state),
      on: today,
      months: monthsOf(state.round),
      excused: state.round.excused,
      position: String(position),
      figures,
      barred: isBarred,
      finding: findingOf(isWithin, isBarred, {
        barred: state.opened.terms.barred,
        hasExtension: hasExtension(state),
      }),
      decideUntil,
    },
  });
}

const STATUS_OF = { pass: 'passed', extend: undefined, cancel: 'cancelled' } as const;

function decideOn(state: Opened, command: DecideInspection, context: InspectionContext): Ruling {
  const { outcome, reason, resolution } = command;
  if (state.status === STATUS_OF[outcome]) return repeated(state.places.stands);
  if (!isRunning(state)) return closed(state);
  if (context.isOnOneself) return onOneself();
  if (!isThere(state, context))
    return rejected('employee.left', `${state.opened.employeeId} has left that employment.`);
  const fault = faultOfOutcome(state, command, context);
  if (fault !== undefined) return fault;
  const deviates = outcome !== state.measured?.finding;
  return accepted({
    type: 'InspectionDecided',
    data: {
      ...ofInspection(state),
      on: context.today,
      outcome,
      deviates,
      by: context.person,
      resolution,
      personal: { reason: reason ?? null },
    },
  });
}

function faultOfOutcome(
  state: Opened,
  { outcome, reason, resolution }: DecideInspection,
  { isOutdated = false, today }: InspectionContext,
): Rejection | undefined {
  const name = nameOf(state.opened);
  if (state.measured === undefined)
    return rejected('inspection.not-measured', `${name} is not measured yet.`);
  if (isOutdated)
    return rejected('inspection.outdated', `${name} is to be measured again: a case was upheld, or undone.`);
  if (outcome === 'extend' && !hasExtension(state))
    return rejected('inspection.no-extension', `${name} cannot be extended any more.`);
  const { finding } = state.measured;
  if (outcome !== finding && (reason === undefined || resolution === null))
    return rejected(
      'inspection.reason-missing',
      `The finding is ${finding ?? 'left to people'}: another outcome takes a reason and a resolution.`,
    );
  return resolution === null ? undefined : faultOfResolution(resolution, today);
}

function end(state: Opened, context: InspectionContext): Ruling {
  if (state.status === 'ended') return repeated(state.places.stands);
  if (!isRunning(state) || isThere(state, context))
    return rejected('inspection.not-due', `${nameOf(state.opened)} does not end now.`);
  const because = context.file.joinedInto === undefined ? 'left' : 'joined';
  return accepted({ type: 'InspectionEnded', data: { ...ofInspection(state), because } });
}
