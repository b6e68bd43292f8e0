import { describe, expect, it } from '@jest/globals';
import { waitingRuns } from '../../console/src/pages/benefits/waiting.js';

const scheme = (schemeId: string, period: string, inForceFrom = '2026-01-01') => ({
  ...{ schemeId, title: `Scheme ${schemeId}`, inForceFrom },
  terms: { basis: { period } } as never,
});
const confirmed = (period: string) => ({ period, status: 'confirmed' as const });
const run = (schemeId: string, period: string, status: 'computed' | 'cancelled' = 'computed') => ({
  ...{ schemeId, period, status, of: null },
});
const periods = (waiting: readonly { schemeId: string; period: string }[]): readonly string[] =>
  waiting.map(({ schemeId, period }) => `${schemeId} ${period}`);

describe('runs that wait', () => {
  const monthly = scheme('monthly', 'month');
  const yearly = scheme('yearly', 'year');

  it('are those of confirmed months and years, the newest first', () => {
    const windows = [
      confirmed('2026-08'),
      confirmed('2026-09'),
      { period: '2026-10', status: 'published' as const },
    ];
    expect(periods(waitingRuns([monthly, yearly], windows, []))).toEqual([
      'monthly 2026-09',
      'monthly 2026-08',
    ]);
    expect(periods(waitingRuns([monthly, yearly], [confirmed('2026')], []))).toEqual(['yearly 2026']);
  });

  it('are none of a scheme that was computed, unless that was cancelled', () => {
    const windows = [confirmed('2026-08'), confirmed('2026-09')];
    const runs = [run('monthly', '2026-09'), run('monthly', '2026-08', 'cancelled')];
    expect(periods(waitingRuns([monthly], windows, runs))).toEqual(['monthly 2026-08']);
  });

  it('are none of a period that was over before the scheme was in force', () => {
    const later = scheme('later', 'month', '2026-09-15');
    const windows = [confirmed('2026-08'), confirmed('2026-09')];
    expect(periods(waitingRuns([later], windows, []))).toEqual(['later 2026-09']);
  });

  it('are none of a quarter, which has no window', () => {
    expect(waitingRuns([scheme('quarterly', 'quarter')], [confirmed('2026-09')], [])).toEqual([]);
  });
});
