import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseUnavailable } from '../../src/postgres/errors.js';
import { Postgres } from '../../src/postgres/postgres.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { install, loadCheckpoint, moveCheckpoint } from './checkpoints.js';
import type { Projection } from './projection.js';
import { ReadModels } from './read-models.js';

const projection = (name: string): Projection => ({
  name,
  version: 1,
  tables: '',
  apply: () => Promise.resolve(),
});
const [fast, slow] = [projection('fast'), projection('slow')];

describe('waiting for a position', () => {
  let database: TestDatabase;
  let postgres: Postgres;
  let readModels: ReadModels;

  beforeEach(async () => {
    database = await createTestDatabase();
    postgres = new Postgres(database.url);
    await install(postgres, [fast, slow]);
    readModels = new ReadModels(postgres);
  });

  afterEach(async () => {
    await postgres.close();
    await database.drop();
  });

  const moveTo = async (which: Projection, position: bigint): Promise<void> => {
    const from = await loadCheckpoint(postgres, which);
    await moveCheckpoint(postgres, { projection: which, from, to: { position, caughtUp: true } });
  };

  it('ends at once where the read models are there already', async () => {
    await moveTo(fast, 7n);

    await readModels.waitFor([fast], 7n);
  });

  it('ends when the last of the read models in question gets there', async () => {
    const reached: string[] = [];
    const both = readModels.waitFor([fast, slow], 7n).then(() => reached.push('both'));
    const one = readModels.waitFor([fast], 7n).then(() => reached.push('fast'));

    await moveTo(fast, 9n);
    await one;
    await moveTo(slow, 7n);
    await both;

    expect(reached).toEqual(['fast', 'both']);
  });

  it('says so when it takes too long, and when to ask again', async () => {
    await moveTo(fast, 6n);

    await expect(readModels.waitFor([fast], 7n, 30)).rejects.toMatchObject({
      problem: { code: 'position.not-reached', status: 503 },
      retryAfterSeconds: 1,
    });
  });

  it('fails for everybody who waits when the database is gone', async () => {
    await moveTo(fast, 6n);
    const waits = [readModels.waitFor([fast], 7n), readModels.waitFor([slow], 7n)];
    const outcomes = Promise.allSettled(waits);
    await database.drop();

    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: expect.any(DatabaseUnavailable) as unknown,
      });
    }
  });
});
