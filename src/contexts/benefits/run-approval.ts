import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { LocalDate } from '../../kernel/natural-month.js';
import { Rulings, type RuledAbout } from '../publicity/domain/rulings.js';
import { employmentKey, RunBoards, RunCases, RunPeople } from './domain/lookups.js';
import { knownPeriod, monthsBefore } from './domain/period.js';
import type { RunContext } from './domain/run-decisions.js';
import type { Run, RunState } from './domain/run.js';
import type { RunRow } from './domain/rows.js';
import type { Terms } from './domain/scheme.js';
import { RunComputation } from './run-computation.js';
import { RunRepository } from './run-repository.js';

/** Looks up what approving a run depends on: its cases, and who has left. */
@Injectable()
export class RunApproval {
  constructor(
    private readonly log: EventLog,
    private readonly runs: RunRepository,
    private readonly computation: RunComputation,
    private readonly boards: RunBoards,
    private readonly people: RunPeople,
    private readonly cases: RunCases,
    private readonly rulings: Rulings,
  ) {}

  /** @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async contextOf(run: RunState, today: LocalDate): Promise<Partial<RunContext>> {
    if (run?.status !== 'published') return {};
    const position = await this.log.head();
    const terms = await this.computation.termsOf(run.plan);
    const { runId } = run.plan;
    const struck = terms.onLeave === 'forfeits' ? await this.struck(run, position) : { who: [], amount: 0 };
    const total = run.result?.total ?? null;
    return {
      approval: {
        casesOpen: await this.cases.openAbout(runId, today, position),
        isOutdated: await this.rulings.hasBeenSince(BigInt(run.plan.position), restsOn(run, terms), position),
        struck: struck.who,
        spent: total === null ? null : total - struck.amount,
      },
    };
  }

  /** Who has something, as overridden, and is not employed any more in the employment of the board. */
  private async struck(
    run: Run,
    position: bigint,
  ): Promise<{ readonly who: readonly string[]; readonly amount: number }> {
    const { plan } = run;
    const period = knownPeriod(plan.period);
    const board = await this.boards.rows(period, 'sealed', BigInt(plan.position));
    const employments = new Map(
      [...board, ...plan.include].map((row) => [row.employeeId, employmentKey(row)]),
    );
    const standings = await this.people.standings(position, false);
    const who: string[] = [];
    let amount = 0;
    for await (const rows of this.runs.rows(run))
      for (const row of rows) {
        const { employeeId } = row;
        const now = standings.get(employeeId);
        const isThere =
          now?.isEmployed === true &&
          employmentKey({ employeeId, employmentNo: now.employmentNo }) === employments.get(employeeId);
        if (isThere || !hasSomething(row, run)) continue;
        who.push(employeeId);
        amount += row.amount ?? 0;
      }
    return { who, amount };
  }
}

function hasSomething(row: RunRow, { overrides }: Run): boolean {
  const override = overrides.get(row.employeeId);
  if (row.place !== undefined) return override?.place ?? row.place;
  if (row.grade !== undefined) return (override?.grade ?? row.grade) !== null;
  return (row.amount ?? 0) > 0;
}

/** What cases make a run outdated: those about itself, and about the boards that it rests on; sealed ones are what they are. */
function restsOn({ plan: { runId, period } }: Run, { basis }: Terms): RuledAbout {
  if (basis.score === 'sealed') return { periods: [], runId };
  const { months } = knownPeriod(period);
  return { periods: [...monthsBefore(basis, period), ...months, period], runId };
}
