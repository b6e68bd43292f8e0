import { jsonEvent } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { principalStream } from '../../src/contexts/access/domain/events.js';
import { setAside } from '../../src/cli/declaring/setting-aside.js';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Answer, Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';
import { appendAtLast, newEvent } from '../support/store.js';
import { exported, verified, type Verified } from '../support/verified.js';

/** An event type that this build has never heard of, as close to it as the log allows: linked, as a later version would write it. */
const unheard = { type: 'Unheard', data: { employeeId: 'E1', points: 7 } } as unknown as DomainEvent;

let service: TestService;
let reader: Api;
const clock = new SetClock(new Date('2026-11-22T04:00:00Z'));

beforeAll(async () => {
  service = await startService({ clock, cron: '0 0 1 1 *' });
  await carriedOut(service.api, 'open-office', { officeId: 'production', name: 'Production' });
  for (const employeeId of ['E1', 'E2', 'E3', 'E4']) await register(employeeId);
  reader = await principalWith(service.api, [{ role: 'leadership' }], undefined, 'reader');
  await ready();
});
afterAll(() => service.stop());

const health = (wanted: (answer: Answer) => boolean): Promise<Answer> =>
  eventually(() => service.api.get('/health/ready'), wanted);
const ready = (): Promise<Answer> => health(({ body }) => body.status === 'ready');
const notReady = async (): Promise<Answer['body']> => (await health(({ status }) => status === 503)).body;

const register = (employeeId: string): Promise<unknown> =>
  carriedOut(service.api, 'register-employee', {
    employeeId,
    name: employeeId,
    officeId: 'production',
    joinedOn: '2026-11-01',
  });

const award = (employeeId: string): Promise<Answer> =>
  service.api.impatient.command('award-points', {
    employeeId,
    entryId: randomUUID(),
    kind: 'behaviour',
    itemCode: 'A-1',
    points: 5,
    occurredOn: '2026-11-20',
    reason: 'Helped',
  });

const balanceOf = async (employeeId: string): Promise<number> =>
  (await service.api.read(`/v1/employees/${employeeId}?minPosition=${await service.log.head()}`)).balance
    .total;

function put(stream: string, event: DomainEvent): Promise<bigint> {
  const { meta } = newEvent(event);
  return appendAtLast(service.log, stream, {
    event,
    meta: { ...meta, recordedAt: clock.now().toISOString() },
  });
}

const setItAside = (position: bigint): Promise<unknown> =>
  setAside(service.log, service.postgres, {
    position,
    reason: 'put there by a test',
    by: 'ops',
    now: clock.now(),
  });

const verdict = async (): Promise<Verified> => verified(await exported(service.api));

describe('what is somebody else’s in a shared event store', () => {
  it('changes nothing: nobody reads it, and nothing is ever behind it', async () => {
    const { client } = service.log;
    await client.appendToStream('orders-7', [
      jsonEvent({ type: 'OrderPlaced', data: { sum: 3 } }),
      // A type with the name of one of ours.
      jsonEvent({ type: 'PointAwarded', data: { to: 'E1' } }),
      jsonEvent({ type: 'EmployeeLeft', data: {} }),
    ]);
    await client.appendToStream('offices-of-theirs', [jsonEvent({ type: 'OfficeOpened', data: {} })]);
    expect(await service.log.storedAt(await service.log.head())).toBeDefined();
    expect((await award('E1')).status).toBe(200);
    expect(await balanceOf('E1')).toBe(505);
    const { body } = await ready();
    expect(body.projections.map(({ behind }: { behind: string }) => behind)).not.toContain(undefined);
    await health(({ body }) => body.projections.every(({ behind }: { behind: string }) => behind === '0'));
    expect(await service.api.read('/v1/log/export')).not.toContainEqual(
      expect.objectContaining({ stream: 'orders-7' }),
    );
    await service.log.scan(['EmployeeLeft'], null, () => false);
    expect((await verdict()).findings).toEqual([]);
  });
});

