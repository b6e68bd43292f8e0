import pg from 'pg';

const CONNECTIONS = 4;

/** The connections that serve reads; a page is read on one of them and the connection handed back. */
export class ReadPool {
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: CONNECTIONS,
      application_name: 'event store, reader',
    });
    // An idle connection that dies is replaced at the next read; a read under way reports it by itself.
    this.pool.on('error', () => undefined);
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
