import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const POLICY = {
  inForceFrom: '2026-09-02',
  days: 'calendar',
  cases: {
    appealDays: 5,
    answerDays: 3,
    decisionDays: 10,
    furtherDays: 5,
    first: 'points-officer',
    quorum: 1,
  },
};

describe('reading about cases', () => {
  let service: TestService;
  const clock = new SetClock(new Date('2026-09-01T09:00:00+08:00'));
  let employee: Api;
  let other: Api;
  let recorder: Api;
  let officer: Api;
  const early = randomUUID();
  const late = randomUUID();
  const undone = randomUUID();
  let caseId = '';

  const at = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };

  beforeAll(async () => {
    service = await startService({ clock });
    const { api } = service;
    await carriedOut(api, 'open-office', { officeId: 'gate', name: 'Gate' });
    for (const [employeeId, name] of [
      ['E1', 'Li Wei'],
      ['E2', 'Wang Jing'],
    ] as const)
      await carriedOut(api, 'register-employee', {
        employeeId,
        name,
        officeId: 'gate',
        joinedOn: '2026-01-01',
      });
    await carriedOut(api, 'set-due-process', POLICY);
    employee = await principalWith(api, [{ role: 'employee' }], 'E1');
    other = await principalWith(api, [{ role: 'employee' }], 'E2');
    recorder = await principalWith(api, [{ role: 'recorder' }]);
    officer = await principalWith(api, [{ role: 'points-officer' }]);
    for (const [entryId, day] of [
      [early, '2026-09-03'],
      [late, '2026-09-07'],
      [undone, '2026-09-07'],
    ] as const) {
      at(day);
      const entry = { employeeId: 'E1', entryId, kind: 'behaviour', itemCode: 'late', points: 3 };
      await carriedOut(recorder, 'deduct-points', { ...entry, reason: 'Was late' });
    }
    const reversal = { employeeId: 'E1', entryId: undone, reason: 'Was not' };
    await carriedOut(recorder, 'reverse-entry', reversal);
  });
  afterAll(() => service.stop());

  const daysOf = async (api: Api): Promise<unknown> =>
    (await api.get('/v1/employees/E1/appeal-days')).body.items;

  it('tells each entry that may still be objected to with its last day, the newest first', async () => {
    at('2026-09-08');
    const open = [
      { entryId: late, until: '2026-09-12' },
      { entryId: early, until: '2026-09-08' },
    ];
    expect(await daysOf(employee)).toEqual(open);
    expect(await daysOf(officer)).toEqual(open);
    expect((await other.get('/v1/employees/E1/appeal-days')).status).toBe(403);
    at('2026-09-09');
    expect(await daysOf(employee)).toEqual([open[0]]);
  });

  it('shows the entry of a case and what may be done, to each their own', async () => {
    const about = { entry: { employeeId: 'E1', entryId: late } };
    const asked = { kind: 'objection', about, statement: 'That was somebody else' };
    const opened = await carriedOut(other, 'open-case', asked);
    caseId = opened.caseId as string;
    const read = async (api: Api) =>
      (await api.get(`/v1/cases/${caseId}?minPosition=${opened.position as string}`)).body;
    const entry = { direction: 'deduct', points: 3, itemCode: 'late', reason: 'Was late', reversed: false };
    const subject = await read(employee);
    expect(subject).toMatchObject({ subjectName: 'Li Wei', opener: null, openerName: null, entry });
    expect(subject).toMatchObject({ acts: ['state'] });
    expect(JSON.stringify(subject)).not.toContain('E2');
    const opener = await read(other);
    expect(opener).toMatchObject({ openerName: 'Wang Jing', entry: null, acts: ['state', 'withdraw'] });
    const decider = await read(officer);
    expect(decider).toMatchObject({ openerName: 'Wang Jing', entry, acts: ['state', 'decide'] });
    const giver = await read(recorder);
    expect(giver).toMatchObject({ opener: null, openerName: null, entry, acts: ['state'] });
  });

  it('lists for whoever decides all cases, or those that concern them', async () => {
    const idsFor = async (api: Api, query = '') =>
      (await api.get(`/v1/cases?${query}`)).body.items.map((one: { caseId: string }) => one.caseId);
    expect(await idsFor(officer)).toEqual([caseId]);
    expect(await idsFor(officer, 'mine=true')).toEqual([]);
    expect(await idsFor(recorder)).toEqual([caseId]);
    const stranger = await principalWith(service.api, [{ role: 'leadership' }]);
    expect(await idsFor(stranger)).toEqual([]);
    expect((await stranger.get(`/v1/cases/${caseId}`)).status).toBe(404);
  });
});
