import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_LIVE_KEYS } from '../../src/contexts/access/domain/decisions.js';
import { principalStream } from '../../src/contexts/access/domain/events.js';
import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith, withKey } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

let service: TestService;
const clock = new SetClock(new Date('2026-11-22T04:00:00Z'));
beforeAll(async () => {
  service = await startService({ clock });
});
afterAll(() => service.stop());

/** A principal that may read months, without a key. */
async function reader(more: object = {}): Promise<string> {
  const principalId = `reader-${randomUUID()}`;
  await carriedOut(service.api, 'register-principal', { principalId, kind: 'service', name: 'N', ...more });
  await carriedOut(service.api, 'assign-roles', { principalId, roles: [{ role: 'leadership' }] });
  return principalId;
}

const issue = (principalId: string, more: object = {}): Promise<{ key: string; keyId: string }> =>
  carriedOut(service.api, 'issue-key', { principalId, ...more });

const statusOf = async (api: Api): Promise<number> => (await api.get('/v1/months')).status;

const untilStatus = (api: Api, wanted: number): Promise<number> =>
  eventually(
    () => statusOf(api),
    (status) => status === wanted,
  );

/** The sender who opened an office, as the log has it. */
async function recorderOf(officeId: string): Promise<string> {
  for await (const { event, meta } of service.log.read('offices'))
    if (event.type === 'OfficeOpened' && event.data.officeId === officeId) return meta.recordedBy;
  throw new Error(`Nobody opened ${officeId}`);
}

async function revokeAllKeysOf(principalId: string): Promise<void> {
  const { items } = await service.api.read('/v1/principals?limit=1000');
  const [one] = items.filter((item: { principalId: string }) => item.principalId === principalId);
  for (const { keyId } of one.keys) await carriedOut(service.api, 'revoke-key', { principalId, keyId });
}

