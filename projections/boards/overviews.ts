import { Injectable } from '@nestjs/common';
import { Problem } from '../../src/http/problem.js';
import { Postgres } from '../../src/postgres/postgres.js';
import type { Sql } from '../../src/postgres/sql.js';
import { distributionOf } from './distribution.js';
import { movementsOf, NOTHING_BEFORE } from './movements.js';
import type { DistributionView, MovementsView } from './overview-views.js';
import { BoardQueries } from './queries.js';

const RETRY_AFTER_SECONDS = 5;

/** What a board says as a whole. What has to look at all of its rows is asked one at a time, in a session of its own. */
@Injectable()
export class BoardOverviews {
  private looking = false;

  constructor(
    private readonly postgres: Postgres,
    private readonly boards: BoardQueries,
  ) {}

  /** @throws Problem `month.unknown`, `office.unknown`; DatabaseUnavailable */
  distribution(period: string, officeId: string | undefined): Promise<DistributionView> {
    return this.postgres.snapshot(async (tx) => {
      const { head, counted } = await this.boards.boardOf(tx, period, officeId);
      return { ...head, ...(await distributionOf(tx, counted)) };
    });
  }

  /** @throws Problem `service.unavailable` while other ones are looked for, `month.unknown`, `office.unknown`; DatabaseUnavailable */
  movements(month: string, officeId: string | undefined, limit: number): Promise<MovementsView> {
    return this.alone(async (tx) => {
      const { head, counted } = await this.boards.boardOf(tx, month, officeId);
      const before = await this.boards.before(tx, month, officeId);
      const moved = before === undefined ? NOTHING_BEFORE : await movementsOf(tx, counted, before, limit);
      return { ...head, ...moved };
    });
  }

  private async alone<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    if (this.looking) throw busy();
    this.looking = true;
    try {
      const session = await this.postgres.session();
      try {
        await session.statements.script('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
        return await work(session.statements);
      } finally {
        await session.close();
      }
    } finally {
      this.looking = false;
    }
  }
}

const busy = (): Problem =>
  new Problem('service.unavailable', 'Another board is being looked through.', {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
