import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { Postgres } from './postgres.js';
import { makeTables, type Tables } from './tables.js';

const LOCK = 4_820_999;
const shelves = (columns: string): Tables => ({
  schema: 'library',
  script: `CREATE TABLE IF NOT EXISTS library.shelves (${columns});
    ALTER TABLE library.shelves ADD COLUMN IF NOT EXISTS made integer DEFAULT 0;
    INSERT INTO library.shelves VALUES ('first')`,
});

describe('the tables of a schema', () => {
  let database: TestDatabase;
  let postgres: Postgres;
  let others: Postgres[];

  beforeEach(async () => {
    database = await createTestDatabase();
    postgres = new Postgres(database.url);
    others = [];
  });

  afterEach(async () => {
    await Promise.all([postgres, ...others].map((one) => one.close()));
    await database.drop();
  });

  const rows = async (): Promise<number> => (await postgres.query('SELECT FROM library.shelves')).length;

  it('are made once by many who begin together', async () => {
    others = Array.from({ length: 8 }, () => new Postgres(database.url));
    await Promise.all(others.map((one) => makeTables(one, LOCK, [shelves('name text')])));
    expect(await rows()).toBe(1);
  });

  it('are waited for without a limit while somebody else makes them', async () => {
    let waiting: Promise<void> | undefined;
    await postgres.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      waiting = makeTables(postgres, LOCK, [shelves('name text')]);
      const names = await eventually(
        () =>
          postgres.query<{ name: string }>(
            `SELECT application_name AS name FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock'`,
          ),
        ({ length }) => length > 0,
      );
      expect(names).toEqual([{ name: 'pointbook patient' }]);
    });
    await waiting;
    expect(await rows()).toBe(1);
  });

  it('are waited for by nobody once they are there', async () => {
    await makeTables(postgres, LOCK, [shelves('name text')]);
    await postgres.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      await makeTables(postgres, LOCK, [shelves('name text')]);
    });
    expect(await rows()).toBe(1);
  });

  it('are made again where their script is another, or where they are gone', async () => {
    await makeTables(postgres, LOCK, [shelves('name text')]);
    await makeTables(postgres, LOCK, [shelves('name text, width integer')]);
    expect(await rows()).toBe(2);
    await postgres.script('DROP SCHEMA library CASCADE');
    await makeTables(postgres, LOCK, [shelves('name text, width integer')]);
    expect(await rows()).toBe(1);
  });

  it('are not said to be there when their script failed', async () => {
    const faulty = { schema: 'library', script: 'CREATE TABLE library.shelves (); SELECT 1/0' };
    await expect(makeTables(postgres, LOCK, [faulty])).rejects.toThrow('division by zero');
    await makeTables(postgres, LOCK, [shelves('name text')]);
    expect(await rows()).toBe(1);
  });
});