describe('a key', () => {
  it('is shown once: a repeat tells its id alone', async () => {
    const principalId = await reader();
    const commandId = randomUUID();
    const first = await issue(principalId, { commandId });
    expect(first.key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const again = await carriedOut(service.api, 'issue-key', { principalId, commandId });
    const { key: _, ...place } = first;
    expect(again).toEqual({ ...place, status: 'repeated' });
  });

  it('stands nowhere in the log, only its digest', async () => {
    const principalId = await reader();
    const { key, keyId } = await issue(principalId);
    const events = [];
    for await (const { event } of service.log.read(principalStream(principalId))) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: 'KeyIssued', data: { keyId } });
    expect(JSON.stringify(events)).not.toContain(key);
  });

  it('of many sent at once under one command is one', async () => {
    const principalId = await reader();
    const commandId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => issue(principalId, { commandId })));
    expect(new Set(answers.map(({ keyId }) => keyId)).size).toBe(1);
    expect(answers.filter(({ key }) => (key as string | undefined) !== undefined)).toHaveLength(1);
  });

  it('works until it is revoked, and the one beside it goes on: rotated without a gap', async () => {
    const principalId = await reader();
    const old = await issue(principalId);
    const before = await withKey(service.api, old.key);
    const after = await withKey(service.api, (await issue(principalId)).key);
    expect([await statusOf(before), await statusOf(after)]).toEqual([200, 200]);
    await carriedOut(service.api, 'revoke-key', { principalId, keyId: old.keyId.toUpperCase() });
    await untilStatus(before, 401);
    expect(await statusOf(after)).toBe(200);
  });

  it('that is revoked while a body is read carries out no line after that', async () => {
    const api = await principalWith(service.api, [{ role: 'points-officer' }]);
    const officeId = randomUUID();
    const line = (id: string): string =>
      `${JSON.stringify({ command: 'OpenOffice', officeId: id, name: 'N' })}\n`;
    const body = new TransformStream<string, string>();
    const writer = body.writable.getWriter();
    void writer.write(line(officeId));
    const answer = await fetch(new URL('/v1/commands', api.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${api.key}`, 'content-type': NDJSON },
      body: body.readable.pipeThrough(new TextEncoderStream()),
      duplex: 'half',
    });
    const answers = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    const next = async (): Promise<unknown> => JSON.parse((await answers.read()).value!) as unknown;
    expect(await next()).toMatchObject({ line: 1, status: 'accepted' });
    await revokeAllKeysOf(await recorderOf(officeId));
    await untilStatus(api, 401);
    void writer.write(line(randomUUID()));
    expect(await next()).toMatchObject({ line: 2, status: 'invalid', code: 'key.invalid' });
    await writer.close();
  });

  it('is one of so many at the most', async () => {
    const principalId = await reader();
    for (let number = 0; number < MAX_LIVE_KEYS; number += 1) await issue(principalId);
    expect(await service.api.command('issue-key', { principalId })).toMatchObject({
      status: 409,
      body: { code: 'key.too-many', detail: expect.stringMatching(/10 keys/) },
    });
  });

  it('that was configured is admin’s, and cannot be taken away', async () => {
    for (const [name, fields, code] of [
      [
        'register-principal',
        { principalId: 'admin', kind: 'service', name: 'N' },
        'principal.already-registered',
      ],
      ['assign-roles', { principalId: 'admin', roles: [] }, 'principal.unknown'],
      ['end-principal', { principalId: 'admin' }, 'principal.unknown'],
    ] as const)
      expect((await service.api.command(name, fields)).body.code).toBe(code);
    expect(await statusOf(service.api)).toBe(200);
  });
});

describe('a principal', () => {
  it('has other rights as soon as the roles are others, with the same key', async () => {
    const principalId = await reader();
    const api = await withKey(service.api, (await issue(principalId)).key);
    expect((await api.get('/v1/accesses')).status).toBe(403);
    await carriedOut(service.api, 'assign-roles', { principalId, roles: [{ role: 'auditor' }] });
    await eventually(
      () => api.get('/v1/accesses'),
      ({ status }) => status === 200,
    );
    await carriedOut(service.api, 'assign-roles', { principalId, roles: [] });
    await untilStatus(api, 403);
  });

  it('stands as recordedBy on what the key records', async () => {
    const api = await principalWith(service.api, [{ role: 'points-officer' }]);
    const officeId = randomUUID();
    const { position } = await carriedOut(api, 'open-office', { officeId, name: 'N' });
    const { items } = await service.api.read(`/v1/principals?minPosition=${position}&limit=1000`);
    const ids = items.map(({ principalId }: { principalId: string }) => principalId);
    expect(ids).toContain(await recorderOf(officeId));
  });

  it('ends with the last day, in the organisation’s zone', async () => {
    const principalId = await reader({ lastDay: '2026-11-23' });
    const api = await withKey(service.api, (await issue(principalId)).key);
    try {
      clock.instant = new Date('2026-11-23T15:59:59Z');
      expect(await statusOf(api)).toBe(200);
      clock.instant = new Date('2026-11-23T16:00:00Z');
      expect(await statusOf(api)).toBe(401);
      expect((await service.api.command('issue-key', { principalId })).body.code).toBe('principal.ended');
      await carriedOut(service.api, 'end-principal', { principalId, lastDay: '2026-11-30' });
      await untilStatus(api, 200);
    } finally {
      clock.instant = new Date('2026-11-22T04:00:00Z');
    }
  });

  it('that ends by yesterday is out at once', async () => {
    const principalId = await reader();
    const api = await withKey(service.api, (await issue(principalId)).key);
    await carriedOut(service.api, 'end-principal', { principalId, lastDay: '2026-11-21' });
    await untilStatus(api, 401);
  });

  it.each<[string, unknown]>([
    ['a role that there is not', [{ role: 'king' }]],
    ['a role twice', [{ role: 'recorder' }, { role: 'recorder' }]],
    ['a manager without a grade', [{ role: 'manager', officeId: 'x' }]],
    ['a manager who does not say of which office', [{ role: 'manager', grade: 'g' }]],
    [
      'a manager of one office and of all',
      [{ role: 'manager', grade: 'g', officeId: 'x', allOffices: true }],
    ],
    ['an office of somebody who manages none', [{ role: 'recorder', officeId: 'x' }]],
    ['an unknown field', [{ role: 'recorder', colour: 'red' }]],
    ['no list', 'recorder'],
    ['nothing', null],
  ])('is given no roles by %s', async (_, roles) => {
    const answer = await service.api.command('assign-roles', { principalId: 'p', roles });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'roles' }] } });
  });

  it('manages no office that was never opened', async () => {
    const principalId = await reader();
    const roles = [{ role: 'manager', grade: 'g', officeId: 'moon' }];
    expect((await service.api.command('assign-roles', { principalId, roles })).body.code).toBe(
      'office.unknown',
    );
  });
});

describe('the list of principals', () => {
  it('has roles and end, and keys by id and dates alone, as of a place in the log', async () => {
    const principalId = await reader({ lastDay: '2030-01-01' });
    const { key, keyId } = await issue(principalId);
    const { position } = await carriedOut(service.api, 'revoke-key', { principalId, keyId });
    const list = await service.api.read(`/v1/principals?limit=1000&minPosition=${position}`);
    const one = list.items.find((item: { principalId: string }) => item.principalId === principalId);
    expect(one).toEqual({
      principalId,
      kind: 'service',
      hasLeft: false,
      invitedUntil: null,
      invitationWithdrawnAt: null,
      name: 'N',
      employeeId: null,
      lastDay: '2030-01-01',
      roles: [{ role: 'leadership', grade: null, officeId: null, officeName: null }],
      keys: [{ keyId, issuedAt: '2026-11-22T04:00:00.000Z', revokedAt: '2026-11-22T04:00:00.000Z' }],
    });
    expect(JSON.stringify(list)).not.toContain(key);
  });

  it('comes in pages', async () => {
    const whole = await service.api.read('/v1/principals?limit=1000');
    const first = await service.api.read('/v1/principals?limit=2');
    const rest = await service.api.read(`/v1/principals?limit=1000&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items]).toEqual(whole.items);
    expect((await service.api.get('/v1/principals?cursor=_')).status).toBe(400);
  });

  it('does not wait for a place that the log does not hold', async () => {
    const { status, body } = await service.api.impatient.get(
      '/v1/principals?minPosition=9000000000000000000',
    );
    expect([status, body.code]).toEqual([503, 'position.not-reached']);
  });
});

describe('another process', () => {
  it('knows the keys before it listens, and one that is revoked elsewhere stops working there', async () => {
    const principalId = await reader();
    const { key, keyId } = await issue(principalId);
    const other = await service.another();
    try {
      const there = new Api(other.api.url, key);
      expect(await statusOf(there)).toBe(200);
      const late = new Api(other.api.url, (await issue(principalId)).key);
      await untilStatus(late, 200);
      await carriedOut(service.api, 'revoke-key', { principalId, keyId });
      await untilStatus(there, 401);
      expect(await statusOf(late)).toBe(200);
    } finally {
      await other.stop();
    }
  });
});
