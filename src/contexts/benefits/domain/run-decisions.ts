import type { LocalDate } from '../../../kernel/natural-month.js';
import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import type { Resolution } from '../../rulebook/domain/events.js';
import { faultOfResolution } from '../../rulebook/domain/resolution.js';
import type { RunComputed, RunEvent, RunPlan } from './events.js';
import { runAfter, type Run, type RunState } from './run.js';
import type { RunRow } from './rows.js';
import type { Split } from './scheme.js';

/** What was sent, as far as it makes a run another one. */
export type SentRun = Pick<RunPlan, 'schemeId' | 'period' | 'budgetId' | 'of'> & {
  readonly amount: number | null;
  readonly include: readonly string[];
};

export type RunCommand =
  | { readonly type: 'BeginRun'; readonly runId: string; readonly sent: SentRun; readonly plan?: RunPlan }
  | {
      readonly type: 'RecordRunRows';
      readonly runId: string;
      readonly index: number;
      readonly rows: readonly RunRow[];
    }
  | ({ readonly type: 'CompleteRun' } & RunComputed['data'])
  | OverrideRow
  | { readonly type: 'PublishRun'; readonly runId: string }
  | { readonly type: 'ApproveRun'; readonly runId: string; readonly resolution: Resolution }
  | { readonly type: 'CancelRun'; readonly runId: string; readonly reason: string };

export interface OverrideRow {
  readonly type: 'OverrideRow';
  readonly runId: string;
  readonly employeeId: string;
  readonly grade: string | undefined;
  readonly place: boolean | undefined;
  readonly reason: string;
}

export interface RunContext {
  readonly today: LocalDate;
  readonly person: string;
  /** The last day of its window, when it is published today; null where nothing is published. */
  readonly windowUntil?: LocalDate | null;
  /** The row that is to be overridden, and what its scheme splits. */
  readonly row?: RunRow | undefined;
  readonly split?: Split | undefined;
  readonly approval?: Approval;
}

/** What is looked up before a run is approved. */
export interface Approval {
  /** How many cases about the run are still open. */
  readonly casesOpen: number;
  /** Whether a case since its place has changed what it rests on. */
  readonly isOutdated: boolean;
  /** Who has something and forfeits it. */
  readonly struck: readonly string[];
  readonly spent: number | null;
}

export const runDecider: Decider<RunState, RunCommand, RunEvent, RunContext> = {
  initialState: () => undefined,
  evolve: runAfter,
  decide: (run, command, context) => {
    if (command.type === 'BeginRun') return begin(run, command);
    return run === undefined ? unknownRun(command.runId) : decide(run, command, context);
  },
  digestKey: () => '',
};

export const unknownRun = (runId: string): Rejection => rejected('run.unknown', `There is no run ${runId}.`);

function decide(
  run: Run,
  command: Exclude<RunCommand, { type: 'BeginRun' }>,
  context: RunContext,
): Decision<RunEvent> {
  switch (command.type) {
    case 'RecordRunRows':
      return record(run, command);
    case 'CompleteRun': {
      const { type: _, ...data } = command;
      return run.computedAt === undefined
        ? accepted({ type: 'RunComputed', data })
        : repeated(run.computedAt);
    }
    case 'OverrideRow':
      return override(run, command, context);
    case 'PublishRun':
      return publish(run, context);
    case 'ApproveRun':
      return approve(run, command.resolution, context);
    case 'CancelRun':
      return cancel(run, command.reason);
  }
}

function begin(
  run: RunState,
  { runId, sent, plan }: Extract<RunCommand, { type: 'BeginRun' }>,
): Decision<RunEvent> {
  if (run !== undefined)
    return isSame(run.plan, sent)
      ? repeated(run.begunAt)
      : rejected('run.id-reused', `${runId} is the id of another run.`);
  if (plan === undefined) throw new Error(`Run ${runId} begun without a plan`);
  return accepted({ type: 'RunBegun', data: plan });
}

function isSame(plan: RunPlan, sent: SentRun): boolean {
  const ids = plan.include.map(({ employeeId }) => employeeId);
  return (
    plan.of === sent.of &&
    plan.budgetId === sent.budgetId &&
    (sent.of !== null || (plan.schemeId === sent.schemeId && plan.period === sent.period)) &&
    sent.amount === plan.amount &&
    ids.length === sent.include.length &&
    ids.every((id) => sent.include.includes(id))
  );
}

