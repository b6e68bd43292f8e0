import { describe, expect, it } from '@jest/globals';
import { waitingRuns, type Computable } from '../../console/src/pages/benefits/waiting.js';

const TODAY = '2026-12-05';
const scheme = (schemeId: string, period: string, inForceFrom = '2026-01-01') => ({
  ...{ schemeId, title: `Scheme ${schemeId}`, inForceFrom },
  terms: { basis: { period } } as never,
});
const monthly = scheme('monthly', 'month');
const window = (period: string, status: 'published' | 'confirmed') => ({ period, status });
const run = (schemeId: string, period: string, status: 'computed' | 'cancelled' = 'computed') => ({
  ...{ schemeId, period, status, of: null },
});
const waiting = (schemes: readonly ReturnType<typeof scheme>[], of: Partial<Computable>): readonly string[] =>
  waitingRuns(schemes, TODAY, { closed: [], windows: [], runs: [], ...of }).map(
    ({ schemeId, period }) => `${schemeId} ${period}`,
  );

describe('runs that wait', () => {
  it('are those of closed months whose board is not published or is confirmed, the newest first', () => {
    const closed = ['2026-08', '2026-09', '2026-10'];
    const windows = [window('2026-09', 'confirmed'), window('2026-10', 'published')];
    expect(waiting([monthly], { closed, windows })).toEqual(['monthly 2026-09', 'monthly 2026-08']);
  });

  it('are none of a scheme that was computed, unless that was cancelled', () => {
    const runs = [run('monthly', '2026-09'), run('monthly', '2026-08', 'cancelled')];
    expect(waiting([monthly], { closed: ['2026-08', '2026-09'], runs })).toEqual(['monthly 2026-08']);
  });

  it('are none of a period that was over before the scheme was in force', () => {
    const later = scheme('later', 'month', '2026-09-15');
    expect(waiting([later], { closed: ['2026-08', '2026-09'] })).toEqual(['later 2026-09']);
  });

  it('are those of a scheme by its version of today, back to its first one', () => {
    const versions = [
      monthly,
      scheme('monthly', 'month', '2026-10-01'),
      scheme('monthly', 'year', '2027-01-01'),
    ];
    expect(waiting(versions, { closed: ['2026-08'] })).toEqual(['monthly 2026-08']);
    expect(waiting([scheme('to-come', 'month', '2027-01-01')], { closed: ['2026-08'] })).toEqual([]);
  });

  it('are those of quarters, half-years and years once all their months are confirmed', () => {
    const closed = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
    const schemes = [scheme('quarterly', 'quarter'), scheme('halves', 'half-year'), scheme('yearly', 'year')];
    const windows = [window('2026-05', 'published')];
    expect(waiting(schemes, { closed, windows })).toEqual([
      ...['quarterly 2026-Q4', 'halves 2026-H2', 'yearly 2026', 'quarterly 2026-Q3', 'quarterly 2026-Q1'],
    ]);
    expect(waiting(schemes, { closed, windows: [window('2026', 'published')] })).not.toContain('yearly 2026');
  });
});
