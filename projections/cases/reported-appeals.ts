import { Injectable } from '@nestjs/common';
import type { Appeal } from '../../src/contexts/fairness/domain/appeals.js';
import { ReportedAppeals } from '../../src/contexts/fairness/domain/lookups.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { LocalDate, NaturalMonth } from '../../src/kernel/natural-month.js';
import { ReadModels } from '../runtime/read-models.js';
import { cases, SCHEMA } from './projection.js';

const APPEALS = `
  SELECT doc #>> '{about,entry,employeeId}' AS "employeeId", doc #>> '{about,entry,entryId}' AS "entryId",
         CASE WHEN status = 'upheld' THEN doc ->> 'decidedOn' END AS "upheldOn"
  FROM ${SCHEMA}.cases
  WHERE kind = 'appeal' AND doc #> '{about,entry}' IS NOT NULL
    AND (month = ANY ($1::text[]) OR (status = 'upheld' AND doc ->> 'decidedOn' >= $2))`;

@Injectable()
export class ReportedAppealsInPostgres extends ReportedAppeals {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async of(
    months: readonly NaturalMonth[],
    upheldFrom: LocalDate,
    position: bigint,
  ): Promise<readonly Appeal[]> {
    await this.readModels.waitFor([cases], position);
    return this.postgres.query<Appeal & Record<string, unknown>>(APPEALS, [months, upheldFrom]);
  }
}
