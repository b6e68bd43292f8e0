import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import { PROJECTIONS } from '../../projections/index.js';
import { rebuild } from '../../projections/runtime/rebuild/rebuild.js';
import { PassedInspections } from '../../src/contexts/talents/domain/lookups.js';
import { CloseDueMonths } from '../../src/jobs/close-due-months.js';
import { RaiseAlerts } from '../../src/jobs/raise-alerts.js';
import { TendInspections } from '../../src/jobs/tend-inspections.js';
import { startPlayed } from '../casebook/service.js';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import type { SetClock, TestService } from '../support/service.js';
import { story } from '../support/story.js';

const PEOPLE = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6'];
const RESERVE = { programmeId: 'reserve', employeeId: 'E4' };
const SCORES: Readonly<Record<string, number>> = { E1: 30, E2: 20, E3: 20, E4: 10, E5: 5, E6: 1 };

let service: TestService;
let clock: SetClock;
let api: Api;
let oneself: Api;

const at = (instant: string): void => {
  clock.instant = new Date(`${instant}:00+08:00`);
};
const award = (employeeId: string, points: number, occurredOn: string, entryId = randomUUID()) =>
  carriedOut(api, 'award-points', {
    employeeId,
    entryId,
    kind: 'behaviour',
    itemCode: 'helped',
    points,
    reason: 'r',
    occurredOn,
  });
/** What a route answers once everything so far is in it. */
const read = async (path: string, who = api) =>
  who.read(`${path}${path.includes('?') ? '&' : '?'}minPosition=${await service.log.head()}`);

/** As many ticks as there is work for. */
async function tickAll(): Promise<void> {
  while ((await service.part(RaiseAlerts).run()).done !== undefined);
}

beforeAll(async () => {
  ({ service, clock } = await startPlayed(new Date('2026-06-30T09:00:00+08:00')));
  ({ api } = service);
});
afterAll(() => service.stop());

