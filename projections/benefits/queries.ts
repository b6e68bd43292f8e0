import { Injectable } from '@nestjs/common';
import type { BudgetOpened, SchemeAdopted } from '../../src/contexts/benefits/domain/events.js';
import type { RunRow } from '../../src/contexts/benefits/domain/rows.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './schema.js';
import type {
  BenefitView,
  BudgetView,
  RunOverrideView,
  RunRowShownView,
  RunView,
  SchemeVersionView,
} from './views.js';

/** The reader: which person, and whether they decide on runs or oversee those who do. */
export interface Reader {
  readonly person: string;
  readonly decides: boolean;
  /** Hands on what was approved, and is told of nothing else. */
  readonly handsOn: boolean;
}

interface RunRecord extends Record<string, unknown> {
  readonly run_id: string;
  readonly scheme_id: string;
  readonly period: string;
  readonly of_run: string | null;
  readonly status: string;
  readonly begun_at: string;
  readonly computed_at: string | null;
  readonly struck: readonly string[];
  readonly title: string;
  readonly doc: Partial<RunView> &
    Pick<RunView, 'version' | 'position' | 'by' | 'budgetId' | 'amount' | 'include'>;
}

interface RowRecord extends Record<string, unknown> {
  readonly employee_id: string;
  readonly doc: RunRow;
  readonly override: RunOverrideView | null;
}

const BUDGETS = `
  SELECT budget_id, doc, amount, reserved, spent FROM ${SCHEMA}.budgets
  WHERE budget_id > $1 ORDER BY budget_id LIMIT $2`;
const SCHEMES = `SELECT doc FROM ${SCHEMA}.schemes ORDER BY scheme_id, version LIMIT $1`;
const FIELDS = `
  run_id, scheme_id, period, of_run, status, begun_at, computed_at, struck, doc,
  (SELECT s.doc->>'title' FROM ${SCHEMA}.schemes s
   WHERE s.scheme_id = runs.scheme_id AND s.version = (runs.doc->>'version')::integer) AS title`;
/** Those who are in it see a run from its publication on, and those who hand it on from its approval on. */
const isShown = (person: string, handsOn: string): string => `
  (${person}::text IS NULL OR (${handsOn} AND status = 'approved') OR (doc ? 'from' AND EXISTS (
    SELECT FROM ${SCHEMA}.rows r WHERE r.run_id = runs.run_id AND r.employee_id = ${person})))`;
const RUNS = `
  SELECT ${FIELDS} FROM ${SCHEMA}.runs
  WHERE ($1::text IS NULL OR status = $1) AND ($2::bigint IS NULL OR begun_at < $2) AND ${isShown('$3', '$4')}
  ORDER BY begun_at DESC LIMIT $5`;
const RUN = `SELECT ${FIELDS} FROM ${SCHEMA}.runs WHERE run_id = $1 AND ${isShown('$2', '$3')}`;
const OVERRIDE = `
  (SELECT jsonb_build_object('grade', o.grade, 'place', o.place, 'reason', o.reason) FROM ${SCHEMA}.overrides o
   WHERE o.run_id = r.run_id AND o.employee_id = r.employee_id) AS override`;
const ROWS = `
  SELECT r.employee_id, r.doc, ${OVERRIDE} FROM ${SCHEMA}.rows r
  WHERE r.run_id = $1 AND r.employee_id > $2 AND ($3::text IS NULL OR r.employee_id = $3)
  ORDER BY r.employee_id LIMIT $4`;
const BENEFITS = `
  SELECT runs.run_id, runs.scheme_id, runs.period, runs.status, runs.begun_at, runs.struck, runs.doc AS run,
         r.employee_id, r.doc, s.doc->>'title' AS title, b.doc->>'currency' AS currency, ${OVERRIDE}
  FROM ${SCHEMA}.rows r JOIN ${SCHEMA}.runs USING (run_id)
  JOIN ${SCHEMA}.schemes s ON s.scheme_id = runs.scheme_id AND s.version = (runs.doc->>'version')::integer
  LEFT JOIN ${SCHEMA}.budgets b ON b.budget_id = runs.doc->>'budgetId'
  WHERE r.employee_id = $1 AND runs.doc ? 'from' AND ($2::bigint IS NULL OR runs.begun_at < $2)
  ORDER BY runs.begun_at DESC LIMIT $3`;

/** More than there may be: fifty schemes, each with a version now and then. */
const MAX_VERSIONS = 10_000;

@Injectable()
export class BenefitQueries {
  constructor(private readonly postgres: Postgres) {}

