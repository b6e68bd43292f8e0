import type { LocalDate } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type { RolloutEvent, RolloutState } from './events.js';

/** The roll-out plan: for each scope that was ever planned for, its steps in the order of their days. */
export type Rollout = Map<string, readonly Step[]>;

/** The scope of a step: null stands for every office, or every category. */
export interface Scope {
  readonly officeId: string | null;
  readonly category: string | null;
}

export interface Step {
  readonly state: RolloutState;
  readonly from: LocalDate;
  readonly place: EventPosition;
}

export const initialState = (): Rollout => new Map();

/** No key stands for two scopes, since an office's id has no blank in it. */
export const scopeKey = ({ officeId, category }: Scope): string => `${officeId ?? ''} ${category ?? ''}`;

export function evolve(rollout: Rollout, { data }: RolloutEvent, place: EventPosition): Rollout {
  const { state, from } = data;
  const steps = rollout.get(scopeKey(data)) ?? [];
  return rollout.set(scopeKey(data), [
    ...steps.filter((step) => step.from < from),
    { state, from, place },
    ...steps.filter((step) => step.from > from),
  ]);
}

/** The scopes in which an entry of this office and category lies, the narrowest first. */
const scopesOf = ({ officeId, category }: Scope): readonly Scope[] => [
  { officeId, category },
  { officeId, category: null },
  { officeId: null, category },
  { officeId: null, category: null },
];

/**
 * The state that is planned for an office and category on a day. The narrowest scope that has a step by then decides,
 * and in it the latest step. Where none has, everything is live, as it was before there was a plan.
 */
export function stateOn(rollout: Rollout, scope: Scope, day: LocalDate): RolloutState {
  for (const narrowest of scopesOf(scope)) {
    const step = rollout.get(scopeKey(narrowest))?.findLast(({ from }) => from <= day);
    if (step !== undefined) return step.state;
  }
  return 'live';
}

/** The first day on which an office and category that is off on a day will be in trial or live, by the present plan. */
export function endOfOff(
  rollout: Rollout,
  scope: Scope,
  day: LocalDate,
): { readonly state: 'live' | 'trial'; readonly from: LocalDate } | undefined {
  const later = scopesOf(scope)
    .flatMap((each) => rollout.get(scopeKey(each)) ?? [])
    .map(({ from }) => from)
    .filter((from) => from > day)
    .sort();
  for (const from of later) {
    const state = stateOn(rollout, scope, from);
    if (state !== 'off') return { state, from };
  }
  return undefined;
}
