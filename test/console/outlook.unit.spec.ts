import { describe, expect, it } from '@jest/globals';
import {
  bestOf,
  forecastOf,
  isWorkingDay,
  streakOf,
  type OwnMonth,
} from '../../console/src/pages/me/outlook.js';

const OCTOBER = [
  {
    year: 2026,
    off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'],
    on: ['2026-10-10'],
  },
];
const month = (period: string, rank: number, score: number, count = 10): OwnMonth => ({
  ...{ period, rank, score, count },
  status: 'closed',
});

describe('the forecast of a month', () => {
  it('is the score so far for each working day gone, times those of the month', () => {
    // October 2026 has 18 working days; the 8th, 9th and 10th are the first three.
    expect(forecastOf(10, '2026-10-10', OCTOBER)).toEqual({ score: 60, gone: 3, all: 18 });
    expect(forecastOf(10, '2026-10-31', OCTOBER)?.score).toBe(10);
    expect(forecastOf(-3, '2026-10-08', OCTOBER)?.score).toBe(-54);
  });

  it('is none in the first four days, and before the first working day', () => {
    expect(forecastOf(10, '2026-11-04', OCTOBER)).toBeUndefined();
    expect(forecastOf(10, '2026-11-05', OCTOBER)).toMatchObject({ gone: 4, all: 21 });
    expect(forecastOf(10, '2026-10-07', OCTOBER)).toBeUndefined();
  });

  it('knows weekends of other years as they are', () => {
    expect(isWorkingDay('2025-10-01', OCTOBER)).toBe(true);
    expect(isWorkingDay('2025-10-04', OCTOBER)).toBe(false);
  });
});

describe('one’s own months', () => {
  const months = [
    month('2026-05', 2, 90),
    month('2026-07', 5, 40),
    month('2026-08', 6, 90),
    month('2026-09', 5, 30),
    { ...month('2026-10', 9, 99), status: 'open' },
  ];

  it('have a best one, the later of equals, among those that are closed', () => {
    expect(bestOf(months)?.period).toBe('2026-08');
    expect(bestOf([])).toBeUndefined();
  });

  it('have a streak in the upper half, up to a month in the lower half or without a place', () => {
    expect(streakOf(months)).toBe(1);
    expect(streakOf(months.slice(0, 2))).toBe(1);
    expect(streakOf([month('2026-04', 1, 1, 1), month('2026-05', 3, 1, 5)])).toBe(2);
    expect(streakOf([])).toBe(0);
  });
});
