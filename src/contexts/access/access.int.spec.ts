import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { eventually } from '../../../test/support/eventually.js';
import { TestStore } from '../../../test/support/store.js';
import { LogUnavailable } from '../../infrastructure/event-store/event-log.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { Postgres } from '../../infrastructure/postgres/postgres.js';
import { accessesStream, type PrincipalEvent } from './domain/events.js';
import { Access } from './access.js';
import { digestOf, newKey } from './ring/key.js';

const ADMIN_KEY = 'a-key-for-tests-only-0123456789';
const organisation = new Organisation('Asia/Shanghai', 500);

let store: TestStore;
let postgres: Postgres;
beforeAll(async () => {
  Logger.overrideLogger(false);
  store = await TestStore.start();
  postgres = new Postgres(store.databaseUrl);
});
afterAll(async () => {
  await postgres.close();
  await store.stop();
});

const open = (): Promise<Access> =>
  Access.open({ log: store.log, postgres, organisation, clock: new Clock(), adminKey: ADMIN_KEY });

const registered = (principalId: string): PrincipalEvent => ({
  type: 'PrincipalRegistered',
  data: {
    principalId,
    kind: 'service',
    employeeId: null,
    lastDay: null,
    personal: { name: 'N', digestKey: 'k' },
  },
});
const issued = (principalId: string, key: string): PrincipalEvent => ({
  type: 'KeyIssued',
  data: { principalId, keyId: `id of ${key}`, digest: digestOf(key) },
});
const revoked = (principalId: string, key: string): PrincipalEvent => ({
  type: 'KeyRevoked',
  data: { principalId, keyId: `id of ${key}` },
});
const ownerOf = (access: Access, key: string): string | undefined => access.keys.ownerOf(key)?.principalId;

it('the last known keys go on while the log is away, and what happened elsewhere is known once it is back', async () => {
  await store.append(registered('lost'), issued('lost', 'first'), issued('lost', 'second'));
  const access = await open();
  try {
    await store.lose();
    expect(['first', 'second', ADMIN_KEY, 'other'].map((key) => ownerOf(access, key))).toEqual([
      'lost',
      'lost',
      'admin',
      undefined,
    ]);
    await store.comeBack();
    // The connection may need a moment. An append that failed for its caller may have been written all the same.
    await eventually(
      () => store.append(revoked('lost', 'first'), issued('lost', 'third')).catch(() => 0n),
      (position) => position > 0n,
    );
    await eventually(
      () => ownerOf(access, 'third'),
      (owner) => owner === 'lost',
    );
    expect([ownerOf(access, 'first'), ownerOf(access, 'second')]).toEqual([undefined, 'lost']);
  } finally {
    await access.beforeApplicationShutdown();
  }
});

it('nobody is let in by what they know of the log: a digest is no key', async () => {
  const { key, digest } = newKey();
  await store.append(registered('digested'), issued('digested', key));
  const access = await open();
  try {
    expect([ownerOf(access, key), ownerOf(access, digest), ownerOf(access, '')]).toEqual([
      'digested',
      undefined,
      undefined,
    ]);
  } finally {
    await access.beforeApplicationShutdown();
  }
});

it('a process that cannot read the principals does not start', async () => {
  await store.lose();
  try {
    await expect(open()).rejects.toThrow(LogUnavailable);
  } finally {
    await store.comeBack();
  }
});

it('many accesses at once are all kept, and one that cannot be kept is said so', async () => {
  const access = await open();
  try {
    const read = (whom: string) =>
      access.accesses.record({ type: 'HistoryRead', data: { principalId: 'p', what: 'GET', whom } });
    const employees = Array.from({ length: 200 }, (_, number) => `E${number}`);
    await Promise.all(employees.map(read));
    const kept = [];
    const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
    for await (const { event } of store.log.read(accessesStream(month)))
      if (event.type === 'HistoryRead') kept.push(event.data.whom);
    expect(kept).toEqual(employees);
    await store.lose();
    await expect(read('E1')).rejects.toThrow(LogUnavailable);
    await expect(
      access.accesses.denied({ principalId: 'p', what: 'GET', whom: null, code: 'not-allowed' }),
    ).resolves.toBeUndefined();
  } finally {
    await store.comeBack();
    await access.beforeApplicationShutdown();
  }
});
