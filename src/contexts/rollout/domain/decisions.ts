import type { LocalDate } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import type { RolloutEvent, RolloutState } from './events.js';
import { endOfOff, evolve, initialState, scopeKey, stateOn, type Rollout, type Scope } from './rollout.js';

/** The most steps of a plan. */
export const MAX_STEPS = 1_000;

export interface PlanRollout extends Scope {
  readonly type: 'PlanRollout';
  readonly state: RolloutState;
  readonly from: LocalDate;
}

export interface RolloutContext {
  /** Whether the office named in the command has been opened. */
  readonly officeIsOpen: boolean;
  /** The last day for which a step recorded now may no longer change anything; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
}

export const rolloutDecider: Decider<Rollout, PlanRollout, RolloutEvent, RolloutContext> = {
  initialState,
  evolve,
  decide,
  digestKey: () => '',
};

/** A step is for days yet to begin: what was decided once for a day never changes. */
export function decide(
  rollout: Rollout,
  command: PlanRollout,
  { officeIsOpen, settledUntil }: RolloutContext,
): Decision<RolloutEvent> {
  const { officeId, category, state, from } = command;
  const known = rollout.get(scopeKey(command))?.find((step) => step.from === from);
  if (known?.state === state) return repeated(known.place);
  if (officeId !== null && !officeIsOpen)
    return rejected('office.unknown', `No office ${officeId} has been opened.`);
  const coversAll = officeId === null && category === null;
  if (rollout.size === 0 && !coversAll) return begunWithoutAll();
  if (from <= settledUntil) return tooEarly(from, settledUntil);
  if (known === undefined && countOf(rollout) >= MAX_STEPS) return full();
  return accepted({ type: 'RolloutPlanned', data: { officeId, category, state, from } });
}

/** The ruling of the plan on an entry: a refusal, or whether it counts. */
export function rulingOn(
  rollout: Rollout,
  scope: Scope & { readonly officeId: string },
  day: LocalDate,
): 'live' | 'trial' | Rejection {
  const state = stateOn(rollout, scope, day);
  return state === 'off' ? isOff(rollout, scope, day) : state;
}

const countOf = (rollout: Rollout): number =>
  [...rollout.values()].reduce((count, steps) => count + steps.length, 0);

const begunWithoutAll = (): Rejection =>
  rejected(
    'rollout.begins-with-all',
    'A plan begins with what holds for all: plan that first, without an office and a category.',
  );

const tooEarly = (from: LocalDate, settledUntil: LocalDate): Rejection =>
  rejected(
    'rollout.too-early',
    `${from} must be later than ${settledUntil}: a step holds for days yet to begin.`,
  );

const full = (): Rejection =>
  rejected('rollout.full', `The plan has ${MAX_STEPS} steps, as many as there may be.`);

function isOff(rollout: Rollout, scope: Scope & { readonly officeId: string }, day: LocalDate): Rejection {
  const what = scope.category === null ? 'What has no category' : `Category ${scope.category}`;
  const end = endOfOff(rollout, scope, day);
  const then =
    end === undefined ? 'nothing else is planned yet' : `it is ${worded(end.state)} from ${end.from} on`;
  return rejected('rollout.off', `${what} is off in the office ${scope.officeId} on ${day}; ${then}.`, {
    ...(scope.category === null ? {} : { category: scope.category }),
    ...{ officeId: scope.officeId, day },
    ...(end === undefined ? { why: 'not-planned' } : { why: `${end.state}-later`, from: end.from }),
  });
}

const worded = (state: 'live' | 'trial'): string => (state === 'live' ? 'live' : 'in trial');