function record(
  run: Run,
  { runId, index, rows }: Extract<RunCommand, { type: 'RecordRunRows' }>,
): Decision<RunEvent> {
  if (run.computedAt !== undefined || index < run.rowsAt.length)
    return repeated(run.computedAt ?? run.begunAt);
  if (index > run.rowsAt.length) throw new Error(`Rows of ${runId} recorded out of order`);
  return accepted({ type: 'RunRows', data: { runId, rows } });
}

function override(
  run: Run,
  { runId, employeeId, grade, place, reason }: OverrideRow,
  { person, row, split }: RunContext,
): Decision<RunEvent> {
  if (run.status !== 'computed')
    return rejected('run.not-computed', `Run ${runId} is ${run.status}: its rows stay as they are.`);
  if (row === undefined) return rejected('run.row-unknown', `${employeeId} is not in run ${runId}.`);
  if (employeeId === person) return rejected('entry.on-oneself', 'Nobody decides about a row of their own.');
  const unfit = faultOfOverride(split, grade, place);
  if (unfit !== undefined) return unfit;
  if (isSo(run, row, grade ?? place))
    return repeated(run.overrides.get(employeeId)?.at ?? run.computedAt ?? run.begunAt);
  const data = { runId, employeeId, grade: grade ?? null, place: place ?? null, personal: { reason } };
  return accepted({ type: 'RunRowOverridden', data });
}

/** Whether a row has a grade, or a place, already, as overridden. */
function isSo({ overrides }: Run, row: RunRow, wanted: string | boolean | undefined): boolean {
  const { grade, place } = overrides.get(row.employeeId) ?? row;
  return wanted === (grade ?? place);
}

function faultOfOverride(
  split: Split | undefined,
  grade: string | undefined,
  place: boolean | undefined,
): Rejection | undefined {
  if (split?.kind === 'places')
    return grade === undefined && place !== undefined
      ? undefined
      : rejected('run.unfit', 'The run gives places, and no grades.', { why: 'places-alone' });
  if (split?.kind !== 'grades')
    return rejected('run.unfit', 'The run gives money, and neither places nor grades.', {
      why: 'money-alone',
    });
  if (grade === undefined || place !== undefined)
    return rejected('run.unfit', 'The run gives grades, and no places.', { why: 'grades-alone' });
  const names = [...split.grades.map(({ name }) => name), split.rest];
  return names.includes(grade)
    ? undefined
    : rejected('run.unfit', `${grade} is none of its grades: ${names.join(', ')}.`, {
        why: 'no-grade',
        grade,
      });
}

function publish(run: Run, { today, windowUntil = null }: RunContext): Decision<RunEvent> {
  const { runId } = run.plan;
  if (run.published !== undefined && run.status !== 'cancelled') return repeated(run.published.at);
  if (run.status === 'cancelled') return cancelled(runId);
  return accepted({ type: 'RunPublished', data: { runId, from: today, until: windowUntil } });
}

const cancelled = (runId: string): Rejection => rejected('run.cancelled', `Run ${runId} was cancelled.`);

function approve(run: Run, resolution: Resolution, { today, approval }: RunContext): Decision<RunEvent> {
  const { runId } = run.plan;
  if (run.status === 'approved') return repeated(run.endedAt ?? run.begunAt);
  if (run.status === 'cancelled') return cancelled(runId);
  if (run.published === undefined) return rejected('run.not-published', `Run ${runId} is not published.`);
  const { until } = run.published;
  if (until !== null && today <= until)
    return rejected('run.in-window', `Until ${until} anybody may object to run ${runId}.`);
  if (approval === undefined) throw new Error(`Nobody has looked at the cases about run ${runId}`);
  const { casesOpen, isOutdated, struck, spent } = approval;
  if (casesOpen > 0)
    return rejected('run.cases-open', `${casesOpen} cases about run ${runId} are still open.`);
  const fault = faultOfResolution(resolution, today);
  if (fault !== undefined) return fault;
  if (isOutdated)
    return rejected(
      'run.outdated',
      `A case has changed what run ${runId} rests on: it is to be cancelled, and computed anew.`,
    );
  return accepted({ type: 'RunApproved', data: { runId, resolution, struck, spent } });
}

function cancel(run: Run, reason: string): Decision<RunEvent> {
  const { runId } = run.plan;
  if (run.status === 'cancelled') return repeated(run.endedAt ?? run.begunAt);
  if (run.status === 'approved') return rejected('run.approved', `Run ${runId} is approved.`);
  return accepted({ type: 'RunCancelled', data: { runId, personal: { reason } } });
}
