import { Injectable } from '@nestjs/common';
import { OpenClaims, type OpenClaimSeen } from '../../src/contexts/claims/domain/open-claims.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { claims, SCHEMA } from './projection.js';

const DUE = `
  SELECT c.claim_id AS "claimId", c.lapses, c.told_above AS "wasToldAbove",
         NOT coalesce(p.active, false) AS "hasLeft"
  FROM ${SCHEMA}.claims c LEFT JOIN ${SCHEMA}.people p USING (employee_id, employment_no)
  WHERE c.status = 'open'
    AND (c.lapses < $1 OR (c.answer_by < $1 AND NOT c.told_above) OR NOT coalesce(p.active, false))
  ORDER BY c.position LIMIT $2`;

const COUNT = `
  SELECT count(*)::integer AS count FROM ${SCHEMA}.claims WHERE employee_id = $1 AND status = 'open'`;

@Injectable()
export class OpenClaimsInPostgres extends OpenClaims {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override dueOn(today: string, limit: number): Promise<readonly OpenClaimSeen[]> {
    return this.postgres.query<OpenClaimSeen & Record<string, unknown>>(DUE, [today, limit]);
  }

  override async countOf(employeeId: string, position: bigint): Promise<number> {
    await this.readModels.waitFor([claims], position);
    const [row] = await this.postgres.query<{ count: number }>(COUNT, [employeeId]);
    return row?.count ?? 0;
  }
}
