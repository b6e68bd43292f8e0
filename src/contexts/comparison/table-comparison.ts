import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { Clock } from '../../kernel/clock.js';
import { compareClosed, compareRestated } from './compared-closed.js';
import { compareBalances, compareOpen } from './compared-rows.js';
import { Derivation, type Step, type Watching } from './derivation.js';
import {
  ComparedBalances,
  ComparedBoards,
  type AtOneMoment,
  type BoardRows,
  type ComparedTables,
} from './domain/compared-tables.js';
import { Differences, type Comparison } from './domain/differences.js';
import { LastComparison } from './last-comparison.js';

/** Others compare just now. */
export class ComparedElsewhere extends Error {
  override readonly name = 'ComparedElsewhere';
}

/**
 * Derives balances, boards and restatements again from the events alone, and compares them with the tables, row by row. In memory are
 * people and their scores of open periods, the board of one month, and the scores that are restated.
 */
@Injectable()
export class TableComparison {
  constructor(
    private readonly log: EventLog,
    private readonly boards: ComparedBoards,
    private readonly balances: ComparedBalances,
    private readonly last: LastComparison,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the result. @throws ComparedElsewhere, LogUnavailable, DatabaseUnavailable, Problem `position.not-reached`; the reason of
   * the signal when it aborts
   */
  async run(stop: AbortSignal, told: (step: Step) => void = () => undefined): Promise<Comparison> {
    const result = await this.last.alone(async () => {
      const comparison = await this.compared(stop, told);
      await this.last.keep(comparison);
      return comparison;
    });
    if (result === undefined) throw new ComparedElsewhere();
    return result;
  }

  private async compared(stop: AbortSignal, told: (step: Step) => void): Promise<Comparison> {
    const startedAt = this.clock.now().toISOString();
    const differences = new Differences();
    const derived = new Derivation(this.log, differences);
    const watching: Watching = {
      stop,
      told,
      closed: async ({ boards }) => {
        await this.boards.reach(derived.position);
        for (const board of boards)
          await compareClosed(
            board,
            this.boards.closedRows(board.period),
            await this.boards.closedCounts(board.period),
            differences,
          );
      },
    };
    await this.mustStandTogether();
    for (const compare of await this.inOrder(derived, differences, watching)) await compare();
    return {
      startedAt,
      endedAt: this.clock.now().toISOString(),
      position: String(derived.position),
      events: derived.events,
      rows: differences.rows,
      differenceCount: differences.count,
      differences: differences.named,
    };
  }

  /** A read model that is being built anew has not all rows yet, and none of them is wrong. @throws Problem `position.not-reached` */
  private async mustStandTogether(): Promise<void> {
    const positions = await Promise.all([this.boards.position(), this.balances.position()]);
    const furthest = positions.reduce<bigint>((most, one) => (one !== null && one > most ? one : most), 1n);
    await Promise.all([this.boards.reach(furthest), this.balances.reach(furthest)]);
  }

  /** The read model that is behind the other one comes first: the events are gone through once. */
  private async inOrder(
    derived: Derivation,
    differences: Differences,
    watching: Watching,
  ): Promise<readonly (() => Promise<void>)[]> {
    const boards = [
      (await this.boards.position()) ?? 0n,
      () => this.compare(derived, watching, this.boards, (at) => compareBoards(at, derived, differences)),
    ] as const;
    const balances = [
      (await this.balances.position()) ?? 0n,
      () =>
        this.compare(derived, watching, this.balances, ({ rows }) =>
          compareBalances(rows, derived.ledger, differences),
        ),
    ] as const;
    return [boards, balances].sort(([one], [other]) => Number(one - other)).map(([, compare]) => compare);
  }

  /**
   * Derives as far as the tables have come before it holds them at one moment, which keeps the database from tidying up: little is left
   * to derive then.
   */
  private async compare<Rows>(
    derived: Derivation,
    watching: Watching,
    tables: ComparedTables<Rows>,
    work: (at: AtOneMoment<Rows>) => Promise<void>,
  ): Promise<void> {
    await derived.follow((await tables.position()) ?? 0n, watching);
    await tables.atOneMoment(derived.position, async (at) => {
      await derived.follow(at.position, watching);
      watching.stop.throwIfAborted();
      await work(at);
    });
  }
}

async function compareBoards(
  { rows }: AtOneMoment<BoardRows>,
  { ledger, restatements, closedPeriods }: Derivation,
  differences: Differences,
): Promise<void> {
  const found = await rows.closedPeriods();
  differences.compare('boards.closed_periods', null, closedPeriods, found);
  await compareRestated(rows, restatements, differences);
  await compareOpen(rows, ledger, differences);
}
