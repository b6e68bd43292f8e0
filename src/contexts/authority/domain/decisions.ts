import { accepted, rejected, type Decider, type Decision, type Rejection } from '../../../kernel/decision.js';
import type { AuthorityEvent, AuthoritySet, Grade } from './events.js';
import { evolve, initialState, type Authority } from './table.js';

/** The most grades in a table. */
export const MAX_GRADES = 20;
/** The most limits of a grade. */
export const MAX_LIMITS = 100;

export interface SetAuthority extends Readonly<AuthoritySet['data']> {
  readonly type: 'SetAuthority';
}

export interface AuthorityContext {
  /** The last day for which recording may no longer change anything; see docs/decisions/0012. */
  readonly settledUntil: string;
}

export const authorityDecider: Decider<Authority, SetAuthority, AuthorityEvent, AuthorityContext> = {
  initialState,
  evolve,
  decide,
  digestKey: () => '',
};

export function decide(
  { tables }: Authority,
  { type: _, ...data }: SetAuthority,
  { settledUntil }: AuthorityContext,
): Decision<AuthorityEvent> {
  const { inForceFrom, grades } = data;
  const fault = faultOf(grades);
  if (fault !== undefined) return fault;
  const last = tables.at(-1);
  if (last !== undefined && inForceFrom <= last.inForceFrom) {
    return rejected(
      'authority.out-of-order',
      `${inForceFrom} must be later than ${last.inForceFrom}, from when the one before is in force.`,
      { from: inForceFrom, after: last.inForceFrom },
    );
  }
  if (inForceFrom <= settledUntil) {
    return rejected(
      'authority.in-force-too-early',
      `${inForceFrom} must be later than ${settledUntil}: authority is set for days yet to begin.`,
      { from: inForceFrom, after: settledUntil },
    );
  }
  return accepted({ type: 'AuthoritySet', data });
}

function faultOf(grades: readonly Grade[]): Rejection | undefined {
  const names = grades.map(({ grade }) => grade);
  const twice = firstTwice(names);
  if (twice !== undefined)
    return rejected('authority.ambiguous', `Grade ${twice} is there twice.`, { why: 'grade', grade: twice });
  for (const { grade, limits } of grades) {
    const limit = firstTwice(
      limits.map(({ direction, category }) => `${direction} ${category ?? '(all others)'}`),
    );
    if (limit !== undefined)
      return rejected('authority.ambiguous', `Grade ${grade} has two limits for ${limit}.`, {
        why: 'limit',
        grade,
      });
  }
  return undefined;
}

const firstTwice = (names: readonly string[]): string | undefined =>
  names.find((name, index) => names.indexOf(name) !== index);
