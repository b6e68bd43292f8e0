import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { ReadPool } from './read-pool.js';

describe('the connections that serve reads', () => {
  let database: TestDatabase;
  let pool: ReadPool;

  beforeEach(async () => {
    database = await createTestDatabase();
    pool = new ReadPool(database.url);
  });

  afterEach(async () => {
    await pool.close();
    await database.drop();
  });

  it('given one that Postgres ends between two statements, when it is read on, then only that read fails', async () => {
    const read = pool.run(async (client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      // Not by events.once: it would hear the error as well.
      const gone = new Promise<void>((resolve) => {
        client.once('end', resolve);
      });
      await pool.run((other) => other.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid]));
      await gone;
      await client.query('SELECT 1');
    });
    await expect(read).rejects.toThrow('not queryable');
    expect(await pool.run(async (client) => (await client.query('SELECT 1 AS one')).rows)).toEqual([
      { one: 1 },
    ]);
  });
});
