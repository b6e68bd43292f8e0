import pg, { type ClientBase } from 'pg';
import type { StoredEvent } from '../log/stored-event.js';
import { copyIn } from './copy.js';
import { nextPosition, readEnd, readLast, readPositions } from './queries.js';
import { COPY_EVENTS, encodeRows, streamKey } from './rows.js';
import { migrate } from './schema.js';

const CONNECT_TIMEOUT_MS = 10_000;
/** Positions are offsets: so many of them are at most so many bytes, and one event more. */
const PAGE_BYTES = 4 << 20;
const PAGE_EVENTS = 20_000;
const PAGE_ROWS = 500;

/** The log, and tables beside it, as they were at one moment, however long reading takes. */
export interface LogAtOneMoment {
  /** The version of the store's tables. */
  readonly version: number;
  /** The last event. */
  readonly end: StoredEvent;
  /** All events in their order, some together. */
  readonly pages: () => AsyncGenerator<readonly StoredEvent[]>;
  /** The last event of a stream. */
  readonly lastOf: (stream: string) => Promise<StoredEvent | undefined>;
  /** The rows of a table, each as its JSON, some together; none where there is no such table. */
  readonly rowsOf: (table: string) => AsyncGenerator<readonly string[]>;
}

/** Needs no more than to read, and disturbs nobody who writes. Undefined where there is no log in that database. */
export async function readAtOneMoment<T>(
  databaseUrl: string,
  work: (log: LogAtOneMoment) => Promise<T>,
): Promise<T | undefined> {
  return atOneMoment(databaseUrl, async (client) => {
    const version = await versionIn(client);
    const end = version === undefined ? undefined : await readEnd(client);
    if (version === undefined || end === undefined) return undefined;
    return await work({
      version,
      end,
      pages: () => pagesOf(client, end.position),
      lastOf: async (stream) => (await readLast(client, [streamKey(stream)]))[0],
      rowsOf: (table) => rowsOf(client, table),
    });
  });
}

/** Tables alone, in a database with or without a log. */
export const rowsAtOneMoment = <T>(
  databaseUrl: string,
  work: (rowsOf: LogAtOneMoment['rowsOf']) => Promise<T>,
): Promise<T> => atOneMoment(databaseUrl, (client) => work((table) => rowsOf(client, table)));

async function atOneMoment<T>(databaseUrl: string, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const client = await connected(databaseUrl, 'event store, copy');
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Fills an empty database with a log as it was, position by position. All of it is there in the end, or nothing. */
export async function fillWithLog(
  ownerUrl: string,
  version: number,
  pages: AsyncIterable<readonly StoredEvent[]>,
): Promise<void> {
  const client = await connected(ownerUrl, 'event store, filled');
  try {
    await migrate(client, version);
    await client.query('BEGIN');
    for await (const page of pages) await copyIn(client, COPY_EVENTS, encodeRows(page, streamKey));
    await client.query('COMMIT');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function connected(connectionString: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: name,
  });
  // The caller that waits for a statement gets the error as well; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function versionIn(client: ClientBase): Promise<number | undefined> {
  if (!(await isThere(client, 'eventstore.version'))) return undefined;
  const { rows } = await client.query<{ version: number }>('SELECT version FROM eventstore.version');
  return rows[0]?.version;
}

async function isThere(client: ClientBase, table: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('SELECT to_regclass($1) IS NOT NULL AS there', [
    table,
  ]);
  return rows[0]?.there === true;
}

async function* pagesOf(client: ClientBase, end: number): AsyncGenerator<readonly StoredEvent[]> {
  let from: number | undefined = await nextPosition(client, 0, 'forwards');
  while (from !== undefined && from <= end) {
    const range = { from, to: from + PAGE_BYTES, direction: 'forwards', limit: PAGE_EVENTS } as const;
    const page = await readPositions(client, range);
    if (page.length > 0) yield page;
    from = await nextPosition(client, (page.at(-1)?.position ?? from) + 1, 'forwards');
  }
}

async function* rowsOf(client: ClientBase, table: string): AsyncGenerator<readonly string[]> {
  if (!(await isThere(client, table))) return;
  await client.query(`DECLARE beside CURSOR FOR SELECT to_jsonb(t)::text AS row FROM ${table} AS t`);
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${PAGE_ROWS} FROM beside`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await client.query('CLOSE beside');
}
