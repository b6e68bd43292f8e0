import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECTIONS } from '../../projections/index.js';
import { rebuild } from '../../projections/runtime/rebuild/rebuild.js';
import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { allRows, replayed } from '../support/replayed.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const OFFICES = ['comprehensive', 'production', 'agricultural', 'financial'];
const PEOPLE: readonly (readonly [employeeId: string, officeId: string])[] = [
  ['secretary', 'comprehensive'],
  ['driver', 'comprehensive'],
  ['clerk', 'comprehensive'],
  ['grower', 'agricultural'],
  ['gardener', 'agricultural'],
  ['builder', 'production'],
  ['cashier', 'financial'],
  ['accountant', 'financial'],
];
/** The people responsible for the points, and which of the employees each is, if any. */
const RESPONSIBLE: readonly (readonly [who: string, roles: readonly SentRole[], employeeId?: string])[] = [
  ['officer', [{ role: 'points-officer' }]],
  ['leader', [{ role: 'head' }]],
  ['deputy-leader', [{ role: 'member' }]],
  ['secretary-general', [{ role: 'member' }]],
  ['terminal', [{ role: 'recorder' }]],
  ['director', [{ role: 'manager', grade: 'director', allOffices: true }]],
  ['office-head', [{ role: 'manager', grade: 'office-head', officeId: 'comprehensive' }], 'secretary'],
  ['cashier-self', [{ role: 'employee' }], 'cashier'],
  ['leadership', [{ role: 'leadership' }]],
  ['auditor', [{ role: 'auditor' }]],
];

/**
 * A year of an organisation: standards decided by a meeting, a pilot office first, responsible people with graded authority,
 * each matter discussed on its own, corrected when summing up, ranked by natural month and year. The jobs tick every second;
 * each step builds on the one before. The points that everybody should have are added up beside it, by hand.
 */
