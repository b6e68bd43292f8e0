import { Injectable } from '@nestjs/common';
import {
  employmentKey,
  GivenBefore,
  RunPeople,
  type Given,
  type Standing,
} from '../../src/contexts/benefits/domain/lookups.js';
import { RunsWith } from '../../src/contexts/erasure/domain/open-matters.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { NaturalMonth } from '../../src/kernel/natural-month.js';
import { ReadModels } from '../runtime/read-models.js';
import { IDENTITY, SCHEMA } from './schema.js';

interface Employment extends Record<string, unknown> {
  readonly employee_id: string;
  readonly employment_no: number;
}

const keyOf = ({ employee_id: employeeId, employment_no: employmentNo }: Employment): string =>
  employmentKey({ employeeId, employmentNo });

/** SQL: an entry stands at a place, which is that parameter. */
const stands = (place: string): string =>
  `e.position <= ${place} AND (e.reversed_at IS NULL OR e.reversed_at > ${place})`;

const STANDINGS = `
  SELECT DISTINCT ON (employee_id) employee_id, employment_no, is_employed FROM ${SCHEMA}.standings
  WHERE position <= $1 ORDER BY employee_id, position DESC`;
const TOTALS = `
  SELECT e.employee_id, e.employment_no, sum(e.points) AS points FROM ${SCHEMA}.entries e
  WHERE ${stands('$1')} GROUP BY e.employee_id, e.employment_no`;
const JOINED = `
  SELECT DISTINCT ON (employee_id, employment_no) employee_id, employment_no, joined_on FROM ${SCHEMA}.joinings
  WHERE position <= $1 ORDER BY employee_id, employment_no, position DESC`;
const DEDUCTED = `
  SELECT e.employee_id, e.employment_no, -sum(e.points) AS points FROM ${SCHEMA}.entries e
  WHERE e.counts_in = ANY ($2::text[]) AND e.points < 0 AND ${stands('$1')}
  GROUP BY e.employee_id, e.employment_no`;
const BOTTOM_LINES = `
  SELECT DISTINCT e.employee_id, e.employment_no FROM ${SCHEMA}.entries e
  WHERE e.counts_in = ANY ($2::text[]) AND e.is_bottom_line AND ${stands('$1')}`;
const WINNERS = `
  SELECT DISTINCT r.employee_id
  FROM (SELECT run_id, struck FROM ${SCHEMA}.runs
        WHERE scheme_id = $1 AND of_run IS NULL AND approved_at <= $3 ORDER BY approved_at DESC LIMIT $2) run
  JOIN ${SCHEMA}.rows r ON r.run_id = run.run_id
  LEFT JOIN ${SCHEMA}.overrides o ON o.run_id = r.run_id AND o.employee_id = r.employee_id
  WHERE NOT run.struck ? r.employee_id AND (r.amount > 0 OR coalesce(o.place, r.place))`;

const OPEN_WITH = `
  SELECT FROM ${SCHEMA}.runs u
  WHERE u.status NOT IN ('approved', 'cancelled') AND (u.doc->'include' ?| $1::text[]
    OR EXISTS (SELECT FROM ${SCHEMA}.rows r WHERE r.run_id = u.run_id AND r.employee_id = ANY ($1::text[]))) LIMIT 1`;

@Injectable()
export class RunsWithInPostgres extends RunsWith {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async isOpen(numbers: readonly string[], position: bigint): Promise<boolean> {
    await this.readModels.waitFor([IDENTITY], position);
    return (await this.postgres.query(OPEN_WITH, [numbers])).length > 0;
  }
}

/** What schemes ask about people, as of a place in the log. */
@Injectable()
export class RunPeopleInPostgres extends RunPeople {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async standings(position: bigint, withTotals: boolean): Promise<ReadonlyMap<string, Standing>> {
    await this.readModels.waitFor([IDENTITY], position);
    const rows = await this.postgres.query<Employment & { readonly is_employed: boolean }>(STANDINGS, [
      position,
    ]);
    const totals = withTotals ? await this.sums(TOTALS, [position]) : undefined;
    return new Map(
      rows.map((row) => [
        row.employee_id,
        {
          employmentNo: row.employment_no,
          isEmployed: row.is_employed,
          total: totals?.get(keyOf(row)) ?? 0,
        },
      ]),
    );
  }

  override async joined(position: bigint): Promise<ReadonlyMap<string, string>> {
    await this.readModels.waitFor([IDENTITY], position);
    const rows = await this.postgres.query<Employment & { readonly joined_on: string }>(JOINED, [position]);
    return new Map(rows.map((row) => [keyOf(row), row.joined_on]));
  }

  override async deducted(
    months: readonly NaturalMonth[],
    position: bigint,
  ): Promise<ReadonlyMap<string, number>> {
    await this.readModels.waitFor([IDENTITY], position);
    return this.sums(DEDUCTED, [position, months]);
  }

  override async bottomLines(
    months: readonly NaturalMonth[],
    position: bigint,
  ): Promise<ReadonlySet<string>> {
    await this.readModels.waitFor([IDENTITY], position);
    return new Set((await this.postgres.query<Employment>(BOTTOM_LINES, [position, months])).map(keyOf));
  }

  override async winners(schemeId: string, runs: number, position: bigint): Promise<ReadonlySet<string>> {
    await this.readModels.waitFor([IDENTITY], position);
    const rows = await this.postgres.query<{ employee_id: string }>(WINNERS, [schemeId, runs, position]);
    return new Set(rows.map(({ employee_id }) => employee_id));
  }

  private async sums(statement: string, values: readonly unknown[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.postgres.query<Employment & { readonly points: string }>(statement, values);
    return new Map(rows.map((row) => [keyOf(row), Number(row.points)]));
  }
}

const GIVEN = `
  SELECT r.employee_id, sum(r.amount) AS amount FROM ${SCHEMA}.runs run JOIN ${SCHEMA}.rows r USING (run_id)
  WHERE (run.run_id = $1 OR run.of_run = $1) AND run.approved_at <= $2 GROUP BY r.employee_id`;
const STRUCK = `
  SELECT DISTINCT struck.employee_id
  FROM ${SCHEMA}.runs run, jsonb_array_elements_text(run.struck) AS struck (employee_id)
  WHERE (run.run_id = $1 OR run.of_run = $1) AND run.approved_at <= $2`;

/** What runs have given before. */
@Injectable()
export class GivenBeforeInPostgres extends GivenBefore {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async by(runId: string, position: bigint): Promise<Given> {
    await this.readModels.waitFor([IDENTITY], position);
    const values = [runId, position];
    const [rows, struck] = await Promise.all([
      this.postgres.query<{ employee_id: string; amount: string }>(GIVEN, values),
      this.postgres.query<{ employee_id: string }>(STRUCK, values),
    ]);
    return {
      amounts: new Map(rows.map(({ employee_id, amount }) => [employee_id, Number(amount)])),
      struck: new Set(struck.map(({ employee_id }) => employee_id)),
    };
  }
}
