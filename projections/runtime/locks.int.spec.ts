import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { eventually } from '../../test/support/eventually.js';
import { gate } from '../../test/support/gate.js';
import { RunnerLocks } from './locks.js';

const PROJECTIONS = ['a', 'b', 'c', 'd'].map((name) => ({ name, version: 1 }));
const NEVER = new AbortController().signal;

describe('the locks of the runners of a process', () => {
  let database: TestDatabase;
  let postgres: Postgres;
  let ends: (() => void)[];
  let works: Promise<unknown>[];

  beforeEach(async () => {
    database = await createTestDatabase();
    postgres = new Postgres(database.url);
    ends = [];
    works = [];
  });

  afterEach(async () => {
    for (const end of ends) end();
    await Promise.allSettled(works);
    await postgres.close();
    await database.drop();
  });

  /** Runs one until it is ended, or has lost the lock. */
  function hold(locks: RunnerLocks, projection: (typeof PROJECTIONS)[number], stopping = NEVER) {
    const { reach, reached, open, opened } = gate();
    const done = locks.whileHeld(projection, stopping, async (lost) => {
      reach();
      await Promise.race([opened, once(lost, 'abort')]);
    });
    ends.push(open);
    works.push(done);
    return { begun: reached, end: open, done };
  }

  const sessions = async (): Promise<readonly number[]> => {
    const rows = await postgres.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'pointbook session'`,
    );
    return rows.map(({ pid }) => pid);
  };
  const held = async (): Promise<number> => {
    const rows = await postgres.query(
      `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
       WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.granted`,
    );
    return rows.length;
  };

  it('stand in one session, which ends with the last of them', async () => {
    const locks = new RunnerLocks(postgres);
    const all = PROJECTIONS.map((projection) => hold(locks, projection));
    await Promise.all(all.map(({ begun }) => begun));
    expect(await sessions()).toHaveLength(1);
    expect(await held()).toBe(PROJECTIONS.length);

    const [first, ...others] = all;
    first!.end();
    await first!.done;
    expect(await held()).toBe(PROJECTIONS.length - 1);
    for (const { end, done } of others) {
      end();
      await done;
    }
    await eventually(sessions, (left) => left.length === 0);
  });

  it('keep another process waiting, each until its own work has ended', async () => {
    const [one, other] = [new RunnerLocks(postgres), new RunnerLocks(postgres)];
    const [a, b] = PROJECTIONS.slice(0, 2).map((projection) => hold(one, projection));
    await Promise.all([a!.begun, b!.begun]);
    const [thenA, thenB] = PROJECTIONS.slice(0, 2).map((projection) => hold(other, projection));
    a!.end();
    await thenA!.begun;
    expect(await Promise.race([thenB!.begun.then(() => 'begun'), held()])).toBe(2);
    b!.end();
    await thenB!.begun;
    await eventually(sessions, (left) => left.length === 1);
  });

  it('are all lost with the session, and another process takes over', async () => {
    const [one, other] = [new RunnerLocks(postgres), new RunnerLocks(postgres)];
    const before = PROJECTIONS.map((projection) => hold(one, projection));
    await Promise.all(before.map(({ begun }) => begun));
    const [doomed] = await sessions();
    const after = PROJECTIONS.map((projection) => hold(other, projection));
    await postgres.query('SELECT pg_terminate_backend($1)', [doomed]);
    await Promise.all(before.map(({ done }) => done));
    await Promise.all(after.map(({ begun }) => begun));

    const again = hold(one, PROJECTIONS[0]!);
    after[0]!.end();
    await again.begun;
  });

  it('let go of whoever is stopped while waiting', async () => {
    const [one, other] = [new RunnerLocks(postgres), new RunnerLocks(postgres)];
    await hold(one, PROJECTIONS[0]!).begun;
    const stopping = new AbortController();
    const waiting = hold(other, PROJECTIONS[0]!, stopping.signal);
    await eventually(sessions, (open) => open.length === 2);
    stopping.abort();
    await waiting.done;
    await eventually(sessions, (open) => open.length === 1);
  });
});