describe('reserve talents and alerts', () => {
  const step = story();

  step('begin with people, a programme and alerts', async () => {
    await carriedOut(api, 'open-office', { officeId: 'gate', name: 'Gate' });
    await carriedOut(api, 'begin-book', { month: '2026-07' });
    for (const employeeId of PEOPLE)
      await carriedOut(api, 'register-employee', {
        employeeId,
        name: employeeId,
        officeId: 'gate',
        joinedOn: '2026-07-01',
      });
    await carriedOut(api, 'set-due-process', {
      inForceFrom: '2026-08-01',
      days: 'calendar',
      cases: {
        appealDays: 10,
        answerDays: 3,
        decisionDays: 10,
        furtherDays: 5,
        first: 'points-officer',
        quorum: 1,
      },
    });
    await carriedOut(api, 'set-programme', {
      programmeId: 'reserve',
      title: 'Reserve talents',
      inForceFrom: '2026-07-01',
      months: 1,
      board: 'all',
      share: 50,
      ties: 'up',
      barred: 'no',
      extension: { months: 1, times: 0, measures: 'whole' },
      decisionDays: 10,
    });
    const alert = { title: 'T', tells: ['self'], from: '2026-07-01' };
    await carriedOut(api, 'set-alert', { ...alert, alertId: 'low', measure: 'month-below', threshold: 2 });
    await carriedOut(api, 'set-alert', { ...alert, alertId: 'silent', measure: 'silent', threshold: 15 });
    oneself = await principalWith(api, [{ role: 'employee' }], 'E4');
  });

  step('measure a month once it is closed and confirmed, and not before', async () => {
    at('2026-07-10T09:00');
    for (const employeeId of PEOPLE) await award(employeeId, SCORES[employeeId] ?? 0, '2026-07-10');
    await carriedOut(api, 'open-inspection', { ...RESERVE, from: '2026-07', statement: 's' });
    expect(await service.part(TendInspections).run()).toEqual({});
    expect((await read('/v1/inspections/reserve/E4', oneself)).edge).toEqual({
      N: 6,
      q: 3,
      rank: 4,
      score: 10,
      missing: 10,
    });
    at('2026-08-04T09:00');
    await service.part(CloseDueMonths).closeAll();
    expect((await service.part(TendInspections).run()).done).toMatch('Measured 1');
    expect(await read('/v1/inspections/reserve/E4')).toMatchObject({
      name: 'E4',
      status: 'measured',
      findings: [{ figures: { N: 6, q: 3, rank: 4, equals: 1, sum: 10 }, finding: 'cancel' }],
      decideUntil: '2026-08-18',
    });
    expect(await service.part(TendInspections).run()).toEqual({});
  });

  step('raise alerts for days and months, each once, and tell those whom they are about', async () => {
    // A tick leaves to the next what is too much for it.
    const some = await service.part(RaiseAlerts).review('2026-07-31', 2);
    expect(some).toMatchObject({ outcome: 'unfinished', changed: 2 });
    await tickAll();
    const { items } = await read('/v1/alerts/raised');
    const told = (items as Record<string, unknown>[]).map(({ alertId, employeeId, period, value }) => [
      alertId,
      employeeId,
      period,
      value,
    ]);
    for (const { employeeId, name } of items) expect(name).toBe(employeeId);
    expect(told).toContainEqual(['low', 'E6', '2026-07', 1]);
    expect(told.filter(([alertId]) => alertId === 'silent')).toHaveLength(6);
    expect(told).toContainEqual(['silent', 'E4', '2026-07-10', 15]);
    expect((await read('/v1/alerts/raised', oneself)).items).toHaveLength(1);
    const kinds = (await read('/v1/notices?limit=1000', oneself)).items.map(
      ({ kind }: { kind: string }) => kind,
    );
    expect(kinds).toEqual(
      expect.arrayContaining(['inspection.opened', 'inspection.measured', 'alert.raised']),
    );
  });

  step('lift what does not hold any more, for good, and note what was done about the rest', async () => {
    const answer = { alertId: 'silent', employeeId: 'E4', period: '2026-07-10', measure: 'talk', text: 't' };
    await carriedOut(api, 'answer-alert', answer);
    const late = randomUUID();
    await award('E5', 3, '2026-07-31', late);
    at('2026-08-05T09:00');
    await tickAll();
    await carriedOut(api, 'reverse-entry', { employeeId: 'E5', entryId: late, reason: 'r' });
    at('2026-08-06T09:00');
    await tickAll();
    const { items } = await read('/v1/alerts/raised?employeeId=E5');
    expect(items).toHaveLength(1);
    expect(items[0].lifted).not.toBeNull();
    expect((await read('/v1/alerts/raised?employeeId=E4')).items[0]).toMatchObject({
      lifted: null,
      answer: { measure: 'talk', text: 't' },
    });
  });

  step('hear a case about an inspection, which is measured again before it is decided', async () => {
    const opened = await carriedOut(oneself, 'open-case', {
      kind: 'appeal',
      about: { inspection: RESERVE },
      statement: 's',
    });
    const decision = { decision: 'uphold', cause: 'wrong-fact', reason: 'r' };
    const officer = await principalWith(api, [{ role: 'points-officer' }], 'E1');
    await carriedOut(officer, 'decide-case', { caseId: opened.caseId, ...decision });
    const resolution = { entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
    const pass = { ...RESERVE, outcome: 'pass', reason: 'r', resolution };
    expect((await api.command('decide-inspection', pass)).body.code).toBe('inspection.outdated');
    expect((await service.part(TendInspections).run()).done).toMatch('Measured 1');
    const { position } = await carriedOut(api, 'decide-inspection', pass);
    const found = await read('/v1/inspections/reserve/E4');
    expect(found).toMatchObject({ status: 'passed', outcome: 'pass', deviates: true });
    expect(found.findings).toHaveLength(2);
    const passed = service.part(PassedInspections as unknown as Type<PassedInspections>);
    expect(await passed.by('reserve', BigInt(position as string))).toEqual([
      { employeeId: 'E4', employmentNo: 1 },
    ]);
  });

  step('end with leaving', async () => {
    await carriedOut(api, 'open-inspection', {
      ...RESERVE,
      employeeId: 'E5',
      from: '2026-08',
      statement: 's',
    });
    await carriedOut(api, 'record-departure', { employeeId: 'E5', reason: 'r' });
    await carriedOut(api, 'record-departure', { employeeId: 'E6', reason: 'r' });
    await read('/v1/inspections');
    expect((await service.part(TendInspections).run()).done).toMatch('ended 1');
    at('2026-08-07T09:00');
    await tickAll();
    const { items } = await read('/v1/alerts/raised?employeeId=E6');
    expect(items.map(({ over, lifted }: Record<string, unknown>) => [over, lifted])).toEqual(
      items.map(() => [true, null]),
    );
  });

  step('come out the same from read models that are rebuilt', async () => {
    for (const projection of PROJECTIONS) {
      if (!['alerts', 'inspections', 'cases', 'notices'].includes(projection.name)) continue;
      const { signal } = new AbortController();
      const { name } = projection;
      const { switched, differences } = await rebuild(projection, service.log, service.postgres, { signal });
      expect({ name, switched, differences }).toEqual({ name, switched: true, differences: [] });
    }
  });
});
