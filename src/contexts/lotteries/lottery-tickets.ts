import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { rejected, type Rejection } from '../../kernel/decision.js';
import { ticketsRoot } from '../../proofs/lottery.js';
import { RunBoards } from '../benefits/domain/lookups.js';
import { knownPeriod } from '../benefits/domain/period.js';
import { unknownRun } from '../benefits/domain/run-decisions.js';
import { isRejection, RunPlanning } from '../benefits/run-planning.js';
import { RunComputation } from '../benefits/run-computation.js';
import { RunRepository } from '../benefits/run-repository.js';
import type { Frozen } from './domain/commands.js';
import type { TicketRule, Tickets } from './domain/events.js';

/** Counts the tickets of a lottery by a place in the log. */
@Injectable()
export class LotteryTickets {
  constructor(
    private readonly log: EventLog,
    private readonly planning: RunPlanning,
    private readonly boards: RunBoards,
    private readonly runs: RunRepository,
    private readonly computation: RunComputation,
  ) {}

  /** By employeeId, those without any left out. @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async count(rule: TicketRule): Promise<Frozen | Rejection> {
    const position = await this.log.head();
    const rows = 'run' in rule ? await this.ofRun(rule.run) : await this.ofBoard(rule, position);
    if (isRejection(rows)) return rows;
    const inOrder = rows
      .filter(({ tickets }) => tickets > 0)
      .sort((one, other) => (one.employeeId < other.employeeId ? -1 : 1));
    return { position, rows: inOrder, root: ticketsRoot(inOrder) };
  }

  /** As many as the remedied score holds `per`, at most so many; the board is to be confirmed. */
  private async ofBoard(
    { board, per, most }: Extract<TicketRule, { board: string }>,
    position: bigint,
  ): Promise<Tickets[] | Rejection> {
    const fault = await this.planning.faultOfPeriod(board);
    if (fault !== undefined) return fault;
    const rows = await this.boards.rows(knownPeriod(board), 'remedied', position);
    return rows.map(({ employeeId, score }) => ({
      employeeId,
      tickets: Math.min(Math.floor(Math.max(score, 0) / per), most),
    }));
  }

  /** One for each who is equal at the edge of the places of a run, and was given none by the meeting either. */
  private async ofRun(runId: string): Promise<Tickets[] | Rejection> {
    const run = await this.runs.stateOf(runId);
    if (run === undefined) return unknownRun(runId);
    if (run.status === 'computing' || run.status === 'cancelled')
      return rejected('run.not-computed', `Run ${runId} is ${run.status}.`);
    const [edge = [], another] = await this.computation.equalAtEdge(run.plan);
    if (another !== undefined)
      return rejected('lottery.unfit', `Run ${runId} has equals at the edge of several offices.`);
    return edge
      .filter((employeeId) => run.overrides.get(employeeId)?.place !== true)
      .map((employeeId) => ({ employeeId, tickets: 1 }));
  }
}
