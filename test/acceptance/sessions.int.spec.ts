import { createHmac, hkdfSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { Api } from '../support/api.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const HOUR_MS = 3_600_000;

describe('a session of a browser', () => {
  const clock = new SetClock(new Date('2025-03-15T04:00:00Z'));
  let service: TestService;
  let recorder: Api;

  beforeAll(async () => {
    service = await startService({ clock });
    await carriedOut(service.api, 'open-office', { officeId: 'garden', name: 'Garden' });
    const joined = { employeeId: 'E1', name: '王晓明', officeId: 'garden', joinedOn: '2025-01-01' };
    await carriedOut(service.api, 'register-employee', joined);
    recorder = await principalWith(service.api, [{ role: 'recorder' }]);
  });
  afterAll(() => service.stop());

  const ask = (
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<Response> =>
    fetch(new URL(path, service.api.url), {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const signIn = (key: string, headers: Record<string, string> = {}): Promise<Response> =>
    ask('POST', '/v1/session', headers, { key });
  const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]!.split(';')[0]!;
  const here = (): Record<string, string> => ({ origin: new URL(service.api.url).origin });
  const award = () => ({
    employeeId: 'E1',
    entryId: crypto.randomUUID(),
    kind: 'behaviour',
    itemCode: 'x',
    points: 3,
    reason: 'helped',
  });

  it('is given for a key, in a cookie that no script reads and no other site sends', async () => {
    const response = await signIn(recorder.key, here());
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^pointbook-session=[\w.-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    expect(response.headers.getSetCookie()[0]).not.toContain(recorder.key);
    const seen = await ask('GET', '/v1/session', { cookie: cookieOf(response) });
    expect(await seen.json()).toMatchObject({
      kind: 'service',
      employeeId: null,
      roles: [{ role: 'recorder' }],
      organisation: { timeZone: 'Asia/Shanghai', basePoints: 500, today: '2025-03-15' },
    });
  });

  it('tells what its owner may do, and how far', async () => {
    const { may } = await recorder.read('/v1/session');
    expect(may['POST /v1/commands/award-points']).toEqual({ everywhere: true, offices: [], file: null });
    expect(may['POST /v1/commands/open-office']).toBeUndefined();
    const employee = await principalWith(service.api, [{ role: 'employee' }], 'E1');
    const own = { everywhere: false, offices: [], file: 'E1' };
    expect((await employee.read('/v1/session')).may['GET /v1/employees/:employeeId/history']).toEqual(own);
  });

  it('is not given for what is no key', async () => {
    const refused = await signIn('not-a-key-of-this-service', here());
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([401, []]);
    expect(await refused.json()).toMatchObject({ code: 'key.invalid' });
    expect((await signIn('', here())).status).toBe(400);
  });

  it('writes from a page of the service alone', async () => {
    const cookie = cookieOf(await signIn(recorder.key, here()));
    const send = async (headers: Record<string, string>) =>
      (await ask('POST', '/v1/commands/award-points', { cookie, ...headers }, award())).status;
    expect(await send(here())).toBe(200);
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await send({})).toBe(401);
    expect(await send({ origin: 'https://elsewhere.example' })).toBe(401);
    expect(await send({ ...here(), 'sec-fetch-site': 'cross-site' })).toBe(401);
    expect((await signIn(recorder.key, { origin: 'https://elsewhere.example' })).status).toBe(401);
  });

  it('ends with the day, with its key, when its owner signs out, and is not to be made up', async () => {
    const fresh = await principalWith(service.api, [{ role: 'recorder' }]);
    const cookie = cookieOf(await signIn(fresh.key, here()));
    const status = async (value = cookie) => (await ask('GET', '/v1/session', { cookie: value })).status;
    expect(await status()).toBe(200);
    expect(await status(`${cookie.slice(0, -2)}xx`)).toBe(401);
    const signedOut = await ask('DELETE', '/v1/session', { cookie, ...here() });
    expect([signedOut.status, cookieOf(signedOut)]).toEqual([204, 'pointbook-session=']);
    expect(await status()).toBe(401);
    const kept = cookieOf(await signIn(fresh.key, here()));
    expect(await status(kept)).toBe(200);
    clock.instant = new Date(clock.instant.getTime() + 13 * HOUR_MS);
    expect(await status(kept)).toBe(401);
    const again = cookieOf(await signIn(fresh.key, here()));
    expect(await status(again)).toBe(200);
    const { principalId } = await fresh.read('/v1/session');
    const { items } = await service.api.read('/v1/principals');
    const { keys } = items.find((one: { principalId: string }) => one.principalId === principalId);
    await carriedOut(service.api, 'revoke-key', { principalId, keyId: keys[0].keyId });
    await eventually(
      () => status(again),
      (now) => now === 401,
    );
  });

  it('that was signed out of, or ended, is over in every process at once', async () => {
    const fresh = await principalWith(service.api, [{ role: 'recorder' }]);
    const another = await service.another();
    try {
      const status = async (at: string, cookie: string): Promise<number> =>
        (await fetch(new URL('/v1/months', at), { headers: { cookie } })).status;
      const everywhere = (cookie: string): Promise<number[]> =>
        Promise.all([service.api.url, another.api.url].map((at) => status(at, cookie)));
      const [left, ended] = [
        cookieOf(await signIn(fresh.key, here())),
        cookieOf(await signIn(fresh.key, here())),
      ];
      expect([await everywhere(left), await everywhere(ended)]).toEqual([
        [200, 200],
        [200, 200],
      ]);
      await ask('DELETE', '/v1/session', { cookie: left, ...here() });
      expect(await everywhere(left)).toEqual([401, 401]);
      const { items } = await fresh.read('/v1/sessions');
      const { principalId } = await fresh.read('/v1/session');
      expect(items).toMatchObject([{ principalId, isCurrent: false }]);
      await ask('DELETE', `/v1/sessions/${items[0].sessionId}`, { cookie: ended, ...here() });
      expect(await everywhere(ended)).toEqual([401, 401]);
    } finally {
      await another.stop();
    }
  });

  it('is listed to its owner and to administrators, who may end it, and to nobody else', async () => {
    const [owner, other] = [
      await principalWith(service.api, [{ role: 'recorder' }]),
      await principalWith(service.api, [{ role: 'points-officer' }]),
    ];
    const cookie = cookieOf(
      await signIn(owner.key, { ...here(), 'user-agent': `Browser ${'x'.repeat(300)}` }),
    );
    const { principalId } = await owner.read('/v1/session');
    const seen = (await (await ask('GET', '/v1/sessions', { cookie })).json()) as any;
    expect(seen.items).toMatchObject([
      {
        principalId,
        isCurrent: true,
        address: '127.0.0.1',
        agent: expect.stringMatching(/^Browser x{192}$/),
      },
    ]);
    const [{ sessionId }] = seen.items;
    const path = `/v1/sessions?principalId=${principalId}`;
    const end = async (by: Api): Promise<number> =>
      (await by.send('DELETE', `/v1/sessions/${sessionId}`, {})).status;
    expect((await other.get(path)).status).toBe(403);
    expect((await other.read('/v1/sessions')).items).toEqual([]);
    expect(await end(other)).toBe(404);
    expect((await service.api.read(path)).items).toHaveLength(1);
    expect([await end(service.api), await end(service.api)]).toEqual([204, 404]);
    expect((await ask('GET', '/v1/session', { cookie })).status).toBe(401);
    expect((await owner.send('DELETE', '/v1/sessions/none', {})).status).toBe(400);
  });

  it('is one of twenty at the most: another one ends the oldest', async () => {
    const fresh = await principalWith(service.api, [{ role: 'recorder' }]);
    const first = cookieOf(await signIn(fresh.key, here()));
    for (let time = 1; time <= 20; time += 1) {
      clock.instant = new Date(clock.instant.getTime() + 1);
      await signIn(fresh.key, here());
    }
    expect((await fresh.read('/v1/sessions')).items).toHaveLength(20);
    expect((await ask('GET', '/v1/session', { cookie: first })).status).toBe(401);
  });

  it('is made of a random key of its own: who knows the admin key makes none up', async () => {
    const cookie = cookieOf(await signIn(service.api.key, here()));
    const [, token] = cookie.split('=') as [string, string];
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(cookieOf(await signIn(service.api.key, here()))).not.toBe(cookie);
    const derived = hkdfSync('sha256', service.api.key, '', 'pointbook sessions', 32);
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const seconds = Math.floor(clock.instant.getTime() / 1_000) + 3_600;
    const body = `${part({ alg: 'HS256' })}.${part({ keyId: 'configured', sub: 'admin', exp: seconds })}`;
    const signature = createHmac('sha256', Buffer.from(derived)).update(body).digest('base64url');
    const made = { cookie: `pointbook-session=${body}.${signature}` };
    expect((await ask('GET', '/v1/session', made)).status).toBe(401);
  });

  it('is asked for with wrong keys, which are counted by address for whoever looks after access', async () => {
    const wrong = (): Promise<Response> => signIn('not-a-key-of-this-service', here());
    const { month, items: before } = await service.api.read('/v1/accesses?limit=1000');
    const count = 12;
    for (let time = 1; time <= count / 2; time += 1) {
      expect((await wrong()).status).toBe(401);
      expect((await new Api(service.api.url, 'no-key').get('/v1/months')).status).toBe(401);
    }
    const after = await service.api.read('/v1/accesses?limit=1000');
    const noted = after.items.slice(before.length);
    expect(month).toBe(after.month);
    expect(noted).toMatchObject([
      {
        kind: 'wrong-keys',
        principalId: null,
        code: 'key.invalid',
        count,
        addresses: [{ address: '127.0.0.1' }],
      },
    ]);
  });

  it('of the admin key works as well', async () => {
    const cookie = cookieOf(await signIn(service.api.key, here()));
    const seen = await ask('GET', '/v1/session', { cookie });
    expect(await seen.json()).toMatchObject({ principalId: 'admin', roles: [{ role: 'administrator' }] });
  });
});

describe('what a recorder looks at', () => {
  let service: TestService;
  let recorder: Api;
  let position: string;

  beforeAll(async () => {
    service = await startService();
    await carriedOut(service.api, 'open-office', { officeId: 'garden', name: 'Garden' });
    for (const [employeeId, name] of [
      ['E1', '王晓明'],
      ['E2', '单雄信'],
      ['E3', 'Anna Maria Smith'],
      ['E10', '王伟'],
    ] as const)
      await carriedOut(service.api, 'register-employee', {
        employeeId,
        name,
        officeId: 'garden',
        joinedOn: '2025-01-01',
      });
    recorder = await principalWith(service.api, [{ role: 'recorder' }]);
  });
  afterAll(() => service.stop());

  it.each([
    ['王', ['E1', 'E10']],
    ['晓明', ['E1']],
    ['wxm', ['E1']],
    ['wangx', ['E1']],
    ['WEI', ['E10']],
    ['sxx', ['E2']],
    ['shan', ['E2']],
    ['smith', ['E3']],
    ['maria s', ['E3']],
    ['ams', ['E3']],
    ['e1', ['E1', 'E10']],
    ['nobody', []],
    ['%', []],
  ])('finds people by %s', async (search, found) => {
    const end = (await service.api.get('/health/ready')).body.eventStore.position as string;
    const asked = new URLSearchParams({ search, minPosition: end });
    const { items } = await recorder.read(`/v1/employees?${asked.toString()}`);
    expect(items.map(({ employeeId }: { employeeId: string }) => employeeId)).toEqual(found);
  });

  it('lists the sender’s own entries, the newest first, and which were undone', async () => {
    const entries = ['E1', 'E2', 'E3'].map((employeeId) => ({
      employeeId,
      entryId: crypto.randomUUID(),
      kind: 'behaviour',
      itemCode: 'x',
      points: 3,
      reason: 'helped',
    }));
    for (const entry of entries) await carriedOut(recorder, 'award-points', entry);
    await carriedOut(service.api, 'award-points', { ...entries[0], entryId: crypto.randomUUID() });
    const undone = { employeeId: 'E2', entryId: entries[1]!.entryId, reason: 'not so' };
    ({ position } = await carriedOut(recorder, 'reverse-entry', undone));
    const { items, nextCursor } = await recorder.read(`/v1/recordings?limit=2&minPosition=${position}`);
    expect(items).toMatchObject([
      { employeeId: 'E3', name: 'Anna Maria Smith', direction: 'award', points: 3, reversedAt: null },
      { employeeId: 'E2', name: '单雄信', reversedAt: expect.stringMatching(/Z$/) },
    ]);
    const rest = await recorder.read(`/v1/recordings?limit=2&cursor=${nextCursor}`);
    expect(rest).toMatchObject({ items: [{ employeeId: 'E1' }], nextCursor: null });
  });

  it('and the offices by name', async () => {
    expect(await recorder.read('/v1/offices')).toEqual({
      items: [{ officeId: 'garden', name: 'Garden', closedOn: null }],
      nextCursor: null,
    });
  });
});
