import { Injectable } from '@nestjs/common';
import type { RunRow } from '../../src/contexts/benefits/domain/rows.js';
import { EmployeeNames } from '../../src/contexts/employees/domain/employee-names.js';
import { OfficeNames } from '../../src/contexts/offices/domain/office-names.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './schema.js';

/** An approved run, as far as it is handed on. */
export interface ApprovedRun {
  readonly runId: string;
  readonly schemeId: string;
  readonly version: number;
  readonly title: string;
  readonly period: string;
  /** The run that it supplements. */
  readonly of: string | null;
  readonly currency: string | null;
  readonly approvedAt: string;
  /** The place of its approval in the log. */
  readonly position: string;
  readonly count: number;
}

/** What an approved run has given somebody, as it was decided in the end. */
export interface Granted {
  readonly employeeId: string;
  readonly officeId: string;
  /** In minor units of the currency; null of places and grades. */
  readonly amount: number | null;
  readonly tier: string | null;
  readonly place: boolean | null;
  readonly grade: string | null;
}

/** With the names of the person and the office, as they are called now; null where nobody knows them any more. */
export interface NamedGranted extends Granted {
  readonly name: string | null;
  readonly office: string | null;
}

/** A place between two rows that were granted: the runs in the order of their approval, the rows of each by employeeId. */
export interface Place {
  readonly position: bigint;
  readonly employeeId: string;
}

const APPROVED = `
  SELECT runs.run_id, runs.scheme_id, runs.period, runs.of_run, runs.approved_at, runs.doc,
         s.doc->>'title' AS title, b.doc->>'currency' AS currency
  FROM ${SCHEMA}.runs JOIN ${SCHEMA}.schemes s
    ON s.scheme_id = runs.scheme_id AND s.version = (runs.doc->>'version')::integer
  LEFT JOIN ${SCHEMA}.budgets b ON b.budget_id = runs.doc->>'budgetId'
  WHERE runs.status = 'approved'`;
const ONE = `${APPROVED} AND runs.run_id = $1`;
const FROM = `${APPROVED} AND runs.approved_at >= $1 ORDER BY runs.approved_at LIMIT $2`;
const GRANTED = `
  SELECT r.doc, o.grade, o.place
  FROM ${SCHEMA}.runs JOIN ${SCHEMA}.rows r USING (run_id)
  LEFT JOIN ${SCHEMA}.overrides o USING (run_id, employee_id)
  WHERE r.run_id = $1 AND r.employee_id > $2 AND NOT runs.struck ? r.employee_id
    AND (r.amount > 0 OR coalesce(o.place, r.place) OR coalesce(o.grade, r.doc->>'grade') IS NOT NULL)
  ORDER BY r.employee_id LIMIT $3`;

interface RunRecord extends Record<string, unknown> {
  readonly run_id: string;
  readonly scheme_id: string;
  readonly period: string;
  readonly of_run: string | null;
  readonly approved_at: string;
  readonly title: string;
  readonly currency: string | null;
  readonly doc: { readonly version: number; readonly count: number; readonly approvedAt: string };
}

interface GrantedRecord extends Record<string, unknown> {
  readonly doc: RunRow;
  readonly grade: string | null;
  readonly place: boolean | null;
}

/** Runs in whose rows a page of the feed looks at once. */
const RUNS_AT_ONCE = 20;
const ROWS_AT_ONCE = 1_000;

/** What approved runs have given: it does not change any more, so it is read page by page without a snapshot. */
@Injectable()
export class GrantedBenefits {
  constructor(
    private readonly postgres: Postgres,
    private readonly people: EmployeeNames,
    private readonly offices: OfficeNames,
  ) {}

  /** @throws Problem `run.unknown`, DatabaseUnavailable */
  async run(runId: string): Promise<ApprovedRun> {
    const [row] = await this.postgres.query<RunRecord>(ONE, [runId]);
    if (row === undefined) throw new Problem('run.unknown', `There is no approved run ${runId}.`);
    return runOf(row);
  }

  /** All that a run has given, by employeeId. @throws DatabaseUnavailable */
  async *pages({ runId }: ApprovedRun): AsyncGenerator<readonly NamedGranted[]> {
    for (let after = ''; ;) {
      const rows = await this.rows(runId, after, ROWS_AT_ONCE);
      yield await this.named(rows);
      if (rows.length < ROWS_AT_ONCE) return;
      after = rows.at(-1)?.employeeId ?? '';
    }
  }

  /** So many rows after a place, over all approved runs. @throws DatabaseUnavailable */
  async after(
    place: Place,
    limit: number,
  ): Promise<readonly { readonly run: ApprovedRun; readonly granted: Granted }[]> {
    const found: { readonly run: ApprovedRun; readonly granted: Granted }[] = [];
    for (let { position, employeeId } = place; ;) {
      const runs = await this.postgres.query<RunRecord>(FROM, [position, RUNS_AT_ONCE]);
      for (const run of runs.map(runOf)) {
        const after = BigInt(run.position) === position ? employeeId : '';
        const rows = await this.rows(run.runId, after, limit - found.length);
        found.push(...rows.map((granted) => ({ run, granted })));
        if (found.length === limit) return found;
      }
      const last = runs.at(-1);
      if (last === undefined || runs.length < RUNS_AT_ONCE) return found;
      [position, employeeId] = [BigInt(last.approved_at) + 1n, ''];
    }
  }

  private async named(rows: readonly Granted[]): Promise<readonly NamedGranted[]> {
    const [people, offices] = await Promise.all([
      this.people.of(rows.map(({ employeeId }) => employeeId)),
      this.offices.of(rows.map(({ officeId }) => officeId)),
    ]);
    return rows.map((row) => ({
      ...row,
      name: people.get(row.employeeId) ?? null,
      office: offices.get(row.officeId) ?? null,
    }));
  }

  private async rows(runId: string, after: string, limit: number): Promise<readonly Granted[]> {
    const rows = await this.postgres.query<GrantedRecord>(GRANTED, [runId, after, limit]);
    return rows.map(({ doc: row, grade, place }) => ({
      employeeId: row.employeeId,
      officeId: row.officeId,
      amount: row.amount ?? null,
      tier: row.tier ?? null,
      place: place ?? row.place ?? null,
      grade: grade ?? row.grade ?? null,
    }));
  }
}

const runOf = (row: RunRecord): ApprovedRun => ({
  runId: row.run_id,
  schemeId: row.scheme_id,
  version: row.doc.version,
  title: row.title,
  period: row.period,
  of: row.of_run,
  currency: row.currency,
  approvedAt: row.doc.approvedAt,
  position: row.approved_at,
  count: row.doc.count,
});
