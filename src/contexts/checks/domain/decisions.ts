import { reachesOffice, type Scope } from '../../access/domain/actor.js';
import { unknownOffice as unknownOfficeRefusal } from '../../offices/domain/decisions.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
  type Rejection,
} from '../../../kernel/decision.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { CheckRecorded, Finding, RoundEvent, RoundPlanned } from './events.js';
import { isDueOn } from './terms.js';

export type Round = Planned | undefined;

export interface Planned {
  readonly plan: RoundPlanned['data'];
  readonly place: EventPosition;
  /** By office and day. */
  readonly checks: ReadonlyMap<
    string,
    { readonly data: CheckRecorded['data']; readonly place: EventPosition }
  >;
  readonly ended: EventPosition | undefined;
}

export type RoundCommand = PlanRound | RecordCheck | EndRound;

export interface PlanRound extends Readonly<RoundPlanned['data']> {
  readonly type: 'PlanRound';
}

export interface RecordCheck {
  readonly type: 'RecordCheck';
  readonly roundId: string;
  readonly officeId: string;
  readonly on: LocalDate;
  readonly finding: Finding;
  readonly officeEntryId: string | null;
  readonly note: string | null;
}

export interface EndRound {
  readonly type: 'EndRound';
  readonly roundId: string;
}

export interface RoundContext {
  readonly today: LocalDate;
  /** The person who sends the command, by whichever key. */
  readonly person: string;
  readonly reach: Scope;
  /** The first office of a plan that was never opened. */
  readonly unknownOffice: string | undefined;
}

export const roundDecider: Decider<Round, RoundCommand, RoundEvent, RoundContext> = {
  initialState: () => undefined,
  evolve: roundAfter,
  decide: (round, command, context) => {
    if (command.type === 'PlanRound') return plan(round, command, context);
    return command.type === 'RecordCheck' ? record(round, command, context) : end(round, command, context);
  },
  digestKey: () => '',
};

const keyOf = ({ officeId, on }: Pick<CheckRecorded['data'], 'officeId' | 'on'>): string =>
  `${officeId} ${on}`;

function roundAfter(round: Round, event: RoundEvent, place: EventPosition): Round {
  if (event.type === 'RoundPlanned') return { plan: event.data, place, checks: new Map(), ended: undefined };
  if (round === undefined) throw new Error(`${event.type} before RoundPlanned`);
  if (event.type === 'RoundEnded') return { ...round, ended: place };
  return { ...round, checks: new Map(round.checks).set(keyOf(event.data), { data: event.data, place }) };
}

function plan(
  round: Round,
  { type: _, ...data }: PlanRound,
  { unknownOffice }: RoundContext,
): Decision<RoundEvent> {
  if (round !== undefined)
    return contentOf(round.plan) === contentOf(data)
      ? repeated(round.place)
      : rejected('round.id-reused', `${data.roundId} is another round.`);
  if (data.weekday !== null && data.every !== 'week')
    return rejected('round.unfit', `Only a weekly round has a weekday; this is one of every ${data.every}.`, {
      why: 'weekday',
    });
  if (data.until !== null && data.until < data.from)
    return rejected('round.unfit', `${data.until} lies before ${data.from}, on which it begins.`, {
      why: 'order',
      from: data.from,
      until: data.until,
    });
  if (unknownOffice !== undefined) return unknownOfficeRefusal(unknownOffice);
  return accepted({ type: 'RoundPlanned', data });
}

const contentOf = (plan: RoundPlanned['data']): string =>
  JSON.stringify(Object.entries(plan).sort(([a], [b]) => (a < b ? -1 : 1)));

const unknown = (roundId: string): Rejection =>
  rejected('round.unknown', `No round ${roundId} has been planned.`);

function record(round: Round, command: RecordCheck, context: RoundContext): Decision<RoundEvent> {
  const { roundId, officeId, on } = command;
  if (round === undefined) return unknown(roundId);
  if (round.ended !== undefined)
    return rejected('round.ended', `${roundId} has ended: no check of it is due any more.`);
  const known = round.checks.get(keyOf(command));
  if (known !== undefined)
    return isSame(known.data, command)
      ? repeated(known.place)
      : rejected('check.recorded', `The check of ${officeId} on ${on} was recorded: ${known.data.finding}.`);
  return faultOfCheck(round.plan, command, context) ?? accepted(checkOf(command, context.person));
}

const isSame = (known: CheckRecorded['data'], { finding, officeEntryId, note }: RecordCheck): boolean =>
  known.finding === finding && known.officeEntryId === officeEntryId && known.personal.note === note;

function faultOfCheck(
  plan: RoundPlanned['data'],
  { roundId, officeId, on }: RecordCheck,
  { today, person, reach }: RoundContext,
): Rejection | undefined {
  if (on > today) return rejected('check.not-due', `${on} lies after ${today}, the day of recording.`);
  if (!plan.offices.includes(officeId) || !isDueOn(plan, on))
    return rejected('check.not-due', `${roundId} has no check of ${officeId} on ${on}.`);
  if (plan.inspectors.includes(person) && reachesOffice(reach, officeId)) return undefined;
  return rejected('not-allowed', `${person} is no inspector of ${roundId} for ${officeId}.`);
}

const checkOf = ({ type: _, note, ...check }: RecordCheck, by: string): CheckRecorded => ({
  type: 'CheckRecorded',
  data: { ...check, by, personal: { note } },
});

function end(round: Round, { roundId }: EndRound, { today }: RoundContext): Decision<RoundEvent> {
  if (round === undefined) return unknown(roundId);
  return round.ended === undefined
    ? accepted({ type: 'RoundEnded', data: { roundId, on: today } })
    : repeated(round.ended);
}
