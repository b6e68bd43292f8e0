import { Injectable } from '@nestjs/common';
import { AlikeEntries, type AlikeEntry } from '../../src/contexts/claims/domain/alike-entries.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

const MOST = 100;
const ALIKE = `
  SELECT entry_id AS "entryId", direction, points, recorded_at AS "recordedAt",
         reversed_at IS NOT NULL AS "isReversed"
  FROM ${SCHEMA}.entries
  WHERE employee_id = $1 AND item_code = $2 AND occurred_on = $3 ORDER BY position LIMIT ${MOST}`;

@Injectable()
export class AlikeEntriesInPostgres extends AlikeEntries {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override of(employeeId: string, itemCode: string, occurredOn: string): Promise<readonly AlikeEntry[]> {
    return this.postgres.query<AlikeEntry & Record<string, unknown>>(ALIKE, [
      employeeId,
      itemCode,
      occurredOn,
    ]);
  }
}
