import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LogUnavailable, type EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { DatabaseUnavailable } from '../../src/infrastructure/postgres/errors.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
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
  /** The log's answer whether it reaches a position. */
  let reaches: (position: bigint) => Promise<boolean>;

  beforeEach(async () => {
    database = await createTestDatabase();
    postgres = new Postgres(database.url);
    await install(postgres, [fast, slow]);
    reaches = () => Promise.resolve(true);
    const log = { reaches: (position: bigint) => reaches(position) } as unknown as EventLog;
    readModels = new ReadModels(postgres, log);
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

  it('says so at once where the log itself has no such place', async () => {
    await moveTo(fast, 6n);
    const asked: bigint[] = [];
    reaches = (position) => {
      asked.push(position);
      return Promise.resolve(position < 100n);
    };
    const reached = readModels.waitFor([fast], 7n);
    const beyond = Array.from({ length: 10 }, () => readModels.waitFor([fast], 100n, Infinity));

    for (const outcome of await Promise.allSettled(beyond))
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { problem: { code: 'position.not-reached' } },
      });
    await moveTo(fast, 7n);
    await reached;
    expect(asked.filter((position) => position === 100n)).toHaveLength(10);
  });

  it('goes by the read models alone where the log cannot be asked', async () => {
    await moveTo(fast, 6n);
    reaches = () => Promise.reject(new LogUnavailable('away'));
    const reached = readModels.waitFor([fast], 7n, Infinity);

    await moveTo(fast, 7n);
    await reached;
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
