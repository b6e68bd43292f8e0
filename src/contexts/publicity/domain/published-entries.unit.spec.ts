import { describe, expect, it } from '@jest/globals';
import { noWorkingDays, plus, workingDaysAfter } from '../../due-process/domain/working-days.js';
import { policyOn, type Policy } from '../../due-process/domain/policies.js';
import { publishedAs, publishedDays, type PublishableEntry } from './published-entries.js';

const policy = (
  inForceFrom: string,
  publicity: Partial<Policy['publicity']> | null,
  days: Policy['days'] = 'working',
): Policy => ({
  inForceFrom,
  days,
  publicity:
    publicity === null
      ? null
      : { entryDays: 3, boardDays: 3, deductions: 'unnamed', reasons: true, ...publicity },
  cases: null,
});
/** The holidays of the worked examples. */
const HOLIDAYS = workingDaysAfter(
  noWorkingDays(),
  {
    type: 'WorkingDaysSet',
    data: {
      year: 2026,
      off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
      on: ['2026-09-20', '2026-10-10'],
    },
  },
  { revision: 0, position: 0n },
);
const by = (...policies: readonly Policy[]) => ({
  on: (day: string) => policyOn(policies, day),
  plus: (day: string, count: number, how: Policy['days']) => plus(HOLIDAYS, day, count, how),
});
const daysOn = (on: string, ...policies: readonly Policy[]) =>
  publishedDays(on, by(...policies)).map(({ day, until }) => [day, until]);

describe('the days whose entries stand published', () => {
  it('are those of which the last day is not over, both ends included, past holidays', () => {
    const september = policy('2026-09-01', {});
    expect(daysOn('2026-10-10', september)).toEqual([
      ['2026-10-10', '2026-10-14'],
      ['2026-10-09', '2026-10-13'],
      ['2026-10-08', '2026-10-12'],
      ...['07', '06', '05', '04', '03', '02', '01'].map((day) => [`2026-10-${day}`, '2026-10-10']),
      ['2026-09-30', '2026-10-10'],
    ]);
  });

  it('keep the policy of their own day when another one comes into force', () => {
    const before = policy('2026-06-01', { entryDays: 5, deductions: 'named' }, 'calendar');
    const after = policy('2026-07-01', { entryDays: 0 });
    expect(publishedDays('2026-07-03', by(before, after))).toEqual([
      { day: '2026-06-30', until: '2026-07-05', deductions: 'named', reasons: true },
      { day: '2026-06-29', until: '2026-07-04', deductions: 'named', reasons: true },
      { day: '2026-06-28', until: '2026-07-03', deductions: 'named', reasons: true },
    ]);
  });

  it('are none without publicity, and before the first policy', () => {
    expect(daysOn('2026-10-10', policy('2026-09-01', null))).toEqual([]);
    expect(daysOn('2026-08-31', policy('2026-09-01', {}))).toEqual([]);
  });

  it('reach as far back as the longest window does', () => {
    const [first] = daysOn('2026-10-10', policy('2026-01-01', { entryDays: 31 })).toReversed();
    expect(first).toEqual(['2026-08-24', '2026-10-10']);
  });
});

describe('an entry as it is published', () => {
  const entry: PublishableEntry = {
    entryId: 'a-uuid',
    employeeId: 'E7',
    name: 'Li Wei',
    names: ['Li Weimin'],
    direction: 'deduct',
    officeId: 'gate',
    members: 5,
    title: 'Late',
    points: 3,
    occurredOn: '2026-10-09',
    reason: 'Came at ten',
    isReversed: false,
  };
  const as = (
    changes: Partial<PublishableEntry>,
    deductions: 'named' | 'unnamed' = 'unnamed',
    reasons = true,
  ) => publishedAs({ ...entry, ...changes }, { until: '2026-10-13', deductions, reasons }, 5);
  const told = {
    ...{ direction: 'deduct', title: 'Late', points: 3, occurredOn: '2026-10-09', until: '2026-10-13' },
    reversed: false,
  };
  const named = { entryId: 'a-uuid', employeeId: 'E7', name: 'Li Wei' };

  it('names whoever was awarded, and whoever was deducted from where the policy says so', () => {
    const whole = { ...told, ...named, officeId: 'gate', reason: 'Came at ten' };
    expect(as({}, 'named')).toEqual(whole);
    expect(as({ direction: 'award', members: 1 })).toEqual({ ...whole, direction: 'award' });
  });

  it('has no reason where the policy gives none', () => {
    expect(as({}, 'named', false)).toEqual({ ...told, ...named, officeId: 'gate' });
  });

  it('leaves out who it is, and the office of fewer than five', () => {
    expect(as({})).toEqual({ ...told, officeId: 'gate', reason: 'Came at ten' });
    expect(as({ members: 4 })).toEqual({ ...told, reason: 'Came at ten' });
  });

  it('leaves out a reason that says who it is, by a name of today or before, or by the id', () => {
    for (const reason of ['LI WEI came at ten', 'e7 came at ten', 'Li Weimin came at ten'])
      expect(as({ reason })).toEqual({ ...told, officeId: 'gate' });
  });
});
