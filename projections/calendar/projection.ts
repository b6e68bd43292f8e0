import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import type { Sql } from '../../src/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'calendar', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** Which months were closed, where it all begins, and which imports are under way. */
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
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.beginning (
      is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
      joined_on text COLLATE "C" NOT NULL
    );`,
  apply: async (events, tx) => {
    const { closes, started, ended, earliestJoinedOn } = fold(events);
    if (closes.length > 0) await insertCloses(closes, tx);
    if (started.length > 0) await insertImports(started, tx);
    // A run ends after it began, so one that did both in this batch is gone in the end.
    if (ended.length > 0) await deleteImports(ended, tx);
    if (earliestJoinedOn !== undefined) await moveBeginning(earliestJoinedOn, tx);
  },
};

interface Changes {
  readonly closes: { readonly month: string; readonly closedAt: string; readonly position: bigint }[];
  readonly started: { readonly runId: string; readonly importId: string | null; readonly since: string }[];
  readonly ended: string[];
  earliestJoinedOn: string | undefined;
}

function fold(events: readonly RecordedEvent[]): Changes {
  const changes: Changes = { closes: [], started: [], ended: [], earliestJoinedOn: undefined };
  for (const { event, meta, position } of events) {
    if (event.type === 'MonthClosed') {
      changes.closes.push({ month: event.data.month, closedAt: meta.recordedAt, position });
    } else if (event.type === 'ImportStarted') {
      changes.started.push({ ...event.data, since: meta.recordedAt });
    } else if (event.type === 'ImportEnded') {
      changes.ended.push(...event.data.runIds);
    } else if (event.type === 'EmployeeRegistered') {
      const { joinedOn } = event.data;
      if (joinedOn < (changes.earliestJoinedOn ?? '~')) changes.earliestJoinedOn = joinedOn;
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

async function insertImports(started: Changes['started'], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.imports (run_id, import_id, since)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[])`,
    [
      started.map(({ runId }) => runId),
      started.map(({ importId }) => importId),
      started.map(({ since }) => since),
    ],
  );
}

async function deleteImports(runIds: readonly string[], tx: Sql): Promise<void> {
  await tx.execute(`DELETE FROM ${SCHEMA}.imports WHERE run_id = ANY ($1::text[])`, [runIds]);
}

async function moveBeginning(joinedOn: string, tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.beginning AS known (joined_on) VALUES ($1)
     ON CONFLICT (is_only_row) DO UPDATE SET joined_on = least(known.joined_on, excluded.joined_on)`,
    [joinedOn],
  );
}
