import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Authority lent for some days; each step builds on the one before. */
describe('delegated authority', () => {
  const clock = new SetClock(new Date('2025-03-01T09:00:00+08:00'));
  let service: TestService;
  let chief: Api;
  let deputy: Api;
  let head: Api;

  beforeAll(async () => {
    service = await startService({ clock });
    const { api } = service;
    for (const officeId of ['reception', 'canteen'])
      await carriedOut(api, 'open-office', { officeId, name: officeId });
    for (const [employeeId, officeId] of [
      ['E1', 'reception'],
      ['E2', 'canteen'],
      ['CHIEF', 'reception'],
      ['DEPUTY', 'reception'],
    ])
      await carriedOut(api, 'register-employee', { employeeId, name: 'N', officeId, joinedOn: '2025-01-01' });
    const manager = (grade: string) => [{ role: 'manager', grade, officeId: 'reception' }] as const;
    chief = await principalWith(api, manager('high'), 'CHIEF', 'chief');
    deputy = await principalWith(api, manager('low'), 'DEPUTY', 'deputy');
    head = await principalWith(api, [{ role: 'manager', grade: 'top', allOffices: true }], undefined, 'head');
    const award = (perEntry: number, perMonth: number) => [{ direction: 'award', perEntry, perMonth }];
    await carriedOut(api, 'set-authority', {
      inForceFrom: '2025-03-10',
      grades: [
        { grade: 'low', limits: award(2, 10) },
        { grade: 'high', limits: award(10, 30) },
        { grade: 'top', limits: award(100, 1_000) },
      ],
      quorum: 1,
      proposalDays: 30,
    });
    on('2025-03-10');
  });

  afterAll(() => service.stop());

  const on = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };
  const award = async (api: Api, points: number, changes: object = {}): Promise<Record<string, any>> => {
    const { status, body } = await api.command('award-points', {
      employeeId: 'E1',
      entryId: randomUUID(),
      kind: 'behaviour',
      itemCode: randomUUID(),
      points,
      reason: 'A visitor thanked him',
      ...changes,
    });
    return { httpStatus: status, ...body };
  };
  const asChief = { authorityOf: 'chief' };
  const leftToChief = async (): Promise<number> => {
    const { grades } = await service.api.read('/v1/authority/chief?month=2025-03');
    return grades[0].limits[0].left;
  };

  it('is used by nobody before it is lent', async () => {
    expect(await award(deputy, 10, asChief)).toMatchObject({
      httpStatus: 403,
      code: 'delegation.not-held',
      detail: 'chief has delegated no authority to deputy for 2025-03-10.',
    });
    expect(await award(deputy, 10, { authorityOf: 'nobody' })).toMatchObject({ code: 'delegation.not-held' });
  });

  it('is lent by its manager, to somebody else, for days to come', async () => {
    const lend = async (fields: object): Promise<object> =>
      (await chief.command('delegate-authority', { until: '2025-03-14', ...fields })).body;
    expect(await lend({ delegateId: 'nobody' })).toMatchObject({ code: 'principal.unknown' });
    expect(await lend({ delegateId: 'chief' })).toMatchObject({ code: 'delegation.to-oneself' });
    expect(await lend({ delegateId: 'deputy', from: '2025-03-09' })).toMatchObject({
      code: 'delegation.impossible',
    });
    expect(await lend({ delegateId: 'deputy', from: '2025-03-15' })).toMatchObject({
      code: 'delegation.impossible',
    });
    expect(await lend({ delegateId: 'deputy', until: '2026-03-11' })).toMatchObject({
      code: 'delegation.impossible',
    });
    expect(await lend({ delegateId: 'deputy', from: '2025-03-11' })).toMatchObject({ status: 'accepted' });
    expect(await lend({ delegateId: 'deputy', from: '2025-03-11' })).toMatchObject({ status: 'repeated' });
    expect(await award(deputy, 10, asChief)).toMatchObject({ code: 'delegation.not-held' });
    expect((await deputy.command('end-delegation', { delegateId: 'chief' })).body).toMatchObject({
      code: 'delegation.unknown',
    });
  });

  it('uses up the limits of whoever has lent it, and reaches no further than they do', async () => {
    on('2025-03-11');
    expect(await leftToChief()).toBe(30);
    const sent = { ...asChief, entryId: randomUUID(), itemCode: 'praised' };
    const first = await award(deputy, 10, sent);
    expect(first).toMatchObject({ httpStatus: 200, status: 'accepted' });
    expect(await award(deputy, 10, sent)).toMatchObject({ status: 'repeated' });
    const { items } = await service.api.read(`/v1/employees/E1/history?minPosition=${first['position']}`);
    expect(items.at(-1)).toMatchObject({
      recordedBy: 'deputy',
      data: { ground: { by: 'authority', principalId: 'chief', grade: 'high' } },
    });
    await award(chief, 10);
    expect(await leftToChief()).toBe(10);
    expect(await award(deputy, 2)).toMatchObject({ status: 'accepted' });
    expect(await award(deputy, 1, { ...asChief, employeeId: 'E2' })).toMatchObject({ code: 'not-allowed' });
  });

  it('helps neither of the two around a rule', async () => {
    expect(await award(deputy, 1, { ...asChief, employeeId: 'CHIEF' })).toMatchObject({
      code: 'entry.on-oneself',
    });
    expect(await award(deputy, 1, { ...asChief, employeeId: 'DEPUTY' })).toMatchObject({
      code: 'entry.on-oneself',
    });
    const own = await award(deputy, 9);
    expect(own).toMatchObject({ httpStatus: 202 });
    const decide = { proposalId: own['proposalId'], decision: 'accept', ...asChief };
    expect((await deputy.command('decide-proposal', decide)).body).toMatchObject({ code: 'proposal.own' });
    expect((await chief.command('decide-proposal', { ...decide, authorityOf: undefined })).status).toBe(200);
    expect(await leftToChief()).toBe(1);
  });

  it('decides proposals of others, too', async () => {
    await carriedOut(head, 'delegate-authority', { delegateId: 'deputy', until: '2025-03-20' });
    const beyond = await award(chief, 11);
    expect(beyond).toMatchObject({ httpStatus: 202 });
    const { proposalId } = beyond;
    const decide = { proposalId, decision: 'accept' };
    expect((await deputy.command('decide-proposal', decide)).body).toMatchObject({ code: 'not-allowed' });
    expect((await deputy.command('decide-proposal', { ...decide, authorityOf: 'head' })).body).toMatchObject({
      status: 'accepted',
    });
    const { items } = await service.api.read('/v1/employees/E1/history');
    expect(items.at(-1)).toMatchObject({
      data: { points: 11, ground: { by: 'proposal', proposalId, principalId: 'head' } },
    });
  });

  it('makes a proposal of both where it is exceeded', async () => {
    const beyond = await award(deputy, 11, asChief);
    expect(beyond).toMatchObject({ httpStatus: 202 });
    const decide = { proposalId: beyond['proposalId'], decision: 'accept' };
    for (const [by, authorityOf] of [
      [chief, undefined],
      [deputy, 'head'],
    ] as const)
      expect((await by.command('decide-proposal', { ...decide, authorityOf })).body).toMatchObject({
        code: 'proposal.own',
      });
    expect((await deputy.command('withdraw-proposal', { proposalId: decide.proposalId })).status).toBe(200);
  });

  it('holds exactly when both use it at once', async () => {
    const until = { employeeId: 'E1', occurredOn: '2025-02-20' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        number % 2 === 0 ? award(chief, 4, until) : award(deputy, 4, { ...until, ...asChief }),
      ),
    );
    expect(answers.filter(({ status }) => status === 'accepted')).toHaveLength(7);
    expect(answers.filter(({ status }) => status === 'proposed')).toHaveLength(13);
  });

  it('ends with its last day, when it is ended, and when whoever has lent it has left', async () => {
    on('2025-03-14');
    const earlier = { occurredOn: '2025-01-02' };
    expect(await award(deputy, 1, { ...asChief, ...earlier })).toMatchObject({ status: 'accepted' });
    on('2025-03-15');
    expect(await award(deputy, 1, { ...asChief, ...earlier })).toMatchObject({ code: 'delegation.not-held' });
    await carriedOut(chief, 'delegate-authority', { delegateId: 'deputy', until: '2025-03-31' });
    expect(await award(deputy, 1, { ...asChief, ...earlier })).toMatchObject({ status: 'accepted' });
    await carriedOut(chief, 'end-delegation', { delegateId: 'deputy' });
    expect(await award(deputy, 1, { ...asChief, ...earlier })).toMatchObject({ code: 'delegation.not-held' });
    expect((await chief.command('end-delegation', { delegateId: 'deputy' })).body).toMatchObject({
      status: 'repeated',
    });
    await carriedOut(chief, 'delegate-authority', { delegateId: 'deputy', until: '2025-03-31' });
    await carriedOut(service.api, 'record-departure', { employeeId: 'CHIEF', reason: 'moved away' });
    expect(await award(deputy, 1, { ...asChief, ...earlier })).toMatchObject({
      code: 'delegation.not-held',
      detail: 'chief has left, which ends what was delegated.',
    });
    const { delegations } = await service.api.read('/v1/authority/chief');
    expect(delegations).toEqual([
      {
        ...{ delegateId: 'deputy', delegateName: 'Somebody' },
        ...{ from: '2025-03-15', until: '2025-03-31', ended: false },
      },
    ]);
  });
});
