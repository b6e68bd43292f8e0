import { describe, expect, it } from '@jest/globals';
import { isWorkingDay, workingDaysAfter as yearAfter } from '../../due-process/domain/working-days.js';
import {
  averageBelow,
  balanceBelow,
  bottomLine,
  bottomShare,
  deductionsAbove,
  fall,
  monthBelow,
  silent,
} from './measures.js';
import { silentSince, workingDaysAfter } from './working-time.js';

/** The year of the practice's examples. */
const year = yearAfter(
  new Map(),
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
const isWorking = (day: string): boolean => isWorkingDay(year, day);

describe('an average below', () => {
  it('is of the working days: October 2026 has 18', () => {
    const days = workingDaysAfter('2026-09-30', '2026-10-31', isWorking);
    expect(days).toBe(18);
    expect(averageBelow(350, days, 20)).toBe(350);
    expect(averageBelow(360, days, 20)).toBeUndefined();
    expect(averageBelow(365, days, 20)).toBeUndefined();
  });
});

describe('a silence', () => {
  it('lasts so many working days after the last entry, and not one fewer', () => {
    expect(workingDaysAfter('2026-09-30', '2026-10-12', isWorking)).toBe(4);
    expect(workingDaysAfter('2026-09-30', '2026-10-13', isWorking)).toBe(5);
    expect(silent(4, 5)).toBeUndefined();
    expect(silent(5, 5)).toBe(5);
  });

  it('has lasted since a day at the latest', () => {
    expect(silentSince('2026-10-13', 5, isWorking)).toBe('2026-10-07');
    expect(workingDaysAfter('2026-10-07', '2026-10-13', isWorking)).toBe(5);
    expect(workingDaysAfter('2026-10-08', '2026-10-13', isWorking)).toBe(4);
  });
});

describe('a bottom share', () => {
  const on = (rank: number) => ({ rank, N: 43 });

  it('is below 39 of 43 on each of the boards', () => {
    expect(bottomShare([on(40), on(43), on(41)], 10)).toBe(41);
    expect(bottomShare([on(40), on(39), on(41)], 10)).toBeUndefined();
    expect(bottomShare([undefined, on(40), on(41)], 10)).toBeUndefined();
    expect(bottomShare([], 10)).toBeUndefined();
  });

  it('is nobody where the share is less than one of them', () => {
    expect(bottomShare([{ rank: 9, N: 9 }], 10)).toBeUndefined();
  });
});

describe('the other measures', () => {
  it('look for less, or for more, and not for the same', () => {
    expect([monthBelow(-11, -10), monthBelow(-10, -10)]).toEqual([-11, undefined]);
    expect([balanceBelow(479, 480), balanceBelow(480, 480)]).toEqual([479, undefined]);
    expect([deductionsAbove(26, 25), deductionsAbove(25, 25)]).toEqual([26, undefined]);
    expect([bottomLine(1), bottomLine(0)]).toEqual([1, undefined]);
  });

  it('take a fall of as many places', () => {
    expect([fall(1, 4, 3), fall(1, 3, 3), fall(4, 1, 3)]).toEqual([3, undefined, undefined]);
  });
});
