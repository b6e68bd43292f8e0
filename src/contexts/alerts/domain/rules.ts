import type { LocalDate } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
  type Rejection,
} from '../../../kernel/decision.js';
import { unknownOffice } from '../../offices/domain/decisions.js';
import {
  MONTHLY_MEASURES,
  type AlertRuleEvent,
  type AlertSet,
  type Measure,
  type MonthlyMeasure,
} from './events.js';

/** The most rules that have not ended. */
export const MAX_RULES = 50;

export type Rule = AlertSet['data'];

export interface KnownRule {
  readonly rule: Rule;
  readonly place: EventPosition;
  /** The event that ended it. */
  readonly ended: EventPosition | undefined;
}

/** By the id of the alert, in the order in which they were set. */
export type Rules = ReadonlyMap<string, KnownRule>;

export type RuleCommand = SetAlert | EndAlert;

export interface SetAlert extends Readonly<Rule> {
  readonly type: 'SetAlert';
}

export interface EndAlert {
  readonly type: 'EndAlert';
  readonly alertId: string;
}

export interface RulesContext {
  readonly officeIsOpen: boolean;
  /** The last day for which recording may no longer change anything; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
}

export const rulesDecider: Decider<Rules, RuleCommand, AlertRuleEvent, RulesContext> = {
  initialState: () => new Map(),
  evolve: rulesAfter,
  decide: (rules, command, context) =>
    command.type === 'SetAlert' ? set(rules, command, context) : end(rules, command),
  digestKey: () => '',
};

function rulesAfter(rules: Rules, event: AlertRuleEvent, place: EventPosition): Rules {
  const { alertId } = event.data;
  if (event.type === 'AlertSet')
    return new Map(rules).set(alertId, { rule: event.data, place, ended: undefined });
  const known = rules.get(alertId);
  if (known === undefined) throw new Error(`${alertId} ended before it was set`);
  return new Map(rules).set(alertId, { ...known, ended: place });
}

export const isMonthly = (measure: Measure): measure is MonthlyMeasure =>
  (MONTHLY_MEASURES as readonly string[]).includes(measure);

function set(
  rules: Rules,
  { type: _, ...data }: SetAlert,
  { officeIsOpen, settledUntil }: RulesContext,
): Decision<AlertRuleEvent> {
  const { alertId, officeId, from } = data;
  const known = rules.get(alertId);
  if (known !== undefined)
    return isSame(known.rule, data)
      ? repeated(known.place)
      : rejected('alert.id-reused', `Alert ${alertId} was set before with other content.`);
  const fault = faultOfFields(data);
  if (fault !== undefined) return fault;
  if (officeId !== null && !officeIsOpen) return unknownOffice(officeId);
  if (from <= settledUntil)
    return rejected(
      'alert.in-force-too-early',
      `${from} must be later than ${settledUntil}: an alert is set for days yet to begin.`,
    );
  const running = [...rules.values()].filter(({ ended }) => ended === undefined).length;
  if (running >= MAX_RULES)
    return rejected(
      'alert.too-many',
      `${running} alerts have not ended: there are no more than ${MAX_RULES}.`,
    );
  return accepted({ type: 'AlertSet', data });
}

const isSame = (one: Rule, other: Rule): boolean =>
  one.title === other.title &&
  one.measure === other.measure &&
  one.threshold === other.threshold &&
  one.share === other.share &&
  one.months === other.months &&
  one.officeId === other.officeId &&
  one.from === other.from &&
  one.tells.length === other.tells.length &&
  one.tells.every((who) => other.tells.includes(who));

/** The least value of a field, where the measure takes it, and the greatest. */
type Bounds = readonly [least: number, most: number];
const ANY: Bounds = [-1_000_000, 1_000_000];
const FROM_ZERO: Bounds = [0, 1_000_000];
const FROM_ONE: Bounds = [1, 1_000_000];

const TAKES: Readonly<Record<Measure, Readonly<Partial<Record<'threshold' | 'share' | 'months', Bounds>>>>> =
  {
    'month-below': { threshold: ANY },
    'average-below': { threshold: FROM_ONE },
    'bottom-share': { share: [1, 50], months: [1, 12] },
    fall: { threshold: FROM_ONE },
    'balance-below': { threshold: ANY },
    'deductions-above': { threshold: FROM_ZERO },
    silent: { threshold: FROM_ONE },
    'office-silent': { threshold: FROM_ONE },
    'bottom-line': {},
  };

function faultOfFields(rule: Rule): Rejection | undefined {
  const takes = TAKES[rule.measure];
  for (const name of ['threshold', 'share', 'months'] as const) {
    const value = rule[name];
    const bounds = takes[name];
    if (bounds === undefined && value !== null)
      return rejected('alert.unfit', `${rule.measure} takes no ${name}.`, {
        why: 'takes-none',
        measure: rule.measure,
        field: name,
      });
    if (bounds === undefined) continue;
    const [least, most] = bounds;
    if (value === null || value < least || value > most)
      return rejected('alert.unfit', `${rule.measure} needs ${name}, from ${least} to ${most}.`, {
        why: 'needs',
        measure: rule.measure,
        field: name,
        least,
        most,
      });
  }
  return undefined;
}

function end(rules: Rules, { alertId }: EndAlert): Decision<AlertRuleEvent> {
  const known = rules.get(alertId);
  if (known === undefined) return rejected('alert.unknown', `There is no alert ${alertId}.`);
  return known.ended === undefined
    ? accepted({ type: 'AlertEnded', data: { alertId } })
    : repeated(known.ended);
}
