import { Injectable } from '@nestjs/common';
import { DueLotteries } from '../../src/contexts/lotteries/domain/due-lotteries.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

const BEFORE = `
  SELECT lottery_id FROM ${SCHEMA}.lotteries
  WHERE status = 'revealing' AND reveal_by < $1 ORDER BY reveal_by LIMIT $2`;

@Injectable()
export class DueLotteriesInPostgres extends DueLotteries {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async before(today: string, limit: number): Promise<readonly string[]> {
    const rows = await this.postgres.query<{ lottery_id: string }>(BEFORE, [today, limit]);
    return rows.map(({ lottery_id }) => lottery_id);
  }
}