describe('an event of this service that nobody understands', () => {
  it('stops those who meet it, who say so, and all goes on once it is set aside', async () => {
    const position = await put(employeeStream('E1'), unheard);
    const { projections, reasons } = await notReady();
    expect(reasons).toContain('projection boards is stopped');
    expect(projections).toContainEqual(
      expect.objectContaining({
        name: 'boards',
        error: expect.objectContaining({ position: String(position), reason: 'unknown type Unheard' }),
      }),
    );
    const refused = await award('E1');
    expect(refused).toMatchObject({ status: 503, body: { code: 'event.not-understood' } });
    expect(refused.body.detail).toContain(`(place ${position})`);

    await setItAside(position);
    const { body } = await ready();
    expect(body.setAside).toContainEqual(
      expect.objectContaining({ position: String(position), stream: 'employee-…', type: 'Unheard' }),
    );
    expect((await award('E1')).status).toBe(200);
    expect(await balanceOf('E1')).toBe(510);
    const { items } = await service.api.read('/v1/employees/E1/history');
    expect(items.map(({ type }: { type: string }) => type)).toEqual([
      'EmployeeRegistered',
      'PointAwarded',
      'PointAwarded',
    ]);
  });

  it('in a stream that all look at stops commands, until it is set aside', async () => {
    await carriedOut(service.api, 'open-office', { officeId: 'financial', name: 'Financial' });
    const position = await put('calendar', unheard);
    expect(
      await eventually(
        () => award('E1'),
        ({ status }) => status !== 200,
      ),
    ).toMatchObject({
      status: 503,
      body: { code: 'event.not-understood' },
    });
    await setItAside(position);
    await eventually(
      () => award('E1'),
      ({ status }) => status === 200,
    );
    await ready();
  });

  it('is named by the verifier for ever, and is no finding', async () => {
    const { findings, setAside: named } = await verdict();
    expect(findings).toEqual([]);
    expect(named).toContainEqual(
      expect.objectContaining({
        type: 'Unheard',
        stream: 'employee-E1',
        reason: 'put there by a test',
        by: 'ops',
      }),
    );
  });

  it('is set aside once; what is understood is not', async () => {
    const [{ position }, ...others] = (await ready()).body.setAside as [{ position: string }, ...unknown[]];
    expect(await setItAside(BigInt(position))).toMatchObject({ isRepeat: true });
    expect((await ready()).body.setAside).toHaveLength(others.length + 1);
    const before: bigint = await service.log.head();
    await expect(setItAside(before)).rejects.toThrow('is understood, and nobody stands still at it');
    await expect(setItAside(before + 1n)).rejects.toThrow('No event of this service stands at place');
  });
});

describe('keys that cannot be followed', () => {
  const months = (api: Api): Promise<Answer> => api.impatient.get('/v1/months');
  const refused = { status: 503, body: { code: 'keys.not-followed' } };

  async function untilSetAside(position: bigint): Promise<void> {
    await eventually(
      () => months(reader),
      ({ status }) => status === 503,
    );
    expect(await months(reader)).toMatchObject(refused);
    expect((await months(service.api)).status).toBe(200);
    const { access, reasons } = await notReady();
    expect(access.state).toBe('down');
    expect(reasons.join()).toContain(`(place ${position})`);
    await setItAside(position);
    await ready();
    expect((await months(reader)).status).toBe(200);
  }

  it('by a revocation of what was never issued, are refused until it is set aside; the configured one works', async () => {
    const revoked = { type: 'KeyRevoked', data: { principalId: 'reader', keyId: randomUUID() } } as const;
    await untilSetAside(await put(principalStream('reader'), revoked));
  });

  it('by an event that is not understood, likewise, and a process starts all the same', async () => {
    const position = await put(principalStream('reader'), unheard);
    await eventually(
      () => months(reader),
      ({ status }) => status === 503,
    );
    const other = await service.another();
    try {
      expect((await other.api.impatient.get('/v1/months')).status).toBe(200);
      await untilSetAside(position);
    } finally {
      await other.stop();
    }
  });
});

describe('everybody who follows the log', () => {
  it('stands in health', async () => {
    const { body } = await ready();
    expect(body.followers.map(({ name }: { name: string }) => name)).toEqual([
      'closes and seals',
      'cut streams',
      'employments',
      'erasures',
      'pending processes',
      'principals',
    ]);
  });
});

describe('a stream that somebody cuts past the service', () => {
  const degraded = (how: string): Promise<Answer> =>
    health(({ body }) => body.reasons.includes(`stream employee-… was ${how}`));
  const cutFindings = async (): Promise<readonly string[]> =>
    (await verdict()).findings.filter(({ code }) => code === 'stream.cut').map(({ detail }) => detail);

  it('truncated, is not read as if it were whole, stands in health and before the verifier, until it is whole again', async () => {
    const { client } = service.log;
    await client.setStreamMetadata(employeeStream('E3'), { truncateBefore: 1 });
    const { status, body } = await degraded('truncated');
    expect({ status, verdict: body.status }).toEqual({ status: 200, verdict: 'degraded' });
    expect(await award('E3')).toMatchObject({ status: 503, body: { code: 'stream.cut' } });
    expect((await award('E4')).status).toBe(200);
    expect(await cutFindings()).toEqual([expect.stringContaining('employee-E3 was truncated')]);
    await client.setStreamMetadata(employeeStream('E3'), {});
    await ready();
    expect((await award('E3')).status).toBe(200);
    expect(await cutFindings()).toEqual([]);
  });

  it('tombstoned, is a finding for ever, and the rest goes on', async () => {
    await service.log.client.tombstoneStream(employeeStream('E2'));
    await degraded('tombstoned');
    expect(await award('E2')).toMatchObject({ status: 503, body: { code: 'stream.cut' } });
    expect((await award('E4')).status).toBe(200);
    expect(await balanceOf('E4')).toBe(510);
    const { findings } = await verdict();
    expect(findings.map(({ code }) => code)).toEqual(['stream.cut']);
  });
});
