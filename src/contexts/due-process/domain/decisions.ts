import type { Told } from '../../../kernel/rejection-parameters.js';
import { yearOf, type LocalDate } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import type { DueProcessSet, WorkingDaysSet } from './events.js';
import { noPolicies, policiesAfter, type Policies } from './policies.js';
import { isWeekend, noWorkingDays, workingDaysAfter, yearKey, type WorkingDays } from './working-days.js';

/** The most exceptions of either kind in a year. */
export const MAX_DAYS = 60;

export interface SetWorkingDays extends Readonly<WorkingDaysSet['data']> {
  readonly type: 'SetWorkingDays';
}

export interface SetDueProcess extends Readonly<DueProcessSet['data']> {
  readonly type: 'SetDueProcess';
}

export interface DueProcessContext {
  /** The last day for which recording may no longer change anything; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
}

export const workingDaysDecider: Decider<WorkingDays, SetWorkingDays, WorkingDaysSet, undefined> = {
  initialState: noWorkingDays,
  evolve: workingDaysAfter,
  decide: decideOnWorkingDays,
  digestKey: () => '',
};

export const dueProcessDecider: Decider<Policies, SetDueProcess, DueProcessSet, DueProcessContext> = {
  initialState: noPolicies,
  evolve: policiesAfter,
  decide: decideOnDueProcess,
  digestKey: () => '',
};

/**
 * Days may be set at any time, for what is computed from then on: a date that was computed before stands in its event.
 */
function decideOnWorkingDays(
  days: WorkingDays,
  { type: _, ...data }: SetWorkingDays,
): Decision<WorkingDaysSet> {
  const fault = faultOfDays(data);
  if (fault !== undefined) return fault;
  const known = days.get(yearKey(data.year));
  if (known !== undefined && hasJust(known.off, data.off) && hasJust(known.on, data.on))
    return repeated(known.place);
  return accepted({ type: 'WorkingDaysSet', data });
}

const hasJust = (known: ReadonlySet<string>, sent: readonly string[]): boolean =>
  known.size === sent.length && sent.every((day) => known.has(day));

function faultOfDays({ year, off, on }: WorkingDaysSet['data']): Rejection | undefined {
  const all = [...off, ...on];
  const elsewhere = all.find((day) => yearOf(day) !== yearKey(year));
  if (elsewhere !== undefined)
    return unfit(`${elsewhere} does not lie in ${year}.`, { why: 'other-year', day: elsewhere, year });
  const twice = all.find((day, index) => all.indexOf(day) !== index);
  if (twice !== undefined) return unfit(`${twice} is there twice.`, { why: 'twice', day: twice });
  const free = off.find(isWeekend);
  if (free !== undefined)
    return unfit(`${free} is a Saturday or Sunday, and free already.`, { why: 'free-already', day: free });
  const worked = on.find((day) => !isWeekend(day));
  return worked === undefined
    ? undefined
    : unfit(`${worked} is worked on already: it is no Saturday or Sunday.`, {
        why: 'worked-already',
        day: worked,
      });
}

const unfit = (detail: string, ...told: Told<'working-days.unfit'>): Rejection =>
  rejected('working-days.unfit', detail, ...told);

function decideOnDueProcess(
  policies: Policies,
  { type: _, ...data }: SetDueProcess,
  { settledUntil }: DueProcessContext,
): Decision<DueProcessSet> {
  const { inForceFrom } = data;
  const last = policies.at(-1);
  if (last !== undefined && inForceFrom <= last.inForceFrom)
    return rejected(
      'due-process.out-of-order',
      `${inForceFrom} must be later than ${last.inForceFrom}, from when the policy before is in force.`,
    );
  if (inForceFrom <= settledUntil)
    return rejected(
      'due-process.in-force-too-early',
      `${inForceFrom} must be later than ${settledUntil}: a policy is set for days yet to begin.`,
    );
  return accepted({ type: 'DueProcessSet', data });
}
