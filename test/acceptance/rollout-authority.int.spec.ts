import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Api } from '../support/api.js';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

/** Grades of authority and a roll-out plan from the same day on; each step builds on the one before. */
describe('limits of authority during the roll-out', () => {
  const clock = new SetClock(new Date('2025-03-20T09:00:00+08:00'));
  let service: TestService;
  let supervisor: Api;
  let director: Api;

  beforeAll(async () => {
    service = await startService({ clock });
    const { api } = service;
    for (const [officeId, employeeId] of [
      ['reception', 'R1'],
      ['garden', 'G1'],
    ] as const) {
      await carriedOut(api, 'open-office', { officeId, name: officeId });
      await carriedOut(api, 'register-employee', { employeeId, name: 'N', officeId, joinedOn: '2025-01-01' });
    }
    const grades = [
      { grade: 'supervisor', limits: [{ direction: 'award', perEntry: 5, perMonth: 5 }] },
      { grade: 'director', limits: [{ direction: 'award', perEntry: 50 }] },
    ];
    const inForceFrom = '2025-04-01';
    await carriedOut(api, 'set-authority', { inForceFrom, grades, quorum: 2, proposalDays: 10 });
    await carriedOut(api, 'plan-rollout', { state: 'off', from: '2025-04-01' });
    await carriedOut(api, 'plan-rollout', { officeId: 'reception', state: 'trial', from: '2025-04-01' });
    const manager = (grade: string) => principalWith(api, [{ role: 'manager', grade, allOffices: true }]);
    supervisor = await manager('supervisor');
    director = await manager('director');
    clock.instant = new Date('2025-04-02T09:00:00+08:00');
  });

  afterAll(() => service.stop());

  const award = async (employeeId: string, points: number): Promise<Record<string, any>> => {
    const entry = { employeeId, points, kind: 'behaviour', itemCode: 'praised', reason: 'R' };
    const sent = { ...entry, entryId: randomUUID(), occurredOn: '2025-04-02' };
    return (await supervisor.command('award-points', sent)).body as Record<string, any>;
  };

  it('what is off is refused, within them and beyond, and uses none up', async () => {
    expect(await award('G1', 5)).toMatchObject({ status: 409, code: 'rollout.off' });
    expect(await award('G1', 6)).toMatchObject({ status: 409, code: 'rollout.off' });
  });

  it('hold for what is in trial, and what exceeds them becomes a proposal', async () => {
    expect(await award('R1', 5)).toMatchObject({ status: 'accepted' });
    const { status, proposalId } = await award('R1', 6);
    expect(status).toBe('proposed');
    await carriedOut(director, 'decide-proposal', { proposalId, decision: 'accept' });
    const { items } = await service.api.read('/v1/employees/R1/history');
    expect(items).toMatchObject([
      { type: 'EmployeeRegistered' },
      { data: { points: 5, trial: true, ground: { by: 'authority' } }, balance: { total: 500 } },
      { data: { points: 6, trial: true, ground: { by: 'proposal' } }, balance: { total: 500 } },
    ]);
  });
});
