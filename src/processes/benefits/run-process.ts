import { Injectable } from '@nestjs/common';
import { BudgetRepository } from '../../contexts/benefits/budget-repository.js';
import type { RunPlan, RunPlanned, RunSettled } from '../../contexts/benefits/domain/events.js';
import type { SentRun } from '../../contexts/benefits/domain/run-decisions.js';
import { MAX_ROWS, type Run } from '../../contexts/benefits/domain/run.js';
import type { Computed } from '../../contexts/benefits/domain/rows.js';
import { RunApproval } from '../../contexts/benefits/run-approval.js';
import { RunComputation } from '../../contexts/benefits/run-computation.js';
import {
  isRejection,
  RunPlanning,
  type ComputeRun,
  type Planned,
  type SupplementRun,
} from '../../contexts/benefits/run-planning.js';
import { RunRepository } from '../../contexts/benefits/run-repository.js';
import { SchemeRepository } from '../../contexts/benefits/scheme-repository.js';
import { DueProcessRepository } from '../../contexts/due-process/due-process-repository.js';
import type { Resolution } from '../../contexts/rulebook/domain/events.js';
import { serviceCommand, type Decided } from '../../infrastructure/event-store/caused-command.js';
import {
  refused,
  type Envelope,
  type Outcome,
  type Refused,
} from '../../infrastructure/event-store/outcome.js';
import type { Rejection } from '../../kernel/decision.js';
import { rootOf } from '../../proofs/run-rows.js';

/**
 * Runs over several streams: planned under the scheme, reserved at the budget, begun and computed in a stream of the run,
 * and settled under the scheme in the end. Each step is done once, however often and from wherever it is sent.
 */
