import { describe, expect, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import { dueProcessDecider, workingDaysDecider, type SetDueProcess } from './decisions.js';
import type { DueProcessSet, WorkingDaysSet } from './events.js';
import { policiesAfter, policyOn } from './policies.js';
import { isWorkingDay, noWorkingDays, plus, workingDaysAfter } from './working-days.js';

const NATIONAL_DAY = {
  year: 2026,
  off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
  on: ['2026-09-20', '2026-10-10'],
};
const set = (data: WorkingDaysSet['data']): WorkingDaysSet => ({ type: 'WorkingDaysSet', data });
const days = workingDaysAfter(noWorkingDays(), set(NATIONAL_DAY), { revision: 0, position: 0n });

describe('the days of a year', () => {
  const setDays = (changes: Partial<WorkingDaysSet['data']>) =>
    ({ type: 'SetWorkingDays', ...NATIONAL_DAY, ...changes }) as const;

  it('are said whole anew, and the same ones are a repeat, in whatever order', () => {
    given(workingDaysDecider).when(setDays({}), undefined).then(set(NATIONAL_DAY));
    given(workingDaysDecider, set(NATIONAL_DAY))
      .when(setDays({ on: [...NATIONAL_DAY.on].reverse() }), undefined)
      .repeats(0);
    given(workingDaysDecider, set(NATIONAL_DAY))
      .when(setDays({ on: [] }), undefined)
      .then(set({ ...NATIONAL_DAY, on: [] }));
  });

  it.each([
    ['lies in another year', { off: ['2027-10-01'] }],
    ['is there twice', { off: ['2026-10-01', '2026-10-01'] }],
    ['is free already', { off: ['2026-10-03'] }],
    ['is worked on already', { on: ['2026-10-08'] }],
  ])('are unfit where one %s', (_, changes) => {
    given(workingDaysDecider).when(setDays(changes), undefined).isRejected('working-days.unfit');
  });

  it('are those from Monday to Friday, but for what was said otherwise', () => {
    const worked = ['2026-09-20', '2026-10-01', '2026-10-04', '2026-10-08', '2026-10-10', '2027-10-01'];
    expect(worked.map((day) => isWorkingDay(days, day))).toEqual([true, false, false, true, true, true]);
  });
});

describe('a deadline', () => {
  it.each([
    ['2026-10-04', 3, 'working', '2026-10-10'],
    ['2026-10-04', 3, 'calendar', '2026-10-07'],
    ['2026-10-04', 5, 'working', '2026-10-13'],
    ['2026-09-28', 5, 'working', '2026-10-10'],
    ['2026-09-28', 7, 'calendar', '2026-10-05'],
    ['2026-09-30', 5, 'working', '2026-10-13'],
    ['2026-12-31', 1, 'working', '2027-01-01'],
    ['2028-02-28', 1, 'calendar', '2028-02-29'],
    ['2026-10-04', 0, 'working', '2026-10-04'],
  ] as const)('from %s on, of %d %s days, is %s', (day, count, by, until) => {
    expect(plus(days, day, count, by)).toBe(until);
  });
});

describe('the policy', () => {
  const policy = (inForceFrom: string): SetDueProcess => ({
    type: 'SetDueProcess',
    inForceFrom,
    days: 'working',
    publicity: null,
    cases: null,
  });
  const policySet = (inForceFrom: string): DueProcessSet => {
    const { type: _, ...data } = policy(inForceFrom);
    return { type: 'DueProcessSet', data };
  };
  const context = { settledUntil: '2026-08-31' };

  it('is for days to come, each later than the one before', () => {
    given(dueProcessDecider).when(policy('2026-09-01'), context).then(policySet('2026-09-01'));
    given(dueProcessDecider).when(policy('2026-08-31'), context).isRejected('due-process.in-force-too-early');
    given(dueProcessDecider, policySet('2026-10-01'))
      .when(policy('2026-10-01'), context)
      .isRejected('due-process.out-of-order');
  });

  it('holds from its day until that of the next', () => {
    const policies = [policySet('2026-09-01'), policySet('2027-01-01')].reduce(policiesAfter, []);
    expect(policyOn(policies, '2026-08-31')).toBeUndefined();
    expect(policyOn(policies, '2026-12-31')?.inForceFrom).toBe('2026-09-01');
    expect(policyOn(policies, '2027-01-01')?.inForceFrom).toBe('2027-01-01');
  });
});
