import { Injectable } from '@nestjs/common';
import {
  employmentKey,
  RunBoards,
  type BoardReading,
  type BoardRow,
} from '../../src/contexts/benefits/domain/lookups.js';
import type { RunPeriod } from '../../src/contexts/benefits/domain/period.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isNaturalMonth, type NaturalMonth } from '../../src/kernel/natural-month.js';
import { changesIn, remedied } from '../../src/proofs/remedied.js';
import { ReadModels } from '../runtime/read-models.js';
import { summedRows } from './long-periods.js';
import { isYear } from './periods.js';
import { remediesOf, sealedRows } from './remedies.js';
import { IDENTITY, SCHEMA } from './schema.js';

type Period = Pick<RunPeriod, 'period' | 'months'>;

const MEMBERSHIPS = `
  SELECT employee_id, employment_no, count(*)::integer AS boards FROM ${SCHEMA}.closed_rows
  WHERE period = ANY ($1::text[]) GROUP BY employee_id, employment_no`;

const SCORES = `
  SELECT s.employee_id, s.employment_no, sum(s.score) AS score
  FROM unnest($1::text[], $2::integer[]) AS e (employee_id, employment_no)
  JOIN ${SCHEMA}.scores s USING (employee_id, employment_no)
  WHERE s.period = ANY ($3::text[]) GROUP BY s.employee_id, s.employment_no`;

interface Employment extends Record<string, unknown> {
  readonly employee_id: string;
  readonly employment_no: number;
}

/** Closed boards for runs: sealed rows never change, and remedies have their places in the log. */
@Injectable()
export class RunBoardsInPostgres extends RunBoards {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async rows(
    { period, months }: Period,
    reading: BoardReading,
    position: bigint,
  ): Promise<readonly BoardRow[]> {
    await this.readModels.waitFor([IDENTITY], position);
    const sealed = isKept(period)
      ? await sealedRows(this.postgres, period)
      : await summedRows(this.postgres, months);
    if (reading === 'sealed') return sealed;
    return remedied(sealed, await remediesUpTo(this.postgres, months, position), months);
  }

  override async memberships(months: readonly NaturalMonth[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.postgres.query<Employment & { readonly boards: number }>(MEMBERSHIPS, [months]);
    return new Map(rows.map((row) => [keyOf(row), row.boards]));
  }

  override async scoresOf(
    employments: readonly { readonly employeeId: string; readonly employmentNo: number }[],
    { period, months }: Period,
    position: bigint,
  ): Promise<ReadonlyMap<string, number>> {
    if (employments.length === 0) return new Map();
    const rows = await this.postgres.query<Employment & { readonly score: string }>(SCORES, [
      employments.map(({ employeeId }) => employeeId),
      employments.map(({ employmentNo }) => employmentNo),
      isKept(period) ? [period] : months,
    ]);
    const scores = new Map(rows.map((row) => [keyOf(row), Number(row.score)]));
    const changes = changesIn(await remediesUpTo(this.postgres, months, position), months);
    return new Map(
      employments.map(employmentKey).map((key) => [key, (scores.get(key) ?? 0) + (changes.get(key) ?? 0)]),
    );
  }
}

/** Months and years have boards of their own; longer periods follow from those of their months. */
const isKept = (period: string): boolean => isNaturalMonth(period) || isYear(period);

const keyOf = ({ employee_id: employeeId, employment_no: employmentNo }: Employment): string =>
  employmentKey({ employeeId, employmentNo });

async function remediesUpTo(sql: Sql, months: readonly NaturalMonth[], position: bigint) {
  return (await remediesOf(sql, months)).filter((remedy) => remedy.position <= position);
}
