import pg from 'pg';

const CONNECTIONS = 4;
const ignore = (): void => undefined;

/** The connections that serve reads; a page is read on one of them and the connection handed back. */
export class ReadPool {
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: CONNECTIONS,
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
      const result = await read(client);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
