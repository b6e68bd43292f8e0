import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { officeOpened } from '../../test/support/events.js';
import { LogOf } from '../../test/support/log-of.js';
import { BatchWriter, type Step } from './batch-writer.js';
import { CheckpointMoved, install, loadCheckpoint, moveCheckpoint, type Checkpoint } from './checkpoints.js';
import type { Projection } from './projection.js';

/** Keeps the offices that were opened; `first` is done before. */
const keepsOffices = (name: string, first = ''): Projection => ({
  name,
  version: 1,
  tables: `CREATE TABLE IF NOT EXISTS read_${name}_v1.offices (office_id text)`,
  apply: async (events, tx) => {
    if (first !== '') await tx.query(first);
    await tx.execute(`INSERT INTO read_${name}_v1.offices SELECT * FROM unnest($1::text[])`, [
      events.flatMap(({ event }) => (event.type === 'OfficeOpened' ? [event.data.officeId] : [])),
    ]);
  },
});
const A = keepsOffices('a');
const B = keepsOffices('b');
const IDLE: Projection = { name: 'idle', version: 1, tables: '', apply: () => Promise.resolve() };
const FAULTY = keepsOffices('faulty', 'SELECT 1 / 0');
const SLOW = keepsOffices('slow', 'SELECT pg_sleep(1.5)');
const ALL = [A, B, IDLE, FAULTY, SLOW];

const BEGINNING: Checkpoint = { position: null, caughtUp: false };
const at = (position: bigint): Checkpoint => ({ position, caughtUp: true });

describe('the batches that read models hand in at one moment', () => {
  let database: TestDatabase;
  let postgres: Postgres;
  let batches: BatchWriter;

  beforeEach(async () => {
    database = await createTestDatabase();
    postgres = new Postgres(database.url);
    await install(postgres, ALL);
    batches = new BatchWriter(postgres);
  });

  afterEach(async () => {
    await postgres.close();
    await database.drop();
  });

  const events = (count: number): Step['events'] =>
    new LogOf().append(...Array.from({ length: count }, (_, number) => officeOpened(`office-${number}`)));
  const write = (count: number, ...projections: readonly Projection[]) =>
    Promise.allSettled(
      projections.map((projection) =>
        batches.write({ projection, events: events(count), from: BEGINNING, to: at(7n) }),
      ),
    );
  const rowsOf = async ({ name }: Projection): Promise<number> => {
    const [row] = await postgres.query<{ rows: number }>(
      `SELECT count(*)::integer AS rows FROM read_${name}_v1.offices`,
    );
    return row!.rows;
  };
  const checkpointOf = (projection: Projection) => loadCheckpoint(postgres, projection);
  /** How many transactions have written the checkpoints of these. */
  const transactionsOf = async (...projections: readonly Projection[]): Promise<number> => {
    const [row] = await postgres.query<{ count: number }>(
      `SELECT count(DISTINCT xmin::text)::integer AS count FROM projections.checkpoints WHERE name = ANY ($1::text[])`,
      [projections.map(({ name }) => name)],
    );
    return row!.count;
  };
  const done = (value: boolean) => ({ status: 'fulfilled', value });

  it('are written in one transaction where they are short, and those without rows go on with them', async () => {
    expect(await write(3, A, IDLE, B)).toEqual([done(true), done(false), done(true)]);

    expect([await rowsOf(A), await rowsOf(B)]).toEqual([3, 3]);
    expect(await Promise.all([A, B, IDLE].map(checkpointOf))).toEqual([at(7n), at(7n), at(7n)]);
    expect(await transactionsOf(A, B, IDLE)).toBe(1);
  });

  it('are written each by itself where they are long', async () => {
    expect(await write(101, A, B)).toEqual([done(true), done(true)]);

    expect([await rowsOf(A), await rowsOf(B)]).toEqual([101, 101]);
    expect(await transactionsOf(A, B)).toBe(2);
  });

  it('move all checkpoints in one statement where none has rows, however many events there are', async () => {
    const idle = [1, 2, 3].map((version): Projection => ({ ...IDLE, version }));
    await install(postgres, idle);

    expect(await write(101, ...idle)).toEqual([done(false), done(false), done(false)]);

    expect(await Promise.all(idle.map(checkpointOf))).toEqual([at(7n), at(7n), at(7n)]);
    expect(await transactionsOf(...idle)).toBe(1);
  });

  it('do not suffer from one that cannot be applied', async () => {
    const [ofA, ofFaulty, ofB] = await write(3, A, FAULTY, B);

    expect([ofA, ofB]).toEqual([done(true), done(true)]);
    expect(ofFaulty).toMatchObject({ status: 'rejected', reason: { message: 'division by zero' } });
    expect([await rowsOf(A), await rowsOf(FAULTY), await rowsOf(B)]).toEqual([3, 0, 3]);
    expect(await checkpointOf(FAULTY)).toEqual(BEGINNING);
  });

  it('do not suffer from one that takes long, which is written as well', async () => {
    expect(await write(3, A, SLOW, B)).toEqual([done(true), done(true), done(true)]);

    expect([await rowsOf(A), await rowsOf(SLOW), await rowsOf(B)]).toEqual([3, 3, 3]);
    expect(await transactionsOf(A, SLOW, B)).toBe(3);
  });

  it.each([3, 101, 0])(
    'leave no rows where somebody else has moved a checkpoint (%i events)',
    async (count) => {
      await moveCheckpoint(postgres, { projection: B, from: BEGINNING, to: at(3n) });

      const [ofA, ofB] = await write(count, A, B);

      expect(ofA).toEqual(done(count > 0));
      expect(ofB).toMatchObject({ status: 'rejected', reason: expect.any(CheckpointMoved) });
      expect([await rowsOf(A), await rowsOf(B)]).toEqual([count, 0]);
      expect(await checkpointOf(B)).toEqual(at(3n));
    },
  );

  it('all fail where there are no checkpoints', async () => {
    await postgres.script('DROP TABLE projections.checkpoints');

    const outcomes = await write(3, A, IDLE, B);

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
