import { afterEach, beforeEach, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { type StoredEvent, TOMBSTONE } from '../log/stored-event.js';
import { EventStoreTooNew } from '../errors.js';
import { SCHEMA_VERSION } from './schema.js';
import { fillWithLog, readAtOneMoment } from './whole-log.js';

let databases: TestDatabase[];
beforeEach(async () => {
  databases = [await createTestDatabase(), await createTestDatabase()];
});
afterEach(async () => {
  for (const database of databases) await database.drop();
});

const event = (position: number, fields: Partial<StoredEvent> = {}): StoredEvent => ({
  position,
  stream: 'employee-1',
  revision: position,
  id: Buffer.alloc(16, position % 256),
  type: 'PointsAwarded',
  json: true,
  createdUs: 1_700_000_000_123_456,
  data: Buffer.from('{"points":5}'),
  metadata: Buffer.alloc(0),
  ...fields,
});

const LOG: readonly StoredEvent[] = [
  event(0),
  event(7, { stream: '员工\u0000-1', revision: 0, type: 'a "type"\n' }),
  event(900, { data: Buffer.from([0xff, 0x00, 0xfe]), json: false, metadata: Buffer.from('{}') }),
  event(1_000, { stream: '$$employee-1', type: '$metadata', data: Buffer.from('{"$maxCount":3}') }),
  // Far behind, as after a place that nobody took.
  event(2 ** 40, { stream: 'gone', revision: TOMBSTONE, type: '$streamDeleted' }),
];

// eslint-disable-next-line @typescript-eslint/require-await
async function* paged(events: readonly StoredEvent[]): AsyncGenerator<readonly StoredEvent[]> {
  yield events.slice(0, 2);
  yield events.slice(2);
}

const url = (at: number): string => databases[at]!.url;
const fill = (at: number, events = LOG): Promise<void> => fillWithLog(url(at), SCHEMA_VERSION, paged(events));

async function rowsIn(at: number): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url(at) });
  await client.connect();
  try {
    return (await client.query('SELECT e::text FROM eventstore.events AS e ORDER BY position')).rows;
  } finally {
    await client.end();
  }
}

it('is the same, row by row, where it was filled from what was read', async () => {
  await fill(0);
  await readAtOneMoment(url(0), async ({ version, end, pages, lastOf }) => {
    expect({ version, end: end.position }).toEqual({ version: SCHEMA_VERSION, end: 2 ** 40 });
    expect(await lastOf('employee-1')).toMatchObject({ position: 900 });
    expect(await lastOf('nobody')).toBeUndefined();
    await fillWithLog(url(1), version, pages());
  });
  expect(await rowsIn(1)).toEqual(await rowsIn(0));
  expect(await rowsIn(1)).toHaveLength(LOG.length);
});

it('is read as it was when reading began', async () => {
  await fill(0);
  const read = await readAtOneMoment(url(0), async ({ pages }) => {
    await fillWithLog(url(0), SCHEMA_VERSION, paged([event(2 ** 41), event(2 ** 42)]));
    const found: StoredEvent[] = [];
    for await (const page of pages()) found.push(...page);
    return found.map(({ position }) => position);
  });
  expect(read).toEqual(LOG.map(({ position }) => position));
});

it('is not there at all where filling breaks off', async () => {
  const broken = async function* (): AsyncGenerator<readonly StoredEvent[]> {
    yield* paged(LOG);
    await Promise.reject(new Error('broken off'));
  };
  await expect(fillWithLog(url(0), SCHEMA_VERSION, broken())).rejects.toThrow('broken off');
  expect(await rowsIn(0)).toEqual([]);
  expect(await readAtOneMoment(url(0), () => Promise.resolve('a log'))).toBeUndefined();
});

it('is none in a database without one, and is not made by an older build', async () => {
  expect(await readAtOneMoment(url(0), () => Promise.resolve('a log'))).toBeUndefined();
  await expect(fillWithLog(url(0), SCHEMA_VERSION + 1, paged(LOG))).rejects.toThrow(EventStoreTooNew);
});

it('has tables beside it, which are read row by row, and need not be there', async () => {
  await fill(0);
  const client = new pg.Client({ connectionString: url(0) });
  await client.connect();
  await client.query('CREATE TABLE beside AS SELECT n AS number FROM generate_series(1, 1001) AS n');
  await client.end();
  await readAtOneMoment(url(0), async ({ rowsOf }) => {
    const rows: string[] = [];
    for await (const part of rowsOf('beside')) rows.push(...part);
    expect(rows).toHaveLength(1001);
    expect(rows[0]).toBe('{"number": 1}');
    for await (const part of rowsOf('nowhere')) expect(part).toBe('nothing');
  });
});
