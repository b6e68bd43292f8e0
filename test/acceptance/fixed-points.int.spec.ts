import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { WriteSideModule } from '../../src/server/write-side.module.js';
import { GrantingProcess } from '../../src/processes/facts/granting-process.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

let parts: ModuleRef;

/** Gives access to the service that grants, besides the job. */
@Module({ imports: [WriteSideModule] })
class Inside {
  constructor(ref: ModuleRef) {
    parts = ref;
  }
}

/** The job, which ticks every second here, grants the points; each step builds on the one before. */
describe('fixed points for what HR knows', () => {
  const clock = new SetClock(new Date('2025-03-20T09:00:00+08:00'));
  let service: TestService;
  const education = randomUUID();
  const post = randomUUID();
  const servedSince = randomUUID();

  beforeAll(async () => {
    service = await startService({ clock, cron: '* * * * * *', more: Inside });
    await send('open-office', { officeId: 'garden', name: 'Garden' });
    for (const employeeId of ['E1', 'E2'])
      await send('register-employee', { employeeId, name: 'N', officeId: 'garden', joinedOn: '2025-01-01' });
  });

  afterAll(() => service.stop());

  const desk = (): GrantingProcess => parts.get(GrantingProcess, { strict: false });
  const on = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };
  const send = (name: string, fields: object): Promise<any> => carriedOut(service.api, name, fields);
  const codeOf = async (name: string, fields: object, api = service.api): Promise<string> =>
    (await api.command(name, fields)).body.code as string;
  const put = (fields: object) => ({
    editionId: 'first',
    title: 'T',
    category: 'personal',
    kind: 'fixed',
    direction: 'award',
    ...fields,
  });
  const grantsOf = async (employeeId: string): Promise<string[]> => {
    const { items } = await service.api.read(`/v1/employees/${employeeId}/facts`);
    return items.flatMap(({ attribute, grants }: any) =>
      grants.map(
        ({ itemCode, points, occurredOn, version, reversed }: any) =>
          `${attribute} v${version}: ${itemCode} ${points} on ${occurredOn}${reversed ? ' reversed' : ''}`,
      ),
    );
  };
  const granted = async (employeeId: string, wanted: readonly string[]): Promise<void> => {
    await eventually(
      () => grantsOf(employeeId),
      (grants) => grants.length >= wanted.length && wanted.every((grant) => grants.includes(grant)),
    );
    expect(await grantsOf(employeeId)).toEqual(wanted);
  };
  const hasFixed = (employeeId: string, points: number): Promise<unknown> =>
    eventually(
      () => service.api.read(`/v1/employees/${employeeId}`),
      ({ balance }) => balance.fixed === points,
    );

  it('are set by the rulebook', async () => {
    await send('draft-edition', { editionId: 'first', title: 'Standards' });
    const bachelor = { attribute: 'education', value: 'bachelor' };
    await send('put-item', put({ code: 'edu.bachelor', points: 30, grantedFor: bachelor }));
    await send(
      'put-item',
      put({ code: 'edu.master', points: 50, grantedFor: { ...bachelor, value: 'master' } }),
    );
    await send('put-item', put({ code: 'year', points: 5, grantedFor: { attribute: 'service' } }));
    const refused = (fields: object) => codeOf('put-item', put({ code: 'x', points: 1, ...fields }));
    expect(await refused({ grantedFor: bachelor })).toBe('item.grant-unfit');
    expect(await refused({ grantedFor: { attribute: 'post', value: 'cook' }, kind: 'behaviour' })).toBe(
      'item.grant-unfit',
    );
    expect(
      await refused({ grantedFor: { attribute: 'post', value: 'cook' }, points: { from: 1, to: 2 } }),
    ).toBe('item.grant-unfit');
    const each = { grantedEvery: 'month' };
    expect(await refused({ ...each, kind: 'behaviour' })).toBe('item.grant-unfit');
    expect(await refused({ ...each, grantedFor: { attribute: 'service' } })).toBe('item.grant-unfit');
    expect(await refused({ grantedFor: { attribute: 'a: b', value: 'c' } })).toBe('input.invalid');
    expect(await refused({ grantedFor: { attribute: 'service', value: 'long' } })).toBe('input.invalid');
    expect(await refused({ grantedFor: { attribute: 'education' } })).toBe('input.invalid');
    await send('open-edition-for-comment', { editionId: 'first' });
    const votes = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
    await send('adopt-edition', { editionId: 'first', inForceFrom: '2025-04-01', ...votes });
  });

  it('wait until an edition in force has an item for a fact', async () => {
    const e1 = { employeeId: 'E1' };
    const fact = { ...e1, factId: education, attribute: 'education', value: 'bachelor', since: '2019-07-01' };
    await send('record-fact', fact);
    expect(await send('record-fact', fact)).toMatchObject({ status: 'repeated' });
    expect(await codeOf('record-fact', { ...fact, value: 'master' })).toBe('fact.id-reused');
    await send('record-fact', { ...e1, factId: servedSince, attribute: 'service', since: '2023-05-10' });
    await send('record-fact', { ...e1, factId: post, attribute: 'post', value: 'cook', since: '2023-05-10' });
    expect(await desk().settle('E1', clock.now())).toBe(0);
    on('2025-04-02');
    await granted('E1', ['education v1: edu.bachelor 30 on 2025-04-01', 'service v1: year 5 on 2025-04-01']);
    await hasFixed('E1', 35);
    const { items } = await service.api.read('/v1/employees/E1/history');
    expect(items.at(-1)).toMatchObject({
      type: 'PointAwarded',
      recordedBy: 'system',
      data: { kind: 'fixed', editionId: 'first', ground: { by: 'fact', version: 1 } },
    });
  });

  it('are granted for each year, those that nobody granted in time too, and once by however many', async () => {
    on('2027-05-10');
    // A clock that leapt two years grants nothing.
    await eventually(
      () => service.api.get('/health/ready'),
      ({ body }) => body.jobs?.detail?.includes('100 days after') === true,
    );
    expect(await grantsOf('E1')).toHaveLength(2);
    await send('confirm-clock', {});
    const done = await Promise.all(Array.from({ length: 10 }, () => desk().settle('E1', clock.now())));
    expect(done.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(3);
    await granted('E1', [
      'education v1: edu.bachelor 30 on 2025-04-01',
      'service v1: year 5 on 2025-04-01',
      'service v1: year 5 on 2025-05-10',
      'service v1: year 5 on 2026-05-10',
      'service v1: year 5 on 2027-05-10',
    ]);
    expect(await desk().settle('E1', clock.now())).toBe(0);
    await hasFixed('E1', 50);
  });

  it('are taken back and granted anew when a fact is corrected, and taken back when it is withdrawn', async () => {
    const correction = { employeeId: 'E1', factId: education, value: 'master', since: '2021-07-01' };
    await send('correct-fact', { ...correction, reason: 'The certificate says so' });
    expect(await send('correct-fact', { ...correction, reason: 'Again' })).toMatchObject({
      status: 'repeated',
    });
    await send('withdraw-fact', { employeeId: 'E1', factId: servedSince, reason: 'Somebody else' });
    await granted('E1', [
      'education v1: edu.bachelor 30 on 2025-04-01 reversed',
      'education v2: edu.master 50 on 2025-04-01',
      ...['2025-04-01', '2025-05-10', '2026-05-10', '2027-05-10'].map(
        (day) => `service v1: year 5 on ${day} reversed`,
      ),
    ]);
    await hasFixed('E1', 50);
    expect(
      await codeOf('correct-fact', {
        employeeId: 'E1',
        factId: servedSince,
        since: '2024-01-01',
        reason: 'r',
      }),
    ).toBe('fact.withdrawn');
  });

  it('are one person’s, recorded by somebody else, as they can be', async () => {
    const fact = { employeeId: 'E2', factId: randomUUID(), attribute: 'service', since: '2025-01-01' };
    const officer = await principalWith(service.api, [{ role: 'points-officer' }], 'E2');
    expect(await codeOf('record-fact', fact, officer)).toBe('entry.on-oneself');
    expect(await codeOf('record-fact', { ...fact, employeeId: 'E0' })).toBe('employee.unknown');
    expect(await codeOf('record-fact', { ...fact, value: 'x' })).toBe('fact.value-unfit');
    expect(await codeOf('record-fact', { ...fact, attribute: 'title' })).toBe('fact.value-unfit');
    expect(await codeOf('record-fact', { ...fact, since: '1899-12-31' })).toBe('input.invalid');
    expect(await codeOf('withdraw-fact', { employeeId: 'E2', factId: education, reason: 'r' })).toBe(
      'fact.unknown',
    );
  });

  it('end with the employment, and are granted after a return for what is recorded then', async () => {
    await send('record-departure', { employeeId: 'E1', reason: 'moved away' });
    expect(await codeOf('withdraw-fact', { employeeId: 'E1', factId: post, reason: 'r' })).toBe(
      'employee.left',
    );
    await send('register-employee', {
      employeeId: 'E1',
      name: 'N',
      officeId: 'garden',
      joinedOn: '2027-05-10',
    });
    expect(await desk().settle('E1', clock.now())).toBe(0);
    await hasFixed('E1', 0);
    const anew = { employeeId: 'E1', factId: randomUUID(), attribute: 'education', value: 'bachelor' };
    await send('record-fact', { ...anew, since: '2019-07-01' });
    await eventually(
      () => grantsOf('E1'),
      (grants) => grants.includes('education v1: edu.bachelor 30 on 2027-05-10'),
    );
    await hasFixed('E1', 30);
  });
});
