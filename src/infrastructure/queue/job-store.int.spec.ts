import { expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from '../../../test/support/database.js';
import { until } from '../../../test/support/eventually.js';
import { JobStore } from './job-store.js';
import { tickSoon } from './schedule.js';

/** Ends the sessions that wait for a lock in this database. */
const END_WAITING = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`;

it('a connection that breaks while BullMQ makes its tables costs an error, not the process', async () => {
  const database = await createTestDatabase();
  const [holder, killer] = await Promise.all(
    [0, 1].map(async () => {
      const client = new pg.Client({ connectionString: database.url });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    }),
  );
  // Until this transaction ends nobody else can make the schema.
  await holder!.query('BEGIN');
  await holder!.query('CREATE SCHEMA pointbook_jobs');
  const store = new JobStore({ redisUrl: undefined, databaseUrl: database.url }, () => undefined);
  const refused = expect(store.ready()).rejects.toThrow(/terminat/);
  await until(async () => (await killer!.query(END_WAITING)).rowCount === 1);
  await refused;
  await store.close();
  await Promise.all([holder!.end(), killer!.end()]);
  await database.drop();
});

it('begins no job that it is handed while it closes', async () => {
  const database = await createTestDatabase();
  const address = { redisUrl: undefined, databaseUrl: database.url };
  const [store, look] = [new JobStore(address, () => undefined), new JobStore(address, () => undefined)];
  await store.ready();
  await store.ask((queue) => queue.addBulk(['one', 'two', 'three'].map((name) => ({ name, data: {} }))));
  const begun: string[] = [];
  const isHandedAll = async (): Promise<boolean> =>
    (await look.ask((queue) => queue.getWaitingCount())) === 0;
  await new Promise<void>((closed) => {
    void store.work(2, async (name) => {
      begun.push(name);
      await until(() => begun.length >= 2);
      // With the message that the first is done the worker fetches the third, while the second still runs.
      closed(store.close());
      if (name === 'two') await until(isHandedAll);
    });
  });
  expect(begun.toSorted()).toEqual(['one', 'two']);
  await look.close();
  await database.drop();
});

it('a tick that an earlier process left waiting keeps no tick of another work from coming', async () => {
  const database = await createTestDatabase();
  const store = new JobStore({ redisUrl: undefined, databaseUrl: database.url }, () => undefined);
  await store.ready();
  await store.ask((queue) => queue.addBulk([{ name: 'left', data: {} }]));
  await store.ask((queue) => tickSoon(queue, ['left', 'other']));
  await store.ask((queue) => tickSoon(queue, ['left', 'other']));
  const waiting = await store.ask((queue) => queue.getWaiting());
  expect(waiting.map(({ name }) => name).toSorted()).toEqual(['left', 'other']);
  await store.close();
  await database.drop();
});
