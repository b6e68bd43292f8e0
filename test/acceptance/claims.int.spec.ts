import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { TendClaims } from '../../src/jobs/tend-claims.js';
import { jobDependencies } from '../../src/server/app.module.js';
import type { Api } from '../support/api.js';
import { anyKeys } from '../support/keys.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

@Module({ imports: jobDependencies(anyKeys()), providers: [TendClaims] })
class WithJob {}

/** Employees say what they have done, and others answer. */
const clock = new SetClock(new Date('2026-10-12T09:00:00+08:00'));
let service: TestService;
let claimant: Api;
let other: Api;
let ofGarden: Api;
let ofHouse: Api;
let position = '0';

beforeAll(async () => {
  service = await startService({ clock, more: WithJob });
  const { api } = service;
  for (const officeId of ['garden', 'house'])
    await carriedOut(api, 'open-office', { officeId, name: officeId });
  for (const employeeId of ['E1', 'E2', 'E3'])
    await carriedOut(api, 'register-employee', {
      employeeId,
      name: `Name of ${employeeId}`,
      officeId: 'garden',
      joinedOn: '2026-01-01',
    });
  claimant = await principalWith(api, [{ role: 'employee' }], 'E1', 'claimant');
  other = await principalWith(api, [{ role: 'employee' }], 'E3');
  ofGarden = await principalWith(api, [{ role: 'manager', grade: 'g', officeId: 'garden' }], 'E2');
  ofHouse = await principalWith(api, [{ role: 'manager', grade: 'g', officeId: 'house' }]);
  const cases = { appealDays: 5, answerDays: 3, decisionDays: 10, furtherDays: 5, first: 'points-officer' };
  await carriedOut(api, 'set-due-process', {
    inForceFrom: '2026-10-13',
    days: 'working',
    cases: { ...cases, quorum: 1 },
  });
  clock.instant = new Date('2026-10-14T09:00:00+08:00');
});
afterAll(() => service.stop());

const make = async (changes: object = {}): Promise<string> => {
  const claimId = randomUUID();
  const claim = { claimId, itemCode: 'helped', points: 5, statement: 'I helped', ...changes };
  position = (await carriedOut(claimant, 'make-claim', claim)).position as string;
  return claimId;
};
const answer = async (api: Api, command: string, fields: object): Promise<string> => {
  const { body } = await api.command(command, fields);
  if (body.position !== undefined) position = body.position as string;
  return (body.code ?? body.status) as string;
};
const read = (api: Api, path: string): Promise<any> =>
  api.read(`${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`);

