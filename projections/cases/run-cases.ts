import { Injectable } from '@nestjs/common';
import { RunCases } from '../../src/contexts/benefits/domain/lookups.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { cases, SCHEMA } from './projection.js';

const OPEN = `
  SELECT count(*)::integer AS count FROM ${SCHEMA}.cases
  WHERE thing = $1 AND (status = 'open' OR doc->>'furtherUntil' >= $2)`;

@Injectable()
export class RunCasesInPostgres extends RunCases {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async openAbout(runId: string, today: string, position: bigint): Promise<number> {
    await this.readModels.waitFor([cases], position);
    const [row] = await this.postgres.query<{ count: number }>(OPEN, [`run ${runId}`, today]);
    return row?.count ?? 0;
  }
}
