import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DatabaseUnavailable, translated } from './errors.js';
import { inTransaction, sqlOn, type Row, type Sql } from './sql.js';

const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 2_500;
/** Of one statement on the pool, so that a silent server is noticed; sessions of their own may take longer. */
const STATEMENT_TIMEOUT_MS = 5_000;

const ignore = (): void => undefined;

/** The service's Postgres: a bounded pool for short statements, and sessions of their own for whoever holds a lock. */
@Injectable()
export class Postgres implements Sql, OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly sql: Sql;
  private ended: Promise<void> | undefined;

  constructor(private readonly url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: MAX_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      query_timeout: STATEMENT_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'pointbook',
    });
    // A connection that breaks is replaced by the next query, and the statement at work gets the error as well; unheard,
    // as in the moment it is handed over, the event would end the process.
    this.pool.on('error', ignore);
    this.pool.on('connect', (client) => client.on('error', ignore));
    this.sql = sqlOn(this.pool);
  }

  query<T extends Row = Row>(text: string, values?: readonly unknown[]): Promise<readonly T[]> {
    return this.sql.query<T>(text, values);
  }

  execute(text: string, values?: readonly unknown[]): Promise<number> {
    return this.sql.execute(text, values);
  }

  script(text: string): Promise<void> {
    return this.sql.script(text);
  }

  /** @throws DatabaseUnavailable */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    return this.pooled('BEGIN', work);
  }

  /** Several reads of one and the same moment. @throws DatabaseUnavailable */
  snapshot<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    return this.pooled('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  /** A session of its own, outside the pool; the caller closes it. @throws DatabaseUnavailable */
  async session(): Promise<Session> {
    const client = new pg.Client({
      connectionString: this.url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'pointbook session',
    });
    const session = new Session(client);
    try {
      await client.connect();
    } catch (error) {
      throw translated(error);
    }
    return session;
  }

  onApplicationShutdown(): Promise<void> {
    return this.close();
  }

  close(): Promise<void> {
    this.ended ??= this.pool.end();
    return this.ended;
  }

  private async pooled<T>(begin: string, work: (tx: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect().catch((error: unknown) => {
      throw translated(error);
    });
    let broken = false;
    try {
      return await inTransaction(client, begin, work);
    } catch (error) {
      broken = error instanceof DatabaseUnavailable;
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** One connection, kept: what it locks is let go when it ends, however it ends. */
export class Session {
  private readonly lost = new AbortController();
  private readonly sql: Sql;

  constructor(private readonly client: pg.Client) {
    this.sql = sqlOn(client);
    const end = (): void => {
      this.lost.abort();
    };
    client.on('error', end);
    client.on('end', end);
  }

  /** Aborts when the connection is gone. */
  get ended(): AbortSignal {
    return this.lost.signal;
  }

  get statements(): Sql {
    return this.sql;
  }

  /** @throws DatabaseUnavailable */
  transaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    return inTransaction(this.client, 'BEGIN', work);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
