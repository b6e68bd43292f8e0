import type { RunBegun, RunRows } from '../../src/contexts/benefits/domain/events.js';
import type { RunRow } from '../../src/contexts/benefits/domain/rows.js';
import type { NoticeKind } from '../../src/contexts/notices/domain/kinds.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { NoticeView } from './views.js';

/** Notices to everybody in a run: each is kept once, beside the rows, however many there are. */
export function runNoticesIn(schema: string) {
  return {
    table: `
    CREATE TABLE IF NOT EXISTS ${schema}.runs (
      run_id text COLLATE "C" PRIMARY KEY,
      about jsonb NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${schema}.run_rows (
      employee_id text COLLATE "C" NOT NULL,
      run_id text COLLATE "C" NOT NULL,
      doc jsonb NOT NULL,
      PRIMARY KEY (employee_id, run_id)
    );
    CREATE TABLE IF NOT EXISTS ${schema}.run_notices (
      position bigint PRIMARY KEY,
      run_id text COLLATE "C" NOT NULL,
      kind text NOT NULL,
      told_at text NOT NULL,
      about jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS run_notices_by_run ON ${schema}.run_notices (run_id);`,

    record: async (events: readonly RecordedEvent[], tx: Sql): Promise<void> => {
      for (const recorded of events) {
        const { event } = recorded;
        if (event.type === 'RunBegun') await keepRun(schema, event.data, tx);
        else if (event.type === 'RunRows') await keepRows(schema, event.data, tx);
        else await tell(schema, recorded, tx);
      }
    },
  };
}

async function keepRun(
  schema: string,
  { runId, schemeId, period, of }: RunBegun['data'],
  tx: Sql,
): Promise<void> {
  const about = JSON.stringify({ runId, schemeId, period, ...(of === null ? {} : { of }) });
  await tx.execute(`INSERT INTO ${schema}.runs (run_id, about) VALUES ($1, $2)`, [runId, about]);
}

async function keepRows(schema: string, { runId, rows }: RunRows['data'], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${schema}.run_rows (run_id, employee_id, doc)
     SELECT $1, * FROM unnest($2::text[], $3::jsonb[])`,
    [runId, rows.map(({ employeeId }) => employeeId), rows.map((row) => JSON.stringify(row))],
  );
}

/** Who has forfeited theirs by leaving is told by a run as everybody in it. */
async function tell(schema: string, { event, position, meta }: RecordedEvent, tx: Sql): Promise<void> {
  if (event.type !== 'RunPublished' && event.type !== 'RunApproved') return;
  const kind = event.type === 'RunPublished' ? 'run.published' : 'run.approved';
  const about = event.type === 'RunPublished' ? { until: event.data.until } : {};
  await tx.execute(
    `INSERT INTO ${schema}.run_notices (position, run_id, kind, told_at, about) VALUES ($1, $2, $3, $4, $5)`,
    [position, event.data.runId, kind, meta.recordedAt, JSON.stringify(about)],
  );
}

interface NoticeRow extends Record<string, unknown> {
  readonly position: string;
  readonly kind: NoticeKind;
  readonly told_at: string;
  readonly about: Readonly<Record<string, unknown>>;
  readonly row: RunRow;
}

/** The notices about runs that somebody is in, each with their own row, the newest first. @throws DatabaseUnavailable */
export async function noticesOfRuns(
  sql: Sql,
  schema: string,
  {
    person,
    before,
    limit,
    without,
  }: {
    readonly person: string;
    readonly before: string | undefined;
    readonly limit: number;
    readonly without: readonly string[];
  },
): Promise<readonly NoticeView[]> {
  const rows = await sql.query<NoticeRow>(
    `SELECT n.position, n.kind, n.told_at, run.about || n.about AS about, r.doc AS row
     FROM ${schema}.run_rows r JOIN ${schema}.run_notices n USING (run_id) JOIN ${schema}.runs run USING (run_id)
     WHERE r.employee_id = $1 AND ($2::bigint IS NULL OR n.position < $2) AND n.kind <> ALL ($4::text[])
     ORDER BY n.position DESC LIMIT $3`,
    [person, before ?? null, limit, without],
  );
  return rows.map(({ position, kind, told_at, about, row }) => ({
    position,
    kind,
    at: told_at,
    about: { ...about, row },
  }));
}