@Injectable()
export class RunProcess {
  constructor(
    private readonly runs: RunRepository,
    private readonly schemes: SchemeRepository,
    private readonly budgets: BudgetRepository,
    private readonly planning: RunPlanning,
    private readonly computation: RunComputation,
    private readonly approval: RunApproval,
    private readonly dueProcess: DueProcessRepository,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  compute(sent: ComputeRun, envelope: Envelope): Promise<Outcome> {
    const { runId, ...rest } = sent;
    const content = { ...rest, of: null, include: [] };
    return this.begin(runId, content, envelope, async () => {
      await this.settleAll(sent.schemeId, envelope);
      return this.planning.ofRun(sent, this.runs.today(envelope));
    });
  }

  /** @throws as `compute` */
  supplement(sent: SupplementRun, envelope: Envelope): Promise<Outcome> {
    const { runId, of, budgetId, include } = sent;
    const content = { of, budgetId, include, schemeId: '', period: '', amount: null };
    return this.begin(runId, content, envelope, async () => {
      const first = await this.runs.stateOf(of);
      if (first !== undefined) await this.settleAll(first.plan.schemeId, envelope);
      return this.planning.ofSupplement(sent, this.runs.today(envelope));
    });
  }

  /** A run that is known already is looked at alone: nothing is planned for it. */
  private async begin(
    runId: string,
    sent: SentRun,
    envelope: Envelope,
    plan: () => Promise<Planned | Rejection>,
  ): Promise<Outcome> {
    let planned: Planned | undefined;
    if ((await this.runs.stateOf(runId)) === undefined) {
      const found = await plan();
      if (isRejection(found)) return refused(found);
      planned = found;
      const fault = await this.reserve(found.plan, envelope);
      if (fault !== undefined) return fault;
    }
    const command = { type: 'BeginRun', runId, sent } as const;
    const outcome = await this.runs.handle(
      planned === undefined ? command : { ...command, plan: planned.plan },
      envelope,
    );
    if (outcome.status === 'rejected') {
      if (planned !== undefined) await this.giveUp(planned.plan, envelope);
      return outcome;
    }
    const done = await this.finish(runId, envelope, planned?.computed);
    return outcome.status === 'accepted' && done?.status === 'accepted' ? done : outcome;
  }

  /** Plans the run under its scheme, and reserves what it takes; of two that want the same, the streams decide. */
  private async reserve(plan: RunPlan, envelope: Envelope): Promise<Refused | undefined> {
    const { runId, schemeId, budgetId, reserves } = plan;
    const { commandId, digestOf, requestId } = envelope;
    const planned = await this.schemes.handleRuns(
      schemeId,
      { type: 'PlanRun', plan: { ...plan, command: { id: commandId, digest: digestOf('') } } },
      serviceCommand(['plan run', runId, requestId], envelope),
    );
    if (planned.status === 'rejected') return planned;
    if (budgetId === null || reserves === null) return undefined;
    const reserved = await this.budgets.handle(
      { type: 'ReserveBudget', budgetId, runId, amount: reserves, on: this.runs.today(envelope) },
      serviceCommand(['reserve for run', runId, String(planned.revision)], envelope),
    );
    if (reserved.status !== 'rejected') return undefined;
    await this.settle(plan, 'refused', envelope);
    return reserved;
  }

  /** Another run was begun by this id at the same time: what was planned for this one is given back. */
  private async giveUp(plan: RunPlan, cause: Decided): Promise<void> {
    const { runId, schemeId, budgetId } = plan;
    const known = await this.runs.stateOf(runId);
    if (known?.plan.schemeId === schemeId) return;
    if (budgetId !== null && known?.plan.budgetId !== budgetId) await this.release(plan, 0, cause);
    await this.settle(plan, 'refused', cause);
  }

  /**
   * Goes on with a run that was begun, until its rows stand in the log. @throws LogUnavailable, DatabaseUnavailable,
   * Problem `position.not-reached`
   */
  async finish(runId: string, cause: Decided, computed?: Computed): Promise<Outcome | undefined> {
    const run = await this.runs.stateOf(runId);
    if (run?.status !== 'computing') return undefined;
    const { rows, total, rest } = computed ?? (await this.computation.of(run.plan));
    for (let index = run.rowsAt.length; index * MAX_ROWS < rows.length; index += 1)
      await this.runs.handle(
        {
          type: 'RecordRunRows',
          runId,
          index,
          rows: rows.slice(index * MAX_ROWS, (index + 1) * MAX_ROWS),
        },
        serviceCommand(['rows of run', runId, String(index)], cause),
      );
    const result = { runId, count: rows.length, total, rest, root: rootOf(rows) };
    return this.runs.handle(
      { type: 'CompleteRun', ...result },
      serviceCommand(['run computed', runId], cause),
    );
  }

  /** Goes on with a run that was planned, as whoever planned it would have. @throws as `finish` */
  async resume({ command, ...plan }: RunPlanned['data'], cause: Decided): Promise<void> {
    const { runId } = plan;
    const planned = {
      ...serviceCommand(['resume run', runId], cause),
      commandId: command.id,
      digestOf: () => command.digest,
    };
    if ((await this.runs.stateOf(runId)) === undefined) {
      if ((await this.reserve(plan, planned)) !== undefined) return;
      const { schemeId, period, budgetId, amount, of, include } = plan;
      const ids = include.map(({ employeeId }) => employeeId);
      const sent = { schemeId, period, budgetId, amount, of, include: ids };
      await this.runs.handle({ type: 'BeginRun', runId, sent, plan }, planned);
    }
    await this.finish(runId, planned);
  }

  /** Everybody in it may object until a day, where a policy of today publishes boards. @throws as `finish` */
  async publish(runId: string, envelope: Envelope): Promise<Outcome> {
    await this.finish(runId, envelope);
    return this.runs.handle({ type: 'PublishRun', runId }, envelope, async () => {
      const today = this.runs.today(envelope);
      const dueProcess = await this.dueProcess.now();
      const policy = dueProcess.on(today);
      if (policy?.publicity == null) return { windowUntil: null };
      return { windowUntil: dueProcess.plus(today, policy.publicity.boardDays, policy.days) };
    });
  }

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async approve(runId: string, resolution: Resolution, envelope: Envelope): Promise<Outcome> {
    await this.finish(runId, envelope);
    const outcome = await this.runs.handle({ type: 'ApproveRun', runId, resolution }, envelope, async () =>
      this.approval.contextOf(await this.runs.stateOf(runId), this.runs.today(envelope)),
    );
    if (outcome.status !== 'rejected') await this.end(runId, envelope);
    return outcome;
  }

  /** @throws as `approve` */
  async cancel(runId: string, reason: string, envelope: Envelope): Promise<Outcome> {
    await this.finish(runId, envelope);
    const outcome = await this.runs.handle({ type: 'CancelRun', runId, reason }, envelope);
    if (outcome.status !== 'rejected') await this.end(runId, envelope);
    return outcome;
  }

  /** Settles a run that was approved or cancelled: with its budget, then under its scheme. @throws LogUnavailable */
  async end(runId: string, cause: Decided): Promise<void> {
    const run = await this.runs.stateOf(runId);
    if (run === undefined || !hasEnded(run)) return;
    await this.release(run.plan, run.status === 'approved' ? (run.spent ?? 0) : 0, cause);
    await this.settle(run.plan, run.status === 'approved' ? 'approved' : 'cancelled', cause);
  }

  /** Settles the runs of a scheme whose end stands in their own streams alone. */
  private async settleAll(schemeId: string, cause: Decided): Promise<void> {
    for (const [runId, { settled }] of await this.schemes.runsOf(schemeId))
      if (settled === undefined) await this.end(runId, cause);
  }

  private async release({ runId, budgetId }: RunPlan, spent: number, cause: Decided): Promise<void> {
    if (budgetId === null) return;
    await this.budgets.handle(
      { type: 'SpendBudget', budgetId, runId, amount: spent },
      serviceCommand(['end of reservation', runId, String(cause.recordedAt.getTime())], cause),
    );
  }

  private async settle(plan: RunPlan, as: RunSettled['data']['as'], cause: Decided): Promise<void> {
    const { runId, schemeId } = plan;
    await this.schemes.handleRuns(
      schemeId,
      { type: 'SettleRun', runId, schemeId, as },
      serviceCommand(['run settled', runId, as, String(cause.recordedAt.getTime())], cause),
    );
  }
}

const hasEnded = ({ status }: Run): boolean => status === 'approved' || status === 'cancelled';
