import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
} from '../../../kernel/decision.js';
import { idOf, type AlertAnswered, type AlertLifted, type AlertOfEvent, type AlertRaised } from './events.js';

/** The alerts about one employee or office, by alert and period. */
export type AlertsOf = ReadonlyMap<string, StandingAlert>;

export interface StandingAlert {
  readonly raised: EventPosition;
  readonly lifted: EventPosition | undefined;
  readonly answered: { readonly data: AlertAnswered['data']; readonly place: EventPosition } | undefined;
}

export type AlertOfCommand = RaiseAlert | LiftAlert | AnswerAlert;

/** Sent by the job. */
export interface RaiseAlert extends Readonly<AlertRaised['data']> {
  readonly type: 'RaiseAlert';
}

/** Sent by the job. */
export interface LiftAlert extends Readonly<AlertLifted['data']> {
  readonly type: 'LiftAlert';
}

export interface AnswerAlert {
  readonly type: 'AnswerAlert';
  readonly alertId: string;
  readonly employeeId: string;
  readonly period: string;
  readonly measure: AlertAnswered['data']['measure'];
  readonly text: string;
}

export interface AlertOfContext {
  readonly person: string;
  readonly isOnOneself: boolean;
  /** Whether the employee's office, today or at last, is one that the sender answers for. */
  readonly isWithinReach: boolean;
}

export const alertsOfDecider: Decider<AlertsOf, AlertOfCommand, AlertOfEvent, AlertOfContext> = {
  initialState: () => new Map(),
  evolve: alertsAfter,
  decide: (alerts, command, context) => {
    if (command.type === 'RaiseAlert') return raise(alerts, command);
    return command.type === 'LiftAlert' ? lift(alerts, command) : answer(alerts, command, context);
  },
  digestKey: () => '',
};

const keyOf = ({ alertId, period }: { readonly alertId: string; readonly period: string }): string =>
  `${alertId} ${period}`;

function alertsAfter(alerts: AlertsOf, event: AlertOfEvent, place: EventPosition): AlertsOf {
  const key = keyOf(event.data);
  if (event.type === 'AlertRaised')
    return new Map(alerts).set(key, { raised: place, lifted: undefined, answered: undefined });
  const known = alerts.get(key);
  if (known === undefined) throw new Error(`${event.type} before AlertRaised`);
  return new Map(alerts).set(
    key,
    event.type === 'AlertLifted'
      ? { ...known, lifted: place }
      : { ...known, answered: { data: event.data, place } },
  );
}

/** Once for alert and period, whatever became of it. */
function raise(alerts: AlertsOf, { type: _, ...data }: RaiseAlert): Decision<AlertOfEvent> {
  const known = alerts.get(keyOf(data));
  return known === undefined ? accepted({ type: 'AlertRaised', data }) : repeated(known.raised);
}

function lift(alerts: AlertsOf, { type: _, ...data }: LiftAlert): Decision<AlertOfEvent> {
  const known = alerts.get(keyOf(data));
  if (known === undefined)
    return rejected('alert.unknown', `${data.alertId} was not raised for ${data.period}.`);
  return known.lifted === undefined ? accepted({ type: 'AlertLifted', data }) : repeated(known.lifted);
}

function answer(
  alerts: AlertsOf,
  { alertId, employeeId, period, measure, text }: AnswerAlert,
  { person, isOnOneself, isWithinReach }: AlertOfContext,
): Decision<AlertOfEvent> {
  const about = { employeeId };
  const known = alerts.get(keyOf({ alertId, period }));
  if (known === undefined)
    return rejected('alert.unknown', `${alertId} was not raised about ${idOf(about)} for ${period}.`);
  if (isOnOneself)
    return rejected('entry.on-oneself', 'Nobody acts on themselves: somebody else has to answer it.');
  if (!isWithinReach)
    return rejected('not-allowed', `${employeeId} belongs to an office that is not yours to answer for.`);
  const { answered } = known;
  if (answered !== undefined)
    return answered.data.measure === measure && answered.data.personal.text === text
      ? repeated(answered.place)
      : rejected('alert.answered', `${alertId} for ${period} was answered: ${answered.data.measure}.`);
  return accepted({
    type: 'AlertAnswered',
    data: { alertId, about, period, measure, by: person, personal: { text } },
  });
}
