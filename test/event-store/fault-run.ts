import pg from 'pg';
import { EventStoreDBClient } from '@eventstore/db-client';
import { type RunningEventStore, startEventStore } from '../../embedded/event-store/index.js';
import { createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { onPort } from '../support/on-port.js';
import { AllReader } from './kill-reader.js';
import { readLog, type Verdict, verdictOf } from './kill-verdict.js';
import { KillWriter } from './kill-writer.js';
import { type Proxy, startProxy } from './proxy.js';

const WRITERS = 16;
const READERS = 2;
const ACKNOWLEDGED_BETWEEN_FAULTS = 60;
/** How often each writer is refused before the fault ends. */
const REFUSED = 2;
/** Shortened for the fault in which the database falls silent. */
const SILENCE_LIMIT_MS = 1_000;

/** A fault of the database, as another client causes and undoes it; `undoes` is left out where the fault passes by itself. */
export interface Fault {
  readonly does: (database: pg.Client, network: Proxy) => Promise<unknown>;
  readonly undoes?: (database: pg.Client) => Promise<unknown>;
}

const SESSIONS = `FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
const terminateAll = `SELECT pg_terminate_backend(pid) ${SESSIONS}`;
const setReadOnly = (database: pg.Client, how: string): Promise<unknown> =>
  database.query(`DO $$ BEGIN EXECUTE format('ALTER DATABASE %I ${how}', current_database()); END $$`);

export const FAULTS: Readonly<Record<string, Fault>> = {
  'the statements at work are cancelled': {
    // Repeated, so that it meets whatever is at work at the moment.
    does: (database) =>
      database.query(
        `SELECT pg_cancel_backend(pid), pg_sleep(0.002)
         FROM generate_series(1, 100), (SELECT pid ${SESSIONS}) AS sessions`,
      ),
  },
  'the connection that writes is terminated': {
    does: (database) =>
      database.query(`SELECT pg_terminate_backend(pid) ${SESSIONS} AND application_name LIKE '%writer'`),
  },
  'every connection is terminated': { does: (database) => database.query(terminateAll) },
  'every connection is cut': {
    does: (_, network) => {
      network.cut();
      return Promise.resolve();
    },
  },
  'the database is read-only': {
    does: async (database) => {
      await setReadOnly(database, 'SET default_transaction_read_only = on');
      await database.query(terminateAll);
    },
    undoes: async (database) => {
      await database.query('SET default_transaction_read_only = off');
      await setReadOnly(database, 'RESET default_transaction_read_only');
    },
  },
  // Raises Postgres's error code for a full disk: really filling one needs rights that CI does not have.
  'the disk is full': {
    does: (database) =>
      database.query(`
        CREATE FUNCTION eventstore.full() RETURNS trigger LANGUAGE plpgsql AS
          $$ BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON eventstore.events EXECUTE FUNCTION eventstore.full()`),
    undoes: (database) =>
      database.query('DROP TRIGGER full_disk ON eventstore.events; DROP FUNCTION eventstore.full()'),
  },
  'the database does not answer': {
    does: (database) => database.query('BEGIN; LOCK TABLE eventstore.events IN EXCLUSIVE MODE'),
    undoes: (database) => database.query('ROLLBACK'),
  },
};

export interface FaultRun extends Verdict {
  readonly faults: number;
}

/**
 * Causes each of these faults this many times under writers, waits each time until they go on by themselves, and compares
 * the log with what was sent, what was acknowledged and what each reader saw.
 */
export async function faultRun(
  names: readonly string[],
  rounds: number,
  say: (line: string) => void,
): Promise<FaultRun> {
  const ends: (() => Promise<unknown>)[] = [];
  try {
    const testbed = await standUp(ends);
    const { writers, database, network } = testbed;
    for (let round = 1; round <= rounds; round++) {
      for (const name of names) {
        await goesOn(writers);
        const { does, undoes } = FAULTS[name]!;
        await does(database, network);
        if (undoes) {
          await refused(writers);
          await undoes(database);
        }
        say(`${round}: ${name}, at ${acknowledgedBy(writers)} acknowledged appends`);
      }
    }
    await goesOn(writers);
    return { ...(await verdict(testbed)), faults: rounds * names.length };
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

interface Testbed {
  readonly database: pg.Client;
  readonly network: Proxy;
  readonly store: RunningEventStore;
  readonly client: EventStoreDBClient;
  readonly writers: readonly KillWriter[];
  readonly readers: readonly AllReader[];
  readonly working: readonly Promise<void>[];
}

async function standUp(ends: (() => Promise<unknown>)[]): Promise<Testbed> {
  const made = await createTestDatabase();
  ends.push(() => made.drop());
  const network = await startProxy(made.url);
  ends.push(() => network.stop());
  const database = new pg.Client({ connectionString: made.url });
  await database.connect();
  ends.push(() => database.end());
  const store = await startEventStore({
    databaseUrl: onPort(made.url, network.port),
    silenceLimitMs: SILENCE_LIMIT_MS,
    limits: { commitTimeoutMs: SILENCE_LIMIT_MS },
  });
  ends.push(() => store.stop());
  const client = EventStoreDBClient.connectionString(store.connectionString);
  ends.push(() => client.dispose());
  const writers = Array.from({ length: WRITERS }, (_, number) => new KillWriter(client, number));
  const readers = Array.from({ length: READERS }, () => new AllReader(client));
  const working = [...writers, ...readers].map((one) => one.run());
  ends.push(async () => {
    for (const one of [...writers, ...readers]) one.stop();
    await Promise.allSettled(working);
  });
  return { database, network, store, client, writers, readers, working };
}

async function verdict({ client, writers, readers, working }: Testbed): Promise<Verdict> {
  for (const writer of writers) writer.stop();
  await Promise.all(working.slice(0, WRITERS));
  const log = await readLog(client);
  for (const reader of readers) reader.stopAt(log.length);
  await Promise.all(working);
  return verdictOf(log, writers, readers);
}

const acknowledgedBy = (writers: readonly KillWriter[]): number =>
  writers.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);

async function goesOn(writers: readonly KillWriter[]): Promise<void> {
  const before = acknowledgedBy(writers);
  await eventually(
    () => acknowledgedBy(writers),
    (count) => count >= before + ACKNOWLEDGED_BETWEEN_FAULTS,
  );
}

async function refused(writers: readonly KillWriter[]): Promise<void> {
  const before = writers.map(({ refusals }) => refusals);
  await eventually(
    () => writers.map(({ refusals }, index) => refusals - before[index]!),
    (since) => since.every((count) => count >= REFUSED),
  );
}
