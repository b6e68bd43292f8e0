import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { runStream, type RunEvent } from './domain/events.js';
import { runDecider, type RunCommand, type RunContext } from './domain/run-decisions.js';
import { rowsWith, type Run, type RunState } from './domain/run.js';
import type { RunRow } from './domain/rows.js';

/** Runs, each in a stream of its own with all its rows. */
@Injectable()
export class RunRepository {
  private readonly runs: AggregateStore<RunState, RunCommand, RunEvent, RunContext>;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
  ) {
    this.runs = new AggregateStore(log, runDecider);
  }

  today({ recordedAt }: Pick<Envelope, 'recordedAt'>): string {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable, and what `more` throws */
  handle(
    command: RunCommand,
    envelope: Envelope,
    more: () => Promise<Partial<RunContext>> = () => Promise.resolve({}),
  ): Promise<Outcome> {
    const { employeeId, principalId } = envelope.sender.actor;
    const known = { today: this.today(envelope), person: employeeId ?? principalId };
    return this.runs.handle(runStream(command.runId), command, envelope, async () => ({
      ...known,
      ...(await more()),
    }));
  }

  /** The run as the log has it now; undefined where there is none. @throws LogUnavailable */
  stateOf(runId: string): Promise<RunState> {
    return this.runs.stateOf(runStream(runId));
  }

  /** One person's row, if there is one. @throws LogUnavailable */
  async row(run: Run, employeeId: string): Promise<RunRow | undefined> {
    const at = rowsWith(run, employeeId);
    if (at === undefined) return undefined;
    const rows = await this.rowsAt(run.plan.runId, at.revision);
    return rows.find((row) => row.employeeId === employeeId);
  }

  /** All rows, event by event. @throws LogUnavailable */
  async *rows({ plan: { runId }, rowsAt }: Run): AsyncGenerator<readonly RunRow[]> {
    for (const { revision } of rowsAt) yield await this.rowsAt(runId, revision);
  }

  private async rowsAt(runId: string, revision: number): Promise<readonly RunRow[]> {
    for await (const { event } of this.log.read(runStream(runId), revision, 1))
      if (event.type === 'RunRows') return event.data.rows;
    throw new Error(`No rows of run ${runId} stand at ${revision}`);
  }
}
