import { jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../embedded/postgres/index.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { createTestDatabase } from '../../test/support/database.js';
import { officeOpened } from '../../test/support/events.js';
import { eventually } from '../../test/support/eventually.js';
import { LogOf } from '../../test/support/log-of.js';
import { TestStore } from '../../test/support/store.js';
import { CheckpointMoved, install, loadCheckpoint, moveCheckpoint } from './checkpoints.js';
import { SharedSubscription } from './shared-subscription.js';
import { statusOf } from './health.js';
import type { Projection } from './projection.js';
import { ProjectionRunner } from './projection-runner.js';
import { ProjectorResources } from './projector-resources.js';

/** Keeps the place of each event, so that one applied twice breaks it, and can be made to choke on an office. */
const offices: Projection = {
  name: 'offices',
  version: 3,
  tables: `CREATE TABLE IF NOT EXISTS read_offices_v3.offices (position bigint PRIMARY KEY, office_id text)`,
  apply: async (events, tx) => {
    const opened = events.flatMap(({ event, position }) =>
      event.type === 'OfficeOpened' ? [{ position, officeId: event.data.officeId }] : [],
    );
    await tx.execute('INSERT INTO read_offices_v3.offices SELECT * FROM unnest($1::bigint[], $2::text[])', [
      opened.map(({ position }) => position),
      opened.map(({ officeId }) => officeId),
    ]);
    if (opened.some(({ officeId }) => officeId === 'indigestible')) throw new Error('it does not go down');
  },
};

describe('the runner of a projection', () => {
  let store: TestStore;
  let postgres: Postgres;
  let runners: ProjectionRunner[];
  let cleanUp: (() => Promise<void>)[];
  let told: string[];

  beforeEach(async () => {
    store = await TestStore.start();
    const database = await createTestDatabase();
    postgres = new Postgres(database.url);
    runners = [];
    told = [];
    cleanUp = [() => postgres.close(), () => database.drop(), () => store.stop()];
  });

  afterEach(async () => {
    await Promise.all(runners.map((runner) => runner.stop()));
    for (const step of cleanUp) await step();
  });

  const run = (on = postgres, projection = offices): ProjectionRunner => {
    const tell = (line: string): void => void told.push(line);
    const shared = new ProjectorResources(on);
    const runner = new ProjectionRunner(projection, new SharedSubscription(store.log), shared, {
      warn: tell,
      error: tell,
    });
    runners.push(runner);
    cleanUp.unshift(() => shared.close());
    runner.start();
    return runner;
  };
  const applied = async (on = postgres): Promise<string[]> => {
    const rows = await on.query<{ office_id: string }>(
      'SELECT office_id FROM read_offices_v3.offices ORDER BY position',
    );
    return rows.map(({ office_id: officeId }) => officeId);
  };
  const status = async (on = postgres) => {
    const [only] = await statusOf(on, [offices], await store.log.head());
    if (only === undefined) throw new Error('no status');
    return only;
  };
  const stateOf = async (on = postgres) => (await status(on)).state;
  const reached = (position: bigint, on = postgres) =>
    eventually(
      () => status(on).catch(() => undefined),
      (current) => current?.position === String(position),
    );

  it('catches up with what was there, and follows what comes', async () => {
    await store.append(officeOpened('a'), officeOpened('b'));
    run();
    await eventually(stateOf, (state) => state === 'live');
    const last = await store.append(officeOpened('c'));

    expect(await reached(last)).toMatchObject({ state: 'live', behind: '0', error: null });
    expect(await applied()).toEqual(['a', 'b', 'c']);
  });

  it('goes on where it ended', async () => {
    const first = run();
    await reached(await store.append(officeOpened('a')));
    await first.stop();
    const missed = await store.append(officeOpened('b'));
    expect(await status()).toMatchObject({ state: 'waiting' });
    run();

    await reached(missed);
    expect(await applied()).toEqual(['a', 'b']);
  });

  it('stands by while another one runs, and takes over from it', async () => {
    const first = run();
    await reached(await store.append(officeOpened('a')));
    run();
    await reached(await store.append(officeOpened('b')));

    await first.stop();

    await reached(await store.append(officeOpened('c')));
    expect(await applied()).toEqual(['a', 'b', 'c']);
    expect(told).toEqual([]);
  });

  it('keeps nothing of a batch when the checkpoint was moved by somebody else', async () => {
    await install(postgres, [offices]);
    const from = await loadCheckpoint(postgres, offices);
    const events = new LogOf().append(officeOpened('a'));
    const applyAsOneOfTwo = () =>
      postgres.transaction(async (tx) => {
        await moveCheckpoint(tx, { projection: offices, from, to: { position: 1n, caughtUp: true } });
        await offices.apply(events, tx);
      });

    const outcomes = await Promise.allSettled([applyAsOneOfTwo(), applyAsOneOfTwo()]);

    expect(outcomes.map(({ status: outcome }) => outcome).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(CheckpointMoved);
    expect(await applied()).toEqual(['a']);
  });

  it('stops at a broken event and names it, with everything before it applied and nothing after it', async () => {
    await store.append(officeOpened('a'), officeOpened('b'));
    await store.log.client.appendToStream('offices', [jsonEvent({ type: 'OfficeBurnt', data: {} })]);
    await store.append(officeOpened('c'));
    run();

    const error = { stream: 'offices', revision: '2', reason: 'unknown type OfficeBurnt' };
    await eventually(stateOf, (state) => state === 'stopped');
    expect(await status()).toMatchObject({ state: 'stopped', error });
    expect(await applied()).toEqual(['a', 'b']);
    expect(told).toEqual(['Projection offices has stopped at offices@2: unknown type OfficeBurnt']);

    const again = run();
    await eventually(
      () => told.length,
      (count) => count === 2,
    );
    await again.stop();
    expect(await status()).toMatchObject({ state: 'stopped', error });
    expect(await applied()).toEqual(['a', 'b']);
  });

  it('goes on once the event is set aside, though its fault was recorded after others were cleared', async () => {
    await store.append(officeOpened('a'));
    await store.log.client.appendToStream('offices', [jsonEvent({ type: 'OfficeBurnt', data: {} })]);
    const last = await store.append(officeOpened('c'));
    run();
    await eventually(stateOf, (state) => state === 'stopped');
    const position = (await status()).error!.position!;
    const event = { position, stream: 'offices', revision: 1, eventType: 'OfficeBurnt' };
    await store.append({
      type: 'EventSetAside',
      data: { ...event, personal: { reason: 'put there by a test', by: 'ops' } },
    });

    await eventually(applied, (offices) => offices.length === 2);
    expect(BigInt((await status()).position!)).toBeGreaterThanOrEqual(last);
    expect(await applied()).toEqual(['a', 'c']);
  });

  it('stops at an event that it cannot apply, found within its batch', async () => {
    const names = ['a', 'b', 'c', 'd', 'indigestible', 'e', 'f'];
    await store.append(...names.map(officeOpened));
    run();

    await eventually(stateOf, (state) => state === 'stopped');
    expect(await status()).toMatchObject({
      state: 'stopped',
      error: { stream: 'offices', revision: '4', reason: 'it does not go down' },
    });
    expect(await applied()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('begins anew where its tables are gone', async () => {
    const first = run();
    await reached(await store.append(officeOpened('a')));
    await first.stop();
    await postgres.script('DROP SCHEMA read_offices_v3 CASCADE');
    const last = await store.append(officeOpened('b'));
    run();

    await reached(last);
    expect(await applied()).toEqual(['a', 'b']);
  });

  it('drops the version before its own once it has caught up, but not while another process runs that', async () => {
    const versions = async () =>
      (
        await postgres.query<{ name: string }>(
          String.raw`SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'read\_offices%' ORDER BY 1`,
        )
      ).map(({ name }) => name);
    const earlier: Projection = {
      name: 'offices',
      version: 2,
      tables: 'CREATE TABLE IF NOT EXISTS read_offices_v2.offices (office_id text)',
      apply: () => Promise.resolve(),
    };
    const old = run(postgres, earlier);
    await eventually(versions, (names) => names.length === 1);
    const first = run();
    await reached(await store.append(officeOpened('a')));
    await first.stop();
    expect(await versions()).toEqual(['read_offices_v2', 'read_offices_v3']);

    await old.stop();
    run();
    await eventually(versions, (names) => names.length === 1);
    expect(await versions()).toEqual(['read_offices_v3']);
    expect(await postgres.query('SELECT version FROM projections.checkpoints')).toEqual([{ version: 3 }]);
  });

  it('comes back by itself when the log does', async () => {
    run();
    await reached(await store.append(officeOpened('a')));
    await store.lose();
    await eventually(
      () => told.length,
      (count) => count > 0,
    );
    await store.comeBack();

    const last = await eventually(
      () => store.append(officeOpened('b')).catch(() => 0n),
      (position) => position > 0n,
    );
    await reached(last);
    // An append that failed for its caller may have been written all the same.
    expect([...new Set(await applied())]).toEqual(['a', 'b']);
  });

  it('comes back by itself when a killed database does, and applies nothing twice', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'runner-'));
    const server = await startPostgres({ dataDir, durable: false });
    const doomed = new Postgres(server.url);
    cleanUp.unshift(
      () => doomed.close(),
      () => server.stop(),
      () => rm(dataDir, { recursive: true, force: true }),
    );
    run(doomed);
    await reached(await store.append(officeOpened('a')), doomed);

    process.kill(server.pid ?? Number.NaN, 'SIGKILL');

    await reached(await store.append(officeOpened('b')), doomed);
    expect(await applied(doomed)).toEqual(['a', 'b']);
    await eventually(
      () => stateOf(doomed),
      (state) => state === 'live',
    );
  });
});
