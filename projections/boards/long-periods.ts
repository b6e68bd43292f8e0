import { Injectable } from '@nestjs/common';
import { monthsFrom, type NaturalMonth } from '../../src/kernel/natural-month.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { ranked } from '../../src/proofs/ledger.js';
import type { SealedRow } from '../../src/proofs/leaves.js';
import { changesIn, remedied } from '../../src/proofs/remedied.js';
import { benchmarkOf, officesOf } from './comparison.js';
import type { BenchmarkView, ComparedOfficesView, PeriodBoardView } from './long-period-views.js';
import { pageOf } from '../runtime/cursor.js';
import { besideRemedied, remediesOf, sealedRows } from './remedies.js';
import { fewOf, type Few } from './rows-told.js';
import { SCHEMA } from './schema.js';

/** A period of several months. */
export interface LongPeriod {
  /** `2026-Q3`, `2026-H1`, or `2026-03..2026-08`. */
  readonly period: string;
  readonly months: readonly NaturalMonth[];
}

const monthIn = (year: string, month: number): NaturalMonth => `${year}-${String(month).padStart(2, '0')}`;

const from = (year: string, first: number, count: number): readonly NaturalMonth[] =>
  Array.from({ length: count }, (_, index) => monthIn(year, first + index));

/** The quarter of a year, from 1 to 4. */
export const quarterOf = (year: string, no: number): LongPeriod => ({
  period: `${year}-Q${no}`,
  months: from(year, 3 * no - 2, 3),
});

/** The half of a year, 1 or 2. */
export const halfOf = (year: string, no: number): LongPeriod => ({
  period: `${year}-H${no}`,
  months: from(year, 6 * no - 5, 6),
});

export const rangeOf = (first: NaturalMonth, last: NaturalMonth): LongPeriod => ({
  period: `${first}..${last}`,
  months: [...monthsFrom(first, last)],
});

const CLOSED = `SELECT period FROM ${SCHEMA}.closed_periods WHERE period = ANY ($1::text[])`;

/** The sums; people, employments and offices are those of the last month, as for a year. */
const SUMS = `
  SELECT r.employee_id, r.employment_no, r.office_id, coalesce(sum(s.score), 0) AS score
  FROM ${SCHEMA}.closed_rows r
  LEFT JOIN ${SCHEMA}.scores s ON s.employee_id = r.employee_id AND s.employment_no = r.employment_no
                               AND s.period = ANY ($2::text[])
  WHERE r.period = $1 GROUP BY r.employee_id, r.employment_no, r.office_id`;

const NAMES = `SELECT employee_id, name FROM ${SCHEMA}.people WHERE employee_id = ANY ($1::text[])`;

interface SumRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly employment_no: number;
  readonly office_id: string;
  readonly score: string;
}

/** Boards of several closed months together, and comparisons of offices and people on a closed board. */
@Injectable()
export class LongPeriods {
  constructor(private readonly postgres: Postgres) {}

  /** @throws Problem `month.unknown` where one of its months is not closed; DatabaseUnavailable */
  board(
    { period, months }: LongPeriod,
    skip: number,
    limit: number,
    few: Few | undefined,
  ): Promise<PeriodBoardView> {
    return this.postgres.snapshot(async (tx) => {
      await refuseOpen(tx, period, months);
      const rows = await summedRows(tx, months);
      const remedies = await remediesOf(tx, months);
      const isOther = changesIn(remedies, months).size > 0;
      const places = new Map(
        (isOther ? remedied(rows, remedies, months) : []).map((row) => [row.employeeId, row]),
      );
      const onPage = few === undefined ? rows.slice(skip, skip + limit + 1) : fewOf(rows, few);
      const names = await namesOf(tx, onPage);
      const shown = onPage.map(({ rank, employeeId, officeId, score }) =>
        besideRemedied(
          { rank, employeeId, name: names.get(employeeId) ?? '', officeId, score },
          places.get(employeeId),
        ),
      );
      const page =
        few === undefined ? pageOf(shown, limit, () => [skip + limit]) : { items: shown, nextCursor: null };
      return { period, months, count: rows.length, ...page };
    });
  }

  /** @throws Problem `month.unknown` where the month or year is not closed; DatabaseUnavailable */
  offices(period: string): Promise<ComparedOfficesView> {
    return this.postgres.snapshot(async (tx) => {
      await refuseOpen(tx, period, [period]);
      return { period, items: officesOf(await sealedRows(tx, period)) };
    });
  }

  /** @throws Problem `month.unknown` where the month or year is not closed, `not-found` when not on it; DatabaseUnavailable */
  benchmark(period: string, employeeId: string, among: 'all' | 'office'): Promise<BenchmarkView> {
    return this.postgres.snapshot(async (tx) => {
      await refuseOpen(tx, period, [period]);
      const rows = await sealedRows(tx, period);
      const own = rows.find((row) => row.employeeId === employeeId);
      if (own === undefined)
        throw new Problem('not-found', `${employeeId} is not on the board of ${period}.`);
      const others = among === 'all' ? rows : rows.filter(({ officeId }) => officeId === own.officeId);
      return {
        period,
        employeeId,
        among,
        ...benchmarkOf(
          others.map(({ score }) => score),
          own.score,
        ),
      };
    });
  }
}

async function refuseOpen(tx: Sql, period: string, parts: readonly string[]): Promise<void> {
  const closed = await tx.query(CLOSED, [parts]);
  if (closed.length < parts.length)
    throw new Problem('month.unknown', `${period} is not closed by the book, or not all of it.`);
}

export async function summedRows(tx: Sql, months: readonly NaturalMonth[]): Promise<readonly SealedRow[]> {
  const rows = await tx.query<SumRow>(SUMS, [months.at(-1) ?? '', months]);
  return ranked(
    rows.map((row) => ({
      employeeId: row.employee_id,
      employmentNo: row.employment_no,
      officeId: row.office_id,
      score: Number(row.score),
    })),
  );
}

async function namesOf(tx: Sql, rows: readonly SealedRow[]): Promise<ReadonlyMap<string, string>> {
  const people = await tx.query<{ employee_id: string; name: string }>(NAMES, [
    rows.map(({ employeeId }) => employeeId),
  ]);
  return new Map(people.map(({ employee_id, name }) => [employee_id, name]));
}
