import { Injectable } from '@nestjs/common';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import type { OverrideRow, RunContext } from './domain/run-decisions.js';
import { RunComputation } from './run-computation.js';
import { RunRepository } from './run-repository.js';

/** Decides otherwise about a row of a run. */
@Injectable()
export class RunOverrides {
  constructor(
    private readonly runs: RunRepository,
    private readonly computation: RunComputation,
  ) {}

  /** @throws LogUnavailable */
  override(command: OverrideRow, envelope: Envelope): Promise<Outcome> {
    return this.runs.handle(command, envelope, () => this.contextOf(command));
  }

  private async contextOf({ runId, employeeId }: OverrideRow): Promise<Partial<RunContext>> {
    const run = await this.runs.stateOf(runId);
    if (run?.status !== 'computed') return {};
    const { split } = await this.computation.termsOf(run.plan);
    return { split, row: await this.runs.row(run, employeeId) };
  }
}
