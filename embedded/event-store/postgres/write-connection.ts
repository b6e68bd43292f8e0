import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { EventStoreTaken } from '../errors.js';
import { migrate, migrateAs } from './schema.js';

/** Two integers that name this store's lock in its database. */
const LOCK = '1163284301, 1163087954';
const LOCK_PATIENCE_MS = 3000;
const LOCK_RETRY_MS = 100;
const CONNECT_TIMEOUT_MS = 10_000;
const FIRST_KEEP_ALIVE_MS = 10_000;
/** The limit for each statement while the connection opens. */
const SILENCE_LIMIT_MS = 30_000;

/** Tells one session from every other of the same server, before and after. */
export interface SessionId {
  readonly pid: number;
  readonly began: string;
}

/**
 * The one connection that writes. It holds the store's advisory lock as a session lock, so a store that has lost the
 * lock has lost the connection with it and cannot commit any more.
 */
export interface WriteConnection {
  readonly client: pg.Client;
  readonly session: SessionId;
  /** Settles once, with the reason, when the connection is gone without close(). */
  readonly lost: Promise<Error>;
  close(): Promise<void>;
  /** Ends without a message to the server, which may not listen; a caller that waits for a statement gets an error. */
  destroy(): void;
}

interface Opening {
  /** The URL for the role that owns the tables, where that is another one. */
  readonly ownerUrl: string | undefined;
  readonly before: SessionId | undefined;
  readonly signal: AbortSignal;
}

/**
 * Ends the session that this store had before, where the server has not noticed yet that it is over. Rejects with
 * EventStoreTaken when another session keeps the lock for three seconds.
 */
export async function openWriteConnection(
  databaseUrl: string,
  { ownerUrl, before, signal }: Opening,
): Promise<WriteConnection> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: FIRST_KEEP_ALIVE_MS,
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
  const destroy = (): void => {
    closing = true;
    socketOf(client).destroy();
  };
  const silence = setTimeout(destroy, SILENCE_LIMIT_MS);
  signal.addEventListener('abort', destroy, { once: true });
  try {
    await client.connect();
    if (before) await endSession(client, before);
    await takeLock(client);
    await client.query(
      'SET synchronous_commit = on; SET statement_timeout = 0; SET lock_timeout = 0; SET idle_session_timeout = 0',
    );
    if (ownerUrl === undefined) await migrate(client);
    else if (!before) await migrateAs(ownerUrl, await userOf(client));
    return { client, session: await sessionOf(client), lost, close, destroy };
  } catch (error) {
    destroy();
    throw error;
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', destroy);
  }
}

const socketOf = (client: pg.Client): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

async function sessionOf(client: pg.Client): Promise<SessionId> {
  const { rows } = await client.query<SessionId>(
    'SELECT pid, extract(epoch FROM backend_start)::text AS began FROM pg_stat_activity WHERE pid = pg_backend_pid()',
  );
  return rows[0] ?? { pid: 0, began: '' };
}

async function userOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT current_user AS name');
  return rows[0]?.name ?? '';
}

async function endSession(client: pg.Client, { pid, began }: SessionId): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE pid = $1 AND extract(epoch FROM backend_start)::text = $2`,
    [pid, began],
  );
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
