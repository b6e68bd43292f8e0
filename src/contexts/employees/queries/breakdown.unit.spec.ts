import { describe, expect, it } from '@jest/globals';
import { breakdownOf, type Counted } from './breakdown.js';

const entry = (itemCode: string, category: string | null, countsIn: string, points: number): Counted => ({
  ...{ itemCode, category, countsIn, points },
});

describe('a score', () => {
  it('is made up of items, categories and months, each of which come to all of it', () => {
    const whole = breakdownOf([
      entry('tidy', 'order', '2026-02', 3),
      entry('late', 'time', '2026-01', -5),
      entry('tidy', 'order', '2026-01', 4),
      entry('swept', 'order', '2026-01', 2),
      entry('old', null, '2026-01', 1),
    ]);
    expect(whole).toEqual({
      score: 5,
      byItem: [
        { itemCode: 'tidy', category: 'order', points: 7, entries: 2 },
        { itemCode: 'swept', category: 'order', points: 2, entries: 1 },
        { itemCode: 'old', category: null, points: 1, entries: 1 },
        { itemCode: 'late', category: 'time', points: -5, entries: 1 },
      ],
      byCategory: [
        { category: 'order', points: 9, entries: 3 },
        { category: null, points: 1, entries: 1 },
        { category: 'time', points: -5, entries: 1 },
      ],
      byMonth: [
        { month: '2026-01', points: 2, entries: 4 },
        { month: '2026-02', points: 3, entries: 1 },
      ],
    });
    for (const parts of [whole.byItem, whole.byCategory, whole.byMonth])
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(whole.score);
  });

  it('is nothing of nothing', () => {
    expect(breakdownOf([])).toEqual({ score: 0, byItem: [], byCategory: [], byMonth: [] });
  });
});
