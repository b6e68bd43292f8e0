import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DatabaseUnavailable, translated } from './errors.js';
import { GatheringSocket } from './gathering-socket.js';
import {
  inTransaction,
  inTransactionIfAny,
  inTurn,
  sqlOn,
  type Queryable,
  type Row,
  type Sql,
} from './sql.js';
import { watchPool } from '../telemetry/metrics.js';

const MAX_CONNECTIONS = 10;
/**
 * How long a statement waits for its turn where all connections are at work: a process with much to do is no server in trouble,
 * and a silent server is noticed by the statements before it.
 */
const WAIT_TIMEOUT_MS = 15_000;
/** Those before it may take long. */
const PATIENT_WAIT_TIMEOUT_MS = 60_000;
/** Lasting work needs a connection now and again, which is not made anew each time. */
const PATIENT_IDLE_MS = 300_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** The limit for one statement on the pool, so that a silent server is noticed; sessions of their own may take longer. */
const STATEMENT_TIMEOUT_MS = 5_000;

const ignore = (): void => undefined;

/** The pool's own limit is for a turn as well as for a new connection; this one is for the connection alone. */
class ConnectingClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  }
}

/** The service's Postgres: a bounded pool for short statements, and sessions of their own for holders of locks. */
@Injectable()
export class Postgres implements Sql, OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly sql: Sql;
  private ended: Promise<void> | undefined;
  private readonly unwatch: () => void;

  constructor(
    private readonly url: string,
    private readonly ownerUrl: string = url,
    private readonly limits: pg.PoolConfig = { max: MAX_CONNECTIONS, query_timeout: STATEMENT_TIMEOUT_MS },
  ) {
    this.pool = new pg.Pool({
      connectionString: url,
      connectionTimeoutMillis: WAIT_TIMEOUT_MS,
      Client: ConnectingClient,
      keepAlive: true,
      application_name: 'pointbook',
      ...limits,
    });
    // A connection that breaks is replaced by the next query, and the statement at work gets the error as well; unheard,
    // as in the moment it is handed over, the event would end the process.
    this.pool.on('error', ignore);
    this.pool.on('connect', (client) => client.on('error', ignore));
    this.sql = sqlOn(this.pool);
    this.unwatch = watchPool(limits.application_name ?? 'pointbook', this.pool);
  }

  /**
   * A pool of its own for work that may take long and can be done again: its statements have all the time they need, and its
   * commits do not wait for the disk. The caller closes it.
   */
  patient(maxConnections: number): Postgres {
    return this.taking(this.url, maxConnections);
  }

  /** As `patient`; the statements of a transaction are sent without waiting for one another's answers. */
  pipelined(maxConnections: number): Postgres {
    return this.taking(this.url, maxConnections, { pipeline: true, stream: () => new GatheringSocket() });
  }

  /** One connection by the role that owns the tables, to make or change some. The caller closes it. */
  owner(): Postgres {
    return this.taking(this.ownerUrl, 1);
  }

  private taking(url: string, maxConnections: number, more: pg.PoolConfig = {}): Postgres {
    return new Postgres(url, this.ownerUrl, {
      ...more,
      max: maxConnections,
      connectionTimeoutMillis: PATIENT_WAIT_TIMEOUT_MS,
      idleTimeoutMillis: PATIENT_IDLE_MS,
      options: '-c synchronous_commit=off',
      application_name: 'pointbook patient',
    });
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

  /** As `transaction`; nothing is begun, and false is returned, where `work` has no statement. @throws DatabaseUnavailable */
  transactionIfAny(
    opening: (tx: Sql) => Promise<void>,
    work: (tx: Sql) => Promise<void>,
    begin?: string,
  ): Promise<boolean> {
    return this.onConnection((connection) => inTransactionIfAny(connection, opening, work, begin));
  }

  /** Several reads of the same moment. @throws DatabaseUnavailable */
  snapshot<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
    return this.pooled('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
  }

  /**
   * Gives up a connection that finds the database read-only: whether a session may write may be decided when it begins.
   * @throws DatabaseUnavailable
   */
  mustBeWritable(): Promise<void> {
    return this.transaction(async (tx) => {
      const [row] = await tx.query<{ off: boolean }>(
        `SELECT current_setting('transaction_read_only') = 'off' AS off`,
      );
      if (row?.off !== true) throw new DatabaseUnavailable('The database is read-only');
    });
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
    this.unwatch();
    this.ended ??= this.pool.end();
    return this.ended;
  }

  private pooled<T>(begin: string, work: (tx: Sql) => Promise<T>): Promise<T> {
    return this.onConnection((connection) => inTransaction(connection, begin, work));
  }

  /** Takes a connection at the first statement, if there is any, and gives it back. */
  private async onConnection<T>(work: (connection: Queryable) => Promise<T>): Promise<T> {
    let taken: Promise<pg.PoolClient> | undefined;
    const taking: Queryable = {
      query: async (statement) => (await (taken ??= this.pool.connect())).query(statement),
    };
    const connection = this.limits.pipeline === true ? taking : inTurn(taking);
    let broken = false;
    try {
      return await work(connection);
    } catch (error) {
      broken = error instanceof DatabaseUnavailable;
      throw error;
    } finally {
      (await taken?.catch(() => undefined))?.release(broken);
    }
  }
}

/** One connection that is kept: its locks are released when it ends, however it ends. */
export class Session {
  private readonly lost = new AbortController();
  private readonly connection: Queryable;
  private readonly sql: Sql;

  constructor(private readonly client: pg.Client) {
    this.connection = inTurn(client);
    this.sql = sqlOn(this.connection);
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
    return inTransaction(this.connection, 'BEGIN', work);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
