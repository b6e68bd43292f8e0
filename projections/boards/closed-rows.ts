import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { SealedRow } from '../../src/proofs/leaves.js';
import { ClosedBoards } from '../../src/contexts/seals/closed-boards.js';
import { ReadModels } from '../runtime/read-models.js';
import { FIRST } from './ranks.js';
import { IDENTITY, SCHEMA } from './schema.js';

const PAGE_ROWS = 5_000;

const PAGE = `
  SELECT rank, office_rank, employee_id, employment_no, office_id, score FROM ${SCHEMA}.closed_rows
  WHERE period = $1 AND score <= $2 AND (score < $2 OR employee_id > $3)
  ORDER BY score DESC, employee_id LIMIT ${PAGE_ROWS}`;

interface ClosedRow extends Record<string, unknown> {
  readonly rank: number;
  readonly office_rank: number;
  readonly employee_id: string;
  readonly employment_no: number;
  readonly office_id: string;
  readonly score: string;
}

/** The caller tries again, and may have to stop meanwhile. */
const WAIT_MS = 500;

@Injectable()
export class ClosedBoardsInPostgres extends ClosedBoards {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async *rows(period: string, closedAt: bigint): AsyncGenerator<SealedRow> {
    await this.readModels.waitFor([IDENTITY], closedAt, WAIT_MS);
    yield* pagesOfClosed(this.postgres, period);
  }
}

/** Pages may be read at different times: a closed board never changes. */
export async function* pagesOfClosed(sql: Sql, period: string): AsyncGenerator<SealedRow> {
  let after = FIRST;
  for (;;) {
    const rows = await sql.query<ClosedRow>(PAGE, [period, ...after]);
    for (const row of rows) yield sealedRow(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE_ROWS) return;
    after = [Number(last.score), last.employee_id];
  }
}

const sealedRow = (row: ClosedRow): SealedRow => ({
  rank: row.rank,
  officeRank: row.office_rank,
  employeeId: row.employee_id,
  employmentNo: row.employment_no,
  officeId: row.office_id,
  score: Number(row.score),
});
