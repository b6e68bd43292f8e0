import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { carriedOut, principalWith } from '../support/principals.js';
import { SetClock, startService, type TestService } from '../support/service.js';

const clock = new SetClock(new Date('2025-03-20T09:00:00+08:00'));
let service: TestService;

const at = (instant: string): void => {
  clock.instant = new Date(instant);
};
const entry = (more: object = {}) => ({
  employeeId: 'E1',
  entryId: randomUUID(),
  kind: 'behaviour',
  itemCode: 'weeding',
  points: 2,
  reason: 'Weeded the beds',
  ...more,
});
const award = async (more: object = {}): Promise<unknown> => {
  const { status, body } = await service.api.command('award-points', entry(more));
  return status === 200 ? body.status : { status, code: body.code };
};
const months = async (): Promise<any> => service.api.read('/v1/months');

beforeAll(async () => {
  service = await startService({ clock });
  await carriedOut(service.api, 'open-office', { officeId: 'garden', name: 'Garden' });
  const person = { employeeId: 'E1', name: 'N', officeId: 'garden', joinedOn: '2010-01-01' };
  await carriedOut(service.api, 'register-employee', person);
});
afterAll(() => service.stop());

describe('the book of people who joined long ago', () => {
  it('has not begun, until somebody closes its first month', async () => {
    expect(await months()).toMatchObject({ closing: 'not-begun', clockDoubts: [], graceDays: 3 });
    const { position } = await carriedOut(service.api, 'close-month', { month: '2010-01' });
    expect(await service.api.read(`/v1/months?minPosition=${position}`)).toMatchObject({ closing: 'as-due' });
  });

  it('is closed by what was set, and what holds already is a repeat', async () => {
    const five = { graceDays: 5, automatic: false };
    const { position, status } = await carriedOut(service.api, 'set-closing', five);
    expect(status).toBe('accepted');
    expect(await service.api.read(`/v1/months?minPosition=${position}`)).toMatchObject({
      closing: 'off',
      ...five,
    });
    expect(await carriedOut(service.api, 'set-closing', five)).toMatchObject({
      status: 'repeated',
      position,
    });
    await carriedOut(service.api, 'set-closing', { graceDays: 5, automatic: true });
  });
});

describe('by a clock that stands behind what was recorded', () => {
  it('an entry needs its date, whoever it is for; everything else is taken', async () => {
    at('2025-03-19T09:00:00+08:00');
    const behind = { status: 409, code: 'clock.behind' };
    expect(await award()).toEqual(behind);
    const { employeeId: _, entryId: officeEntryId, ...content } = entry();
    const forAll = { ...content, officeEntryId, officeId: 'garden' };
    const { status, body } = await service.api.command('award-office', forAll);
    expect({ status, code: body.code }).toEqual(behind);
    expect(await service.api.bulk([{ command: 'AwardPoints', ...entry() }])).toMatchObject([
      { status: 'rejected', code: 'clock.behind' },
    ]);
    expect(
      await service.api.bulk([{ command: 'AwardPoints', ...entry() }], { 'dry-run': 'true' }),
    ).toMatchObject([{ status: 'rejected', code: 'clock.behind' }]);

    expect(await award({ occurredOn: '2025-03-18' })).toBe('accepted');
    expect(await award({ recordedAt: '2025-03-17T09:00:00+08:00' })).toBe('accepted');
    expect(await months()).toMatchObject({ closing: 'on-hold', clockDoubts: [{ code: 'clock.behind' }] });
  });

  it('it is believed for the day on which an administrator, and nobody else, confirms it', async () => {
    const officer = await principalWith(service.api, [{ role: 'points-officer' }]);
    expect((await officer.command('confirm-clock', {})).status).toBe(403);
    expect((await officer.command('set-closing', { graceDays: 5, automatic: true })).body.status).toBe(
      'repeated',
    );
    await carriedOut(service.api, 'confirm-clock', {});
    expect(await award()).toBe('accepted');
    expect((await months()).clockDoubts).toEqual([]);
    at('2025-03-18T09:00:00+08:00');
    expect(await award()).toEqual({ status: 409, code: 'clock.behind' });
  });
});

describe('by a clock that has leapt 400 days', () => {
  it('commands are taken, and bear it out no more than it does itself', async () => {
    at('2026-04-24T09:00:00+08:00');
    const held = { closing: 'on-hold', clockDoubts: [{ code: 'clock.far-ahead' }] };
    expect(await months()).toMatchObject(held);
    expect(await award()).toBe('accepted');
    expect(await months()).toMatchObject(held);
    await carriedOut(service.api, 'confirm-clock', {});
    expect((await months()).clockDoubts).toEqual([]);
  });
});
