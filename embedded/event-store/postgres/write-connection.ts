import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { EventStoreTaken } from '../errors.js';
import { migrate } from './schema.js';

/** Two integers that name this store's lock in its database. */
const LOCK = '1163284301, 1163087954';
const LOCK_PATIENCE_MS = 3000;
const LOCK_RETRY_MS = 100;

/**
 * The one connection that writes. It holds the store's advisory lock as a session lock, so whoever has lost the lock has
 * lost the connection with it and cannot commit any more.
 */
export interface WriteConnection {
  readonly client: pg.Client;
  /** Settles once, with the reason, when the connection is gone without close(). */
  readonly lost: Promise<Error>;
  close(): Promise<void>;
}

/** Rejects with EventStoreTaken when another session keeps the lock for three seconds. */
export async function openWriteConnection(databaseUrl: string): Promise<WriteConnection> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    keepAlive: true,
    application_name: 'event store, writer',
  });
  let closing = false;
  const lost = new Promise<Error>((resolve) => {
    client.on('error', (error) => {
      if (!closing) resolve(error);
    });
    client.on('end', () => {
      if (!closing) resolve(new Error('the connection to the database has ended'));
    });
  });
  const close = async (): Promise<void> => {
    closing = true;
    await client.end();
  };
  await client.connect();
  try {
    await takeLock(client);
    await client.query(
      'SET synchronous_commit = on; SET statement_timeout = 0; SET idle_session_timeout = 0',
    );
    await migrate(client);
  } catch (error) {
    await close();
    throw error;
  }
  return { client, lost, close };
}

/** Waits a little: the session of a store that was just killed lasts until the server has noticed. */
async function takeLock(client: pg.Client): Promise<void> {
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`);
    if (rows[0]?.taken) return;
    if (Date.now() >= deadline) throw new EventStoreTaken();
    await delay(LOCK_RETRY_MS);
  }
}
