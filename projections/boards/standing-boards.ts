import { Injectable } from '@nestjs/common';
import { StandingBoards } from '../../src/contexts/talents/domain/lookups.js';
import type { MonthBoard } from '../../src/contexts/talents/domain/measuring.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { ranked } from '../../src/proofs/ledger.js';
import { remedied } from '../../src/proofs/remedied.js';
import { remediesOf, sealedRows } from './remedies.js';
import { SCHEMA } from './schema.js';
import { holdsIn, STAYS } from './stays.js';

const IS_CLOSED = `SELECT FROM ${SCHEMA}.closed_periods WHERE period = $1`;
const OPEN = `
  SELECT stay.employee_id, stay.employment_no, stay.office_id, coalesce(s.score, 0) AS score
  FROM (${STAYS}) stay
  LEFT JOIN ${SCHEMA}.scores s ON s.employee_id = stay.employee_id AND s.employment_no = stay.employment_no
                              AND s.period = $1
  WHERE ${holdsIn('stay', '$1')}`;

interface OpenRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly employment_no: number;
  readonly office_id: string;
  readonly score: string;
}

@Injectable()
export class StandingBoardsInPostgres extends StandingBoards {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override of(months: readonly string[]): Promise<readonly MonthBoard[]> {
    return this.postgres.snapshot(async (tx) => {
      const boards: MonthBoard[] = [];
      for (const month of months) boards.push({ month, rows: await rowsOf(tx, month) });
      return boards;
    });
  }
}

async function rowsOf(tx: Sql, month: string): Promise<MonthBoard['rows']> {
  if ((await tx.query(IS_CLOSED, [month])).length > 0)
    return remedied(await sealedRows(tx, month), await remediesOf(tx, [month]), [month]);
  const rows = await tx.query<OpenRow>(OPEN, [month]);
  return ranked(
    rows.map((row) => ({
      employeeId: row.employee_id,
      employmentNo: row.employment_no,
      officeId: row.office_id,
      score: Number(row.score),
    })),
  );
}
