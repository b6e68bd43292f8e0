import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { until } from '../../../test/support/eventually.js';
import { Postgres } from './postgres.js';

describe('the pool of statements', () => {
  let database: TestDatabase;
  let postgres: Postgres;

  beforeEach(async () => {
    database = await createTestDatabase();
    postgres = new Postgres(database.url, database.url, { max: 1 });
  });

  afterEach(async () => {
    jest.useRealTimers();
    await postgres.close();
    await database.drop();
  });

  it('lets a statement wait for its turn while the process is busy, far longer than a silent server would be waited for', async () => {
    let isHeld = false;
    let leave: () => void = () => undefined;
    const busy = postgres.transaction(async (tx) => {
      await tx.query('SELECT 1');
      isHeld = true;
      await new Promise<void>((resolve) => {
        leave = resolve;
      });
    });
    await until(() => isHeld);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
    const waiting = postgres.query('SELECT 2 AS two');
    const outcome = waiting.then(
      (rows) => rows,
      (error: unknown) => error,
    );
    jest.advanceTimersByTime(10_000);
    jest.useRealTimers();
    leave();
    await busy;
    expect(await outcome).toEqual([{ two: 2 }]);
  });
});
