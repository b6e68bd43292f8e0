import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
  type Rejection,
} from '../../../kernel/decision.js';
import type { RunPlan, RunPlanned, RunSettled, SchemeRunsEvent } from './events.js';

/** A run that was begun under a scheme. */
export interface PlannedRun {
  readonly plan: RunPlan;
  readonly place: EventPosition;
  readonly settled: RunSettled['data']['as'] | undefined;
  readonly settledAt: EventPosition | undefined;
}

/** The runs of one scheme, by id. */
export type SchemeRuns = ReadonlyMap<string, PlannedRun>;

export type SchemeRunsCommand =
  | { readonly type: 'PlanRun'; readonly plan: RunPlanned['data'] }
  | ({ readonly type: 'SettleRun' } & RunSettled['data']);

export const schemeRunsDecider: Decider<SchemeRuns, SchemeRunsCommand, SchemeRunsEvent, undefined> = {
  initialState: () => new Map(),
  evolve: (runs, event, place) => {
    if (event.type === 'RunPlanned')
      return new Map(runs).set(event.data.runId, {
        plan: event.data,
        place,
        settled: undefined,
        settledAt: undefined,
      });
    const known = runs.get(event.data.runId);
    if (known === undefined) throw new Error(`${event.data.runId} settled before it was planned`);
    return new Map(runs).set(event.data.runId, { ...known, settled: event.data.as, settledAt: place });
  },
  decide: (runs, command) => (command.type === 'PlanRun' ? plan(runs, command.plan) : settle(runs, command)),
  digestKey: () => '',
};

function plan(runs: SchemeRuns, data: RunPlanned['data']): Decision<SchemeRunsEvent> {
  const known = runs.get(data.runId);
  if (known !== undefined && known.settled !== 'refused') return repeated(known.place);
  return faultOfPlanning(runs, data) ?? accepted({ type: 'RunPlanned', data });
}

/** Another run of the same period that is not cancelled, or another supplement of the same run not approved yet. */
export function faultOfPlanning(
  runs: SchemeRuns,
  { runId, period, of }: Pick<RunPlan, 'runId' | 'period' | 'of'>,
): Rejection | undefined {
  for (const { plan: other, settled } of runs.values()) {
    if (other.runId === runId || settled === 'cancelled' || settled === 'refused') continue;
    if (of === null && other.of === null && other.period === period)
      return rejected('run.already', `Run ${other.runId} is of the same scheme and ${period}.`);
    if (of !== null && other.of === of && settled !== 'approved')
      return rejected('run.already', `Run ${other.runId} supplements ${of} and is not approved yet.`);
  }
  return undefined;
}

function settle(runs: SchemeRuns, { runId, schemeId, as }: RunSettled['data']): Decision<SchemeRunsEvent> {
  const known = runs.get(runId);
  if (known === undefined) throw new Error(`Run ${runId} of ${schemeId} was never planned`);
  if (known.settledAt !== undefined) return repeated(known.settledAt);
  return accepted({ type: 'RunSettled', data: { runId, schemeId, as } });
}
