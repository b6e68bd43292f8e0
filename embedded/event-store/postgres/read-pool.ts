import pg from 'pg';

const CONNECTIONS = 4;
/** Far longer than a page takes: a reader that waits for so long waits for a silent server, or for others that do. */
const SILENCE_LIMIT_MS = 30_000;
const ignore = (): void => undefined;

/** The connections that serve reads; a page is read on one of them and the connection handed back. */
export class ReadPool {
  private readonly pool: pg.Pool;

  constructor(
    databaseUrl: string,
    private readonly silenceLimitMs = SILENCE_LIMIT_MS,
  ) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: CONNECTIONS,
      connectionTimeoutMillis: silenceLimitMs,
      keepAlive: true,
      application_name: 'event store, reader',
    });
    // A connection that dies is replaced at the next read; a read under way reports it by itself. Unheard, be it idle or
    // between two statements, the event would end the process.
    this.pool.on('error', ignore);
    this.pool.on('connect', (client) => client.on('error', ignore));
  }

  async run<T>(read: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      const result = await this.inTime(read(client));
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private async inTime<T>(reading: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`the database has not answered for ${this.silenceLimitMs / 1000} s`));
      }, this.silenceLimitMs);
    });
    try {
      return await Promise.race([reading, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
