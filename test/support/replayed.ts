import { PROJECTIONS } from '../../projections/index.js';
import { install, loadCheckpoint } from '../../projections/runtime/checkpoints.js';
import { schemaOf } from '../../projections/runtime/projection.js';
import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { isUnderstood, type RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { subscribe } from '../../src/infrastructure/event-store/subscription.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { createTestDatabase } from './database.js';

/** Every row as text, in order, by `schema.table`. */
export type Rows = Readonly<Record<string, readonly string[]>>;

export interface AllRows {
  /** The position of each read model, by its schema. */
  readonly positions: ReadonlyMap<string, bigint>;
  readonly rows: Rows;
}

/** Every row of every read model as of one moment; Postgres says which tables there are. */
export const allRows = (postgres: Postgres): Promise<AllRows> =>
  postgres.snapshot(async (tx) => {
    const positions = new Map<string, bigint>();
    for (const projection of PROJECTIONS)
      positions.set(schemaOf(projection), (await loadCheckpoint(tx, projection)).position ?? -1n);
    return { positions, rows: await rowsIn(tx) };
  });

async function rowsIn(tx: Sql): Promise<Rows> {
  const schemas = PROJECTIONS.map(schemaOf);
  const tables = await tx.query<{ name: string }>(
    `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
     WHERE table_schema = ANY ($1::text[]) ORDER BY name`,
    [schemas],
  );
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await tx.query<{ row: string }>(
      `SELECT t::text AS row FROM ${name} t ORDER BY t::text COLLATE "C"`,
    );
    rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

/** The rows that follow from the log with one event a transaction, each read model up to its position. */
export async function replayed(log: EventLog, positions: AllRows['positions']): Promise<Rows> {
  const database = await createTestDatabase();
  const postgres = new Postgres(database.url);
  try {
    await install(postgres, PROJECTIONS);
    for await (const event of eventsUpTo(log, [...positions.values()])) {
      const wanted = PROJECTIONS.filter(
        (projection) => event.position <= (positions.get(schemaOf(projection)) ?? -1n),
      );
      await postgres.transaction(async (tx) => {
        for (const projection of wanted) await projection.apply([event], tx);
      });
    }
    return await rowsIn(postgres);
  } finally {
    await postgres.close();
    await database.drop();
  }
}

async function* eventsUpTo(log: EventLog, positions: readonly bigint[]): AsyncGenerator<RecordedEvent> {
  const end = positions.reduce((furthest, position) => (position > furthest ? position : furthest), 0n);
  const ending = new AbortController();
  const options = { after: null, maxBatch: 500, maxWaitMs: 0, signal: ending.signal };
  try {
    for await (const { events, upTo, caughtUp } of subscribe(log, options)) {
      for (const event of events) if (isUnderstood(event) && event.position <= end) yield event;
      if (upTo >= end || caughtUp) return;
    }
  } finally {
    ending.abort();
  }
}