describe('a claim', () => {
  it('is confirmed by whoever may record for its office, and counts from then on', async () => {
    await carriedOut(service.api, 'award-points', {
      ...{ employeeId: 'E1', entryId: randomUUID(), kind: 'behaviour', itemCode: 'helped', points: 1 },
      ...{ reason: 'r', occurredOn: '2026-10-13' },
    });
    const claimId = await make({ occurredOn: '2026-10-13' });
    expect(await read(claimant, '/v1/employees/E1')).toMatchObject({ balance: { behaviour: 1 } });
    expect((await read(other, '/v1/claims')).items).toEqual([]);
    expect((await read(ofHouse, '/v1/claims')).items).toEqual([]);
    expect(await read(ofGarden, `/v1/claims/${claimId}`)).toMatchObject({
      officeId: 'garden',
      status: 'open',
      answerBy: '2026-10-21',
      lapses: '2026-11-13',
      alike: [{ points: 1, isReversed: false }],
    });

    expect(await answer(ofHouse, 'confirm-claim', { claimId })).toBe('not-allowed');
    const confirmed = await carriedOut(ofGarden, 'confirm-claim', { claimId, points: 3 });
    position = confirmed.position as string;
    expect(confirmed).toMatchObject({ status: 'accepted', countsIn: '2026-10' });
    expect(await answer(service.api, 'decline-claim', { claimId, reason: 'r' })).toBe('claim.closed');

    const { items } = await read(claimant, '/v1/employees/E1/history');
    expect(items.at(-1)).toMatchObject({
      type: 'PointAwarded',
      recordedBy: expect.stringMatching(/^p-/),
      data: { claimId, entryId: confirmed.entryId, points: 3, ground: { by: 'claim', claimId } },
    });
    position = items.at(-1).position as string;
    expect(await read(claimant, `/v1/claims/${claimId}`)).toMatchObject({
      status: 'confirmed',
      entryId: confirmed.entryId,
      confirmedPoints: 3,
      answeredBy: 'E2',
    });
    const notices = (await read(claimant, '/v1/notices')).items as { kind: string }[];
    expect(notices.slice(0, 3).map(({ kind }) => kind)).toEqual([
      'entry.awarded',
      'claim.confirmed',
      'claim.made',
    ]);
  });

  it('waits for those who answer it, and is told above after five working days', async () => {
    const claimId = await make();
    const waiting = (await read(ofGarden, '/v1/notices')).items as { kind: string }[];
    expect(waiting).toMatchObject([{ kind: 'claim.waiting' }, { kind: 'claim.waiting' }]);
    const head = await principalWith(service.api, [{ role: 'head' }]);
    clock.instant = new Date('2026-10-22T09:00:00+08:00');
    expect(await service.part(TendClaims).run()).toEqual({ done: 'Told of or ended 1 claims.' });
    expect(await service.part(TendClaims).run()).toEqual({});
    position = String(await service.log.head());
    expect(await read(claimant, `/v1/claims/${claimId}`)).toMatchObject({ overdue: true, toldAbove: true });
    expect((await read(head, '/v1/notices')).items).toMatchObject([
      { kind: 'claim.unanswered', about: { claimId } },
    ]);
  });

  it('that is declined may be appealed by its maker alone, in time, and not while it is open', async () => {
    const claimId = await make();
    const appeal = { kind: 'appeal', about: { claim: { claimId } }, statement: 's' };
    expect(await answer(claimant, 'open-case', appeal)).toBe('claim.not-declined');
    expect(await answer(ofGarden, 'decline-claim', { claimId, reason: 'Part of the post' })).toBe('accepted');
    expect(await answer(other, 'open-case', appeal)).toBe('case.kind-unfit');
    expect(await answer(other, 'open-case', { ...appeal, kind: 'objection' })).toBe('case.kind-unfit');
    expect(
      await answer(claimant, 'open-case', { ...appeal, about: { claim: { claimId: randomUUID() } } }),
    ).toBe('claim.unknown');
    expect(await answer(claimant, 'open-case', appeal)).toBe('accepted');
    const { items } = await read(service.api, '/v1/cases');
    expect(items).toMatchObject([{ subject: 'E1', month: null }]);
  });

  it('stands with all else about its maker in one document, which is for them alone', async () => {
    const { employeeId, at, parts } = await read(claimant, '/v1/me/export');
    expect({ employeeId, at }).toEqual({ employeeId: 'E1', at: clock.instant.toISOString() });
    const beyond = await fetch(
      new URL(`/v1/me/export?minPosition=${BigInt(position) + 1_000_000n}`, claimant.url),
      {
        headers: { authorization: `Bearer ${claimant.key}` },
      },
    );
    expect(beyond.headers.get('retry-after')).toBe('1');
    expect(await beyond.json()).toMatchObject({ status: 503, code: 'position.not-reached' });
    expect(parts).toMatchObject({
      person: [{ employeeId: 'E1' }],
      history: [{ items: expect.arrayContaining([expect.objectContaining({ type: 'EmployeeRegistered' })]) }],
      facts: [expect.anything()],
      contact: [{ email: null }],
      cases: [{ items: [{ opener: 'E1' }] }],
      inspections: [{ items: [] }],
    });
    expect(parts.claims[0].items).toEqual((await read(claimant, '/v1/claims')).items);
    expect(parts.notices[0].items).toEqual((await read(claimant, '/v1/notices')).items);
    const others = (await read(other, '/v1/me/export')).parts;
    expect([others.claims, others.cases]).toMatchObject([[{ items: [] }], [{ items: [] }]]);
    expect((await ofGarden.send('GET', '/v1/me/export', {})).status).toBe(403);
  });

  it('is no more than twenty times open, and lapses with its day', async () => {
    const first = await make();
    while (((await read(claimant, '/v1/claims?status=open')).items as unknown[]).length < 20) await make();
    const one = { claimId: randomUUID(), itemCode: 'helped', points: 5, statement: 's' };
    expect(await answer(claimant, 'make-claim', one)).toBe('claim.too-many');
    clock.instant = new Date('2026-11-22T09:00:00+08:00');
    await service.part(TendClaims).run();
    position = String(await service.log.head());
    expect(await read(claimant, `/v1/claims/${first}`)).toMatchObject({
      status: 'lapsed',
      because: 'unanswered',
    });
    expect(await answer(claimant, 'make-claim', one)).toBe('accepted');
  });
});
