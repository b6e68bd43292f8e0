import type { ClosingSet } from '../../src/contexts/calendar/domain/events.js';
import { NO_TIMES, seen, type LogTimes } from '../../src/infrastructure/clock/log-times.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'calendar', version: 4 } as const;
export const SCHEMA = schemaOf(identity);

/** The closes of months and their settings, the first month, the imports under way, and the times that the log bears out. */
export const calendar: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.closed_months (
      month text COLLATE "C" PRIMARY KEY,
      closed_at text NOT NULL,
      position bigint NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.imports (
      run_id text COLLATE "C" PRIMARY KEY,
      import_id text,
      since text COLLATE "C" NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.joinings (
      employee_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      joined_on text COLLATE "C",
      PRIMARY KEY (employee_id, employment_no)
    );
    CREATE INDEX IF NOT EXISTS joinings_by_day ON ${SCHEMA}.joinings (joined_on);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.begun (
      is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
      month text COLLATE "C" NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.closing (
      is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
      grace_days integer NOT NULL,
      automatic boolean NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.times (
      is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
      times jsonb NOT NULL
    );`,
  apply: async (events, tx) => {
    const changes = fold(events);
    const { closes, joinings, begunWith, closing } = changes;
    if (closes.length > 0) await insertCloses(closes, tx);
    await keepImports(changes, tx);
    if (joinings.size > 0) await keepJoinings([...joinings.values()], tx);
    if (begunWith !== undefined)
      await tx.execute(`INSERT INTO ${SCHEMA}.begun (month) VALUES ($1)`, [begunWith]);
    if (closing !== undefined) await setClosing(closing, tx);
    await keepTimes(events, tx);
  },
};

interface Changes {
  readonly closes: { readonly month: string; readonly closedAt: string; readonly position: bigint }[];
  /** Those that are under way after the events. */
  readonly started: Map<string, Started>;
  /** Those that any of the events ended, whether they began again or not. */
  readonly ended: Set<string>;
  /** Null: the employment never was. */
  readonly joinings: Map<string, Joining>;
  begunWith: string | undefined;
  closing: ClosingSet['data'] | undefined;
}

interface Started {
  readonly importId: string | null;
  readonly since: string;
}

interface Joining {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly joinedOn: string | null;
}

function join(
  { joinings }: Changes,
  { employeeId, employmentNo }: Omit<Joining, 'joinedOn'>,
  joinedOn: string | null,
): void {
  joinings.set(`${employeeId} ${employmentNo}`, { employeeId, employmentNo, joinedOn });
}

function fold(events: readonly RecordedEvent[]): Changes {
  const changes: Changes = {
    closes: [],
    started: new Map(),
    ended: new Set(),
    joinings: new Map(),
    begunWith: undefined,
    closing: undefined,
  };
  for (const { event, meta, position } of events) {
    if (event.type === 'MonthClosed') {
      changes.closes.push({ month: event.data.month, closedAt: meta.recordedAt, position });
    } else if (event.type === 'ImportStarted') {
      const { runId, importId } = event.data;
      if (!changes.started.has(runId)) changes.started.set(runId, { importId, since: meta.recordedAt });
    } else if (event.type === 'ImportEnded') {
      for (const runId of event.data.runIds) {
        changes.started.delete(runId);
        changes.ended.add(runId);
      }
    } else if (event.type === 'BookBegun') {
      changes.begunWith = event.data.month;
    } else if (event.type === 'ClosingSet') {
      changes.closing = event.data;
    } else if (event.type === 'EmployeeRegistered' || event.type === 'JoiningCorrected') {
      join(changes, event.data, event.data.joinedOn);
    } else if (event.type === 'RegistrationUndone') {
      join(changes, event.data, null);
    }
  }
  return changes;
}

async function insertCloses(closes: Changes['closes'], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.closed_months (month, closed_at, position)
     SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])`,
    [
      closes.map(({ month }) => month),
      closes.map(({ closedAt }) => closedAt),
      closes.map(({ position }) => position),
    ],
  );
}

/** Builds of before may have said twice that a run started, when they had no answer the first time: the first one counts. */
async function keepImports({ started, ended }: Changes, tx: Sql): Promise<void> {
  if (ended.size > 0)
    await tx.execute(`DELETE FROM ${SCHEMA}.imports WHERE run_id = ANY ($1::text[])`, [[...ended]]);
  if (started.size === 0) return;
  const runs = [...started].map(([runId, run]) => ({ runId, ...run }));
  await tx.execute(
    `INSERT INTO ${SCHEMA}.imports (run_id, import_id, since)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
     ON CONFLICT (run_id) DO NOTHING`,
    [runs.map(({ runId }) => runId), runs.map(({ importId }) => importId), runs.map(({ since }) => since)],
  );
}

async function keepJoinings(joinings: readonly Joining[], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.joinings (employee_id, employment_no, joined_on)
     SELECT * FROM unnest($1::text[], $2::integer[], $3::text[])
     ON CONFLICT (employee_id, employment_no) DO UPDATE SET joined_on = excluded.joined_on`,
    [
      joinings.map(({ employeeId }) => employeeId),
      joinings.map(({ employmentNo }) => employmentNo),
      joinings.map(({ joinedOn }) => joinedOn),
    ],
  );
}

async function setClosing({ graceDays, automatic }: ClosingSet['data'], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.closing (grace_days, automatic) VALUES ($1, $2)
     ON CONFLICT (is_only_row) DO UPDATE SET grace_days = excluded.grace_days, automatic = excluded.automatic`,
    [graceDays, automatic],
  );
}

async function keepTimes(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const before = await loadTimes(tx);
  const after = events.reduce(
    (times, { event, meta }) =>
      seen(times, {
        ...meta,
        type: event.type,
        day: event.type === 'ClockConfirmed' ? event.data.day : undefined,
      }),
    before,
  );
  if (after === before) return;
  await tx.execute(
    `INSERT INTO ${SCHEMA}.times (times) VALUES ($1::jsonb)
     ON CONFLICT (is_only_row) DO UPDATE SET times = excluded.times`,
    [JSON.stringify(after)],
  );
}

export async function loadTimes(sql: Sql): Promise<LogTimes> {
  const [row] = await sql.query<{ times: LogTimes }>(`SELECT times FROM ${SCHEMA}.times`);
  return row?.times ?? NO_TIMES;
}