  /** @throws DatabaseUnavailable */
  async budgets(after: string, limit: number): Promise<Page<BudgetView>> {
    const rows = await this.postgres.query<{
      readonly budget_id: string;
      readonly doc: BudgetOpened['data'];
      readonly amount: string;
      readonly reserved: string;
      readonly spent: string;
    }>(BUDGETS, [after, limit + 1]);
    const views = rows.map(({ doc, ...row }): BudgetView => {
      const [amount, reserved, spent] = [Number(row.amount), Number(row.reserved), Number(row.spent)];
      const { budgetId, title, currency, from, until } = doc;
      const left = amount - reserved - spent;
      return { budgetId, title, currency, from, until, amount, reserved, spent, left };
    });
    return pageOf(views, limit, ({ budgetId }) => [budgetId]);
  }

  /** @throws DatabaseUnavailable */
  async schemes(): Promise<readonly SchemeVersionView[]> {
    const rows = await this.postgres.query<{ doc: SchemeAdopted['data'] }>(SCHEMES, [MAX_VERSIONS]);
    return rows.map(({ doc }) => doc);
  }

  /** The runs, the newest first. @throws DatabaseUnavailable */
  async runs(
    status: string | undefined,
    reader: Reader,
    before: string | undefined,
    limit: number,
  ): Promise<Page<RunView>> {
    const values = [status ?? null, before ?? null, whose(reader), reader.handsOn, limit + 1];
    const rows = await this.postgres.query<RunRecord>(RUNS, values);
    const { items, nextCursor } = pageOf(rows, limit, ({ begun_at }) => [begun_at]);
    return { items: items.map((row) => runOf(row, reader)), nextCursor };
  }

  /** @throws Problem `run.unknown`, also where the reader may not see it; DatabaseUnavailable */
  async run(runId: string, reader: Reader): Promise<RunView> {
    const [row] = await this.postgres.query<RunRecord>(RUN, [runId, whose(reader), reader.handsOn]);
    if (row === undefined)
      throw new Problem('run.unknown', `There is no run ${runId} that is yours to read.`);
    return runOf(row, reader);
  }

  /** @throws as `run` */
  async rows(runId: string, reader: Reader, after: string, limit: number): Promise<Page<RunRowShownView>> {
    await this.run(runId, reader);
    const rows = await this.postgres.query<RowRecord>(ROWS, [runId, after, whose(reader), limit + 1]);
    return pageOf(rows.map(rowOf), limit, ({ employeeId }) => [employeeId]);
  }

  /** What runs that were published gave somebody, the newest first. @throws DatabaseUnavailable */
  async benefits(employeeId: string, before: string | undefined, limit: number): Promise<Page<BenefitView>> {
    const rows = await this.postgres.query<
      RowRecord & {
        readonly run_id: string;
        readonly scheme_id: string;
        readonly period: string;
        readonly status: string;
        readonly begun_at: string;
        readonly struck: readonly string[];
        readonly run: Partial<RunView>;
        readonly title: string;
        readonly currency: string | null;
      }
    >(BENEFITS, [employeeId, before ?? null, limit + 1]);
    const { items, nextCursor } = pageOf(rows, limit, ({ begun_at }) => [begun_at]);
    return {
      items: items.map((row): BenefitView => ({
        runId: row.run_id,
        schemeId: row.scheme_id,
        title: row.title,
        period: row.period,
        status: row.status,
        until: row.run.until ?? null,
        currency: row.currency,
        struck: row.struck.includes(employeeId),
        row: rowOf(row),
      })),
      nextCursor,
    };
  }
}

const whose = ({ decides, person }: Reader): string | null => (decides ? null : person);

const rowOf = ({ doc, override }: RowRecord): RunRowShownView =>
  override === null ? doc : { ...doc, override };

function runOf(row: RunRecord, { decides, person }: Reader): RunView {
  const { version, position, by, budgetId, amount, include, ...more } = row.doc;
  return {
    runId: row.run_id,
    schemeId: row.scheme_id,
    title: row.title,
    version,
    period: row.period,
    of: row.of_run,
    status: row.status,
    position,
    computedAt: row.computed_at,
    by,
    budgetId,
    amount,
    total: more.total ?? null,
    rest: more.rest ?? null,
    count: more.count ?? null,
    root: more.root ?? null,
    include: include.filter((id) => decides || id === person),
    from: more.from ?? null,
    until: more.until ?? null,
    spent: more.spent ?? null,
    struck: row.struck.filter((id) => decides || id === person),
    cancelledFor: more.cancelledFor ?? null,
  };
}
