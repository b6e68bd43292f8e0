import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ExclusiveQuery } from '../runtime/exclusive-query.js';
import { driversOf } from './drivers.js';
import { distributionOf } from './distribution.js';
import { movementsOf, NOTHING_BEFORE } from './movements.js';
import type { DistributionView, DriversView, MovementsView } from './overview-views.js';
import { BoardQueries } from './queries.js';
import { namedTo, type Few } from './rows-told.js';

/** Overviews of a whole board. Queries that look at all of its rows run one at a time. */
@Injectable()
export class BoardOverviews {
  private readonly alone: ExclusiveQuery;

  constructor(
    private readonly postgres: Postgres,
    private readonly boards: BoardQueries,
  ) {
    this.alone = new ExclusiveQuery(postgres);
  }

  /** @throws Problem `month.unknown`, `office.unknown`; DatabaseUnavailable */
  distribution(period: string, officeId: string | undefined): Promise<DistributionView> {
    return this.postgres.snapshot(async (tx) => {
      const { head, counted } = await this.boards.boardOf(tx, period, officeId);
      return { ...head, ...(await distributionOf(tx, counted)) };
    });
  }

  /** @throws Problem `service.unavailable` while another one runs, `month.unknown`, `office.unknown`; DatabaseUnavailable */
  movements(month: string, officeId: string | undefined, limit: number, few?: Few): Promise<MovementsView> {
    return this.alone.run('movements', async (tx) => {
      const { head, counted } = await this.boards.boardOf(tx, month, officeId);
      const before = await this.boards.before(tx, month, officeId);
      const moved = before === undefined ? NOTHING_BEFORE : await movementsOf(tx, counted, before, limit);
      const [risers, fallers] = [moved.risers.filter(namedTo(few)), moved.fallers.filter(namedTo(few))];
      return { ...head, ...moved, risers, fallers };
    });
  }

  /** @throws Problem `service.unavailable` while another one runs, `month.unknown`, `office.unknown`; DatabaseUnavailable */
  drivers(month: string, officeId: string | undefined, seesFew: boolean): Promise<DriversView> {
    return this.alone.run('drivers', async (tx) => {
      const { head, counted } = await this.boards.boardOf(tx, month, officeId);
      return { ...head, ...(await driversOf(tx, counted, seesFew)) };
    });
  }
}
