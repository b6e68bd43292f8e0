import { Injectable } from '@nestjs/common';
import {
  ComparedBoards,
  type AtOneMoment,
  type BoardRows,
  type ClosedRow,
  type Miscount,
  type MoveRow,
  type PersonRow,
  type RankedRow,
  type RestatedRow,
  type ScoreRow,
} from '../../src/contexts/comparison/domain/compared-tables.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { atOneMoment, positionOf, rowsOf } from '../runtime/at-one-moment.js';
import { ReadModels } from '../runtime/read-models.js';
import { pagesOfClosed } from './closed-rows.js';
import { IDENTITY, SCHEMA } from './schema.js';
import { MISCOUNTS } from './miscounts.js';

const IS_OPEN = (period: string): string =>
  `NOT EXISTS (SELECT FROM ${SCHEMA}.closed_periods closed WHERE closed.period = ${period})`;

const PEOPLE = `
  SELECT employee_id AS "employeeId", employment_no AS "employmentNo", active, joined_on AS "joinedOn"
  FROM ${SCHEMA}.people ORDER BY employee_id`;
const MOVES = `
  SELECT employee_id AS "employeeId", employment_no AS "employmentNo", office_id AS "officeId",
         effective_on AS "effectiveOn", from_on AS "fromOn", until_on AS "untilOn"
  FROM ${SCHEMA}.moves ORDER BY employee_id, employment_no, effective_on, revision`;
/** Those of a registration that was undone stay, and are shown nowhere. */
const OPEN_SCORES = `
  SELECT employee_id AS "employeeId", employment_no AS "employmentNo", period, score::float8 AS score
  FROM ${SCHEMA}.scores s JOIN ${SCHEMA}.employments USING (employee_id, employment_no)
  WHERE score <> 0 AND ${IS_OPEN('s.period')} ORDER BY employee_id`;
const RANKED = `
  SELECT employee_id AS "employeeId", period, office_id AS "officeId", score::float8 AS score,
         from_month AS "fromMonth", until_month AS "untilMonth"
  FROM ${SCHEMA}.ranked ORDER BY employee_id, period, from_month`;
const RESTATED = `
  SELECT r.employee_id AS "employeeId", r.period, r.office_id AS "officeId", r.sealed::float8 AS sealed,
         r.score::float8 AS score,
         CASE WHEN c.employee_id IS NOT NULL THEN
           json_build_object('employmentNo', c.employment_no, 'officeId', c.office_id, 'score', c.score) END AS of
  FROM ${SCHEMA}.restated r LEFT JOIN ${SCHEMA}.closed_rows c USING (period, employee_id)`;
const CLOSED_ROWS_OF = `
  SELECT rank, office_rank AS "officeRank", employee_id AS "employeeId", employment_no AS "employmentNo",
         office_id AS "officeId", score::float8 AS score
  FROM ${SCHEMA}.closed_rows WHERE period = $1 AND employee_id = ANY ($2::text[])`;
const CLOSED_PERIODS = `SELECT period, position FROM ${SCHEMA}.closed_periods`;
const CLOSED_COUNTS = `SELECT office_id, count FROM ${SCHEMA}.closed_counts WHERE period = $1`;

@Injectable()
export class ComparedBoardsInPostgres extends ComparedBoards {
  constructor(
    readonly postgres: Postgres,
    readonly readModels: ReadModels,
  ) {
    super();
  }

  override position(): Promise<bigint | null> {
    return positionOf(this.postgres, IDENTITY);
  }

  override reach(position: bigint): Promise<void> {
    return this.readModels.waitFor([IDENTITY], position);
  }

  override atOneMoment<T>(from: bigint, work: (at: AtOneMoment<BoardRows>) => Promise<T>): Promise<T> {
    return atOneMoment(this, IDENTITY, from, (position, tx) => work({ position, rows: rowsIn(tx) }));
  }

  override closedRows(period: string): AsyncIterable<ClosedRow> {
    return pagesOfClosed(this.postgres, period);
  }

  override async closedCounts(period: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.postgres.query<{ office_id: string; count: number }>(CLOSED_COUNTS, [period]);
    return new Map(rows.map(({ office_id, count }) => [office_id, count]));
  }
}

/** Points stay far below 2^53, so that they are the same as floating numbers. */
const rowsIn = (tx: Sql): BoardRows => ({
  people: () => rowsOf<PersonRow & Shown>(tx, 'compared_people', PEOPLE),
  moves: () => rowsOf<MoveRow & Shown>(tx, 'compared_moves', MOVES),
  openScores: () => rowsOf<ScoreRow & Shown>(tx, 'compared_scores', OPEN_SCORES),
  ranked: () => rowsOf<RankedRow & Shown>(tx, 'compared_ranked', RANKED),
  restated: () => rowsOf<RestatedRow & Shown>(tx, 'compared_restated', RESTATED),
  closedRowsOf: (period, employeeIds) =>
    tx.query<ClosedRow & Shown>(CLOSED_ROWS_OF, [period, [...employeeIds]]),
  closedPeriods: async () => {
    const rows = await tx.query<{ period: string; position: string }>(CLOSED_PERIODS);
    return new Map(rows.map(({ period, position }) => [period, position]));
  },
  miscounts: () => tx.query<Miscount & Shown>(MISCOUNTS),
});

type Shown = Record<string, unknown>;