describe('a year of managing by points', () => {
  const clock = new SetClock(new Date('2024-12-16T09:00:00+08:00'));
  const callers = new Map<string, Api>();
  let service: TestService;

  beforeAll(async () => {
    service = await startService({ clock, cron: '* * * * * *' });
    callers.set('administrator', service.api);
  });

  afterAll(() => service.stop());

  const today = (day: string): void => {
    clock.instant = new Date(`${day}T09:00:00+08:00`);
  };
  const by = (who: string): Api => callers.get(who)!;
  const does = (who: string, name: string, fields: object): Promise<any> => carriedOut(by(who), name, fields);
  const answerTo = async (who: string, name: string, fields: object): Promise<any> => {
    const { status, body } = await by(who).command(name, fields);
    return { httpStatus: status, ...body };
  };
  const entryOf = (employeeId: string, itemCode: string, points: number, occurredOn?: string) => ({
    employeeId,
    entryId: randomUUID(),
    kind: 'behaviour',
    itemCode,
    points,
    reason: 'As it was seen',
    ...(occurredOn === undefined ? {} : { occurredOn }),
  });

  /** Month by month, what counts for whom. */
  const tally = new Map<string, Map<string, number>>();
  const counts = (month: string, employeeId: string, points: number): void => {
    const scores = tally.get(month) ?? new Map<string, number>();
    tally.set(month, scores.set(employeeId, (scores.get(employeeId) ?? 0) + points));
  };
  const scoreOf = (month: string, employeeId: string): number => tally.get(month)?.get(employeeId) ?? 0;
  const boardOf = async (path: string): Promise<Record<string, number>> => {
    const { items } = await service.api.read(`/v1/rankings/${path}`);
    return Object.fromEntries(
      items.map(({ employeeId, score }: { employeeId: string; score: number }) => [employeeId, score]),
    );
  };
  const isClosed = (month: string): Promise<unknown> =>
    eventually(
      () => service.api.read('/v1/months?limit=100'),
      ({ items }) => items.some((one: any) => one.month === month && one.status === 'closed'),
    );

  it('begins with offices, people with 500 points each, and those who answer for it', async () => {
    for (const officeId of OFFICES)
      await does('administrator', 'open-office', { officeId, name: `The ${officeId} office` });
    for (const [employeeId, officeId] of PEOPLE)
      await does('administrator', 'register-employee', {
        employeeId,
        name: employeeId,
        officeId,
        joinedOn: '2024-12-01',
      });
    for (const [who, roles, employeeId] of RESPONSIBLE)
      callers.set(who, await principalWith(service.api, roles, employeeId, who));
    expect((await by('leadership').read('/v1/employees?limit=100')).items).toHaveLength(PEOPLE.length);
    expect((await by('cashier-self').read('/v1/employees/cashier')).balance.total).toBe(500);
    expect((await by('cashier-self').get('/v1/employees/accountant')).status).toBe(403);
  });

  it('has its standards drafted, commented on, and decided by a meeting', async () => {
    await does('officer', 'draft-edition', { editionId: 'first', title: 'Points of the park' });
    const item = (code: string, category: string, points: number | object, more: object = {}) =>
      does('officer', 'put-item', {
        editionId: 'first',
        code,
        title: code,
        category,
        kind: 'behaviour',
        direction: 'award',
        points,
        ...more,
      });
    await item('on-time', 'attendance', 2);
    await item('late', 'attendance', 3, { direction: 'deduct', regulation: 'Attendance rules, 2' });
    await item('praised', 'reception', { from: 1, to: 30 }, { roles: ['manager', 'recorder'] });
    await item('activity', 'activities', 5);
    await item('spotless', 'hygiene', 4);
    await item('night', 'night-duty', 6);
    const fixed = (attribute: string, value?: string) => ({
      kind: 'fixed',
      grantedFor: { attribute, ...(value === undefined ? {} : { value }) },
    });
    await item('bachelor', 'education', 30, fixed('education', 'bachelor'));
    await item('service-year', 'service', 5, fixed('service'));
    await does('officer', 'open-edition-for-comment', { editionId: 'first' });
    await does('cashier-self', 'comment-on-edition', {
      editionId: 'first',
      text: 'Three for being late is harsh.',
    });
    await does('officer', 'return-edition-to-draft', { editionId: 'first' });
    await item('late', 'attendance', 2, { direction: 'deduct', regulation: 'Attendance rules, 2' });
    await does('officer', 'open-edition-for-comment', { editionId: 'first' });
    const adopt = { editionId: 'first', inForceFrom: '2025-01-01', entitled: 9, votesAgainst: 1 };
    expect(await answerTo('leader', 'adopt-edition', { ...adopt, present: 4, votesFor: 3 })).toMatchObject({
      code: 'resolution.no-quorum',
    });
    await does('leader', 'adopt-edition', { ...adopt, present: 8, votesFor: 7 });
  });

  it('has its authority graded, and is tried out in a pilot office first', async () => {
    const limits = (perEntry: number, perMonth: number) => [
      { direction: 'award', perEntry, perMonth },
      { direction: 'deduct', perEntry, perMonth },
    ];
    const duty = { awards: 1, deductions: 0, penalty: { itemCode: 'late', points: 2 } };
    const grades = [
      { grade: 'office-head', limits: limits(10, 25), duty },
      { grade: 'director', limits: limits(30, 200) },
    ];
    await does('leader', 'set-authority', { inForceFrom: '2025-01-01', grades, quorum: 2, proposalDays: 20 });
    await does('leader', 'plan-rollout', { state: 'off', from: '2025-01-01' });
    await does('leader', 'plan-rollout', { officeId: 'comprehensive', state: 'live', from: '2025-01-01' });
    const nights = { officeId: 'comprehensive', category: 'night-duty' };
    await does('leader', 'plan-rollout', { ...nights, state: 'trial', from: '2025-01-01' });
    await does('leader', 'plan-rollout', { state: 'live', from: '2025-04-01' });
    await does('leader', 'plan-rollout', { ...nights, state: 'live', from: '2025-04-01' });
    await does('officer', 'record-fact', {
      employeeId: 'clerk',
      factId: randomUUID(),
      attribute: 'education',
      value: 'bachelor',
      since: '2018-07-01',
    });
    for (const employeeId of ['driver', 'cashier'])
      await does('officer', 'record-fact', {
        employeeId,
        factId: randomUUID(),
        attribute: 'service',
        since: '2022-06-15',
      });
  });

  it('records in the pilot office on the day it happens, and nothing elsewhere', async () => {
    today('2025-01-10');
    for (const employeeId of ['secretary', 'driver', 'clerk']) {
      await does('terminal', 'award-points', entryOf(employeeId, 'on-time', 2));
      counts('2025-01', employeeId, 2);
    }
    await does('terminal', 'deduct-points', entryOf('driver', 'late', 2, '2025-01-09'));
    counts('2025-01', 'driver', -2);
    await does('terminal', 'award-points', entryOf('driver', 'night', 6));
    expect(await answerTo('terminal', 'award-points', entryOf('cashier', 'on-time', 2))).toMatchObject({
      code: 'rollout.off',
    });
    expect(await answerTo('terminal', 'award-points', entryOf('clerk', 'kindness', 2))).toMatchObject({
      code: 'item.unknown',
    });
    // The job goes on from the first month, which somebody closes.
    await does('officer', 'close-month', { month: '2024-12' });
    await isClosed('2024-12');
  });

  it('lets an office head give within their limits, and others decide what goes beyond', async () => {
    today('2025-02-11');
    await does('office-head', 'award-points', entryOf('clerk', 'praised', 10));
    counts('2025-02', 'clerk', 10);
    expect(await answerTo('office-head', 'award-points', entryOf('secretary', 'praised', 1))).toMatchObject({
      code: 'entry.on-oneself',
    });
    const beyond = entryOf('driver', 'praised', 20);
    const proposed = await answerTo('office-head', 'award-points', beyond);
    expect(proposed).toMatchObject({ httpStatus: 202, status: 'proposed' });
    const { proposalId } = proposed;
    await does('deputy-leader', 'discuss-proposal', {
      proposalId,
      text: 'He drove all night through the snow.',
    });
    await does('director', 'decide-proposal', { proposalId, decision: 'accept' });
    counts('2025-02', 'driver', 20);
    const byNoItem = {
      proposalId: randomUUID(),
      reason: 'He put out a fire',
      entries: [
        { employeeId: 'driver', entryId: randomUUID(), direction: 'award', kind: 'behaviour', points: 40 },
      ],
    };
    await does('office-head', 'make-proposal', byNoItem);
    for (const who of ['deputy-leader', 'secretary-general'])
      await does(who, 'vote-on-proposal', { proposalId: byNoItem.proposalId, vote: 'for' });
    counts('2025-02', 'driver', 40);
    await isClosed('2025-01');
  });

  it('corrects when summing up, and lets what comes late count where it still can', async () => {
    today('2025-03-10');
    const wrong = entryOf('clerk', 'on-time', 2);
    await does('terminal', 'award-points', wrong);
    await does('terminal', 'reverse-entry', {
      employeeId: 'clerk',
      entryId: wrong.entryId,
      reason: 'She was away',
    });
    await isClosed('2025-02');
    await does('terminal', 'award-points', entryOf('driver', 'activity', 5, '2025-02-27'));
    counts('2025-03', 'driver', 5);
  });

  it('comes to every office in April; a whole office is given to as one', async () => {
    today('2025-04-10');
    await does('terminal', 'award-points', entryOf('cashier', 'on-time', 2));
    counts('2025-04', 'cashier', 2);
    await does('terminal', 'award-points', entryOf('driver', 'night', 6));
    counts('2025-04', 'driver', 6);
    await does('officer', 'award-office', {
      officeId: 'agricultural',
      officeEntryId: randomUUID(),
      kind: 'behaviour',
      itemCode: 'spotless',
      points: 4,
      reason: 'The cleanest office of the spring inspection',
    });
    for (const employeeId of ['grower', 'gardener']) counts('2025-04', employeeId, 4);
    // Fixed points both where nothing was live before, and where it was.
    await eventually(
      () => service.api.read('/v1/employees/cashier/facts'),
      ({ items }) => items[0].grants.length === 2,
    );
    const { items } = await service.api.read('/v1/employees/cashier/facts');
    expect(items[0].grants.map((grant: any) => grant.occurredOn)).toEqual(['2025-04-01', '2025-04-01']);
    expect((await service.api.read('/v1/employees/clerk')).balance.fixed).toBe(30);
  });

  it('weighs a second edition by what it would have changed, and adopts it for the second half', async () => {
    today('2025-05-12');
    await isClosed('2025-04');
    await does('officer', 'draft-edition', {
      editionId: 'second',
      title: 'With more for nights',
      basedOn: 'first',
    });
    const night = { editionId: 'second', code: 'night', title: 'night', category: 'night-duty' };
    await does('officer', 'put-item', { ...night, kind: 'behaviour', direction: 'award', points: 10 });
    const whatIf = await by('leader').read('/v1/rulebook/editions/second/what-if?month=2025-04');
    expect(whatIf.changed).toMatchObject([{ employeeId: 'driver' }]);
    await does('officer', 'open-edition-for-comment', { editionId: 'second' });
    const adopt = { editionId: 'second', inForceFrom: '2025-07-01' };
    await does('leader', 'adopt-edition', {
      ...adopt,
      entitled: 9,
      present: 9,
      votesFor: 9,
      votesAgainst: 0,
    });
    today('2025-07-10');
    expect(await answerTo('terminal', 'award-points', entryOf('driver', 'night', 6))).toMatchObject({
      code: 'item.points-out-of-range',
    });
    await does('terminal', 'award-points', entryOf('driver', 'night', 10));
    counts('2025-07', 'driver', 10);
    await isClosed('2025-06');
    // Judged as it was in June, and counted in July.
    await does('terminal', 'award-points', entryOf('clerk', 'night', 6, '2025-06-30'));
    counts('2025-07', 'clerk', 6);
  });

  it('lets somebody stand in for the director, within the director’s limits', async () => {
    today('2025-08-11');
    const holiday = { delegateId: 'terminal', until: '2025-08-20' };
    await does('director', 'delegate-authority', holiday);
    await does('terminal', 'award-points', { ...entryOf('builder', 'praised', 25), authorityOf: 'director' });
    counts('2025-08', 'builder', 25);
    today('2025-08-21');
    expect(
      await answerTo('terminal', 'award-points', {
        ...entryOf('builder', 'praised', 5),
        authorityOf: 'director',
      }),
    ).toMatchObject({ code: 'delegation.not-held' });
  });

  it('moves and loses people: points are cleared with leaving, and follow to another office', async () => {
    today('2025-09-10');
    await isClosed('2025-08');
    await does('terminal', 'award-points', entryOf('grower', 'activity', 5));
    counts('2025-09', 'grower', 5);
    await does('officer', 'transfer-employee', { employeeId: 'grower', officeId: 'production' });
    const { position } = await does('officer', 'record-departure', {
      employeeId: 'accountant',
      reason: 'Moved away',
    });
    expect((await service.api.read(`/v1/employees/accountant?minPosition=${position}`)).balance.total).toBe(
      0,
    );
    for (const [month, employeeId] of [
      ['2025-10', 'cashier'],
      ['2025-11', 'cashier'],
      ['2025-12', 'gardener'],
    ] as const) {
      today(`${month}-10`);
      await does('terminal', 'award-points', entryOf(employeeId, 'activity', 5));
      counts(month, employeeId, 5);
    }
  });

  it('ends with the close of December: twelve months and the year are ranked as they were added up by hand', async () => {
    today('2026-01-10');
    // Nothing was recorded for four months: somebody confirms that it is that late.
    await does('administrator', 'confirm-clock', {});
    await isClosed('2025-12');
    const months = [...Array(12).keys()].map((month) => `2025-${String(month + 1).padStart(2, '0')}`);
    const ids = PEOPLE.map(([employeeId]) => employeeId);
    for (const month of months) {
      const present = month < '2025-09' ? ids : ids.filter((employeeId) => employeeId !== 'accountant');
      const expected = present.map((employeeId) => [employeeId, scoreOf(month, employeeId)] as const);
      expect({ month, ...(await boardOf(`months/${month}`)) }).toEqual({
        month,
        ...Object.fromEntries(expected),
      });
    }
    const yearOf = (employeeId: string): number =>
      months.reduce((sum, month) => sum + scoreOf(month, employeeId), 0);
    const staying = ids.filter((employeeId) => employeeId !== 'accountant');
    expect(await boardOf('years/2025')).toEqual(Object.fromEntries(staying.map((id) => [id, yearOf(id)])));
    expect(await boardOf('years/2025?officeId=production')).toEqual({
      builder: yearOf('builder'),
      grower: yearOf('grower'),
    });
    const [first] = (await by('leadership').read('/v1/rankings/years/2025?limit=1')).items;
    expect(first).toMatchObject({ employeeId: 'driver', rank: 1, score: yearOf('driver') });
    for (const employeeId of staying) {
      const { base, fixed, behaviour } = (await service.api.read(`/v1/employees/${employeeId}`)).balance;
      expect({ employeeId, base, behaviour }).toEqual({
        employeeId,
        base: 500,
        behaviour: yearOf(employeeId),
      });
      expect(fixed).toBe({ clerk: 30, driver: 15, cashier: 15 }[employeeId] ?? 0);
    }
  });

  it('shows which managers used it, and proposes what follows for those who did not', async () => {
    const february = await by('leadership').read('/v1/duties?month=2025-02');
    expect(february).toMatchObject({ reviewed: true, items: [{ principalId: 'office-head', met: true }] });
    const march = await eventually(
      () => by('leadership').read('/v1/duties?month=2025-03'),
      ({ items }) => items[0].proposalId !== null,
    );
    expect(march).toMatchObject({ reviewed: true, items: [{ principalId: 'office-head', met: false }] });
    const { body } = await by('auditor').get(`/v1/proposals/${march.items[0].proposalId}`);
    expect(body).toMatchObject({ entries: [{ employeeId: 'secretary', direction: 'deduct', points: 2 }] });
  });

  it('can be told event by event to whoever doubts a number', async () => {
    const { items } = await by('auditor').read('/v1/employees/driver/history?limit=1000');
    const { balance } = await service.api.read('/v1/employees/driver');
    expect(items.at(-1).balance).toEqual(balance);
    const grounds = items.flatMap(({ data }: any) => (data.ground === undefined ? [] : [data.ground.by]));
    expect(new Set(grounds)).toEqual(new Set(['rule', 'proposal', 'fact']));
    expect((await by('cashier-self').read('/v1/employees/cashier/history')).items.length).toBeGreaterThan(1);
    const read = await by('auditor').read('/v1/accesses?limit=1000');
    expect(JSON.stringify(read.items)).toContain('driver');
  });

  it('has read models that come out the same when they are rebuilt, and one event at a time', async () => {
    for (const projection of PROJECTIONS) {
      const { signal } = new AbortController();
      const { differences } = await rebuild(projection, service.log, service.postgres, { signal });
      expect({ name: projection.name, differences }).toEqual({ name: projection.name, differences: [] });
    }
    const { positions, rows } = await allRows(service.postgres);
    expect(await replayed(service.log, positions)).toEqual(rows);
  });
});
