import { describe, expect, it } from '@jest/globals';
import { benchmarkOf, officesOf } from './comparison.js';

describe('a benchmark', () => {
  const scores = [-4, 0, 0, 3, 5, 8, 8, 12, 20, 31];

  it('has the nearest ranks, and how many of 100 others have less', () => {
    expect(benchmarkOf(scores, 12)).toEqual({
      ...{ N: 10, lowest: -4, q1: 0, median: 5, q3: 12, best: 31 },
      below: 77,
    });
    expect(benchmarkOf(scores, -4)).toMatchObject({ below: 0 });
    expect(benchmarkOf(scores, 31)).toMatchObject({ below: 100 });
  });

  it('tells nothing of fewer than five', () => {
    expect(benchmarkOf([1, 2, 3, 4], 2)).toEqual({ N: 4, suppressed: true });
  });
});

describe('offices', () => {
  const row = (officeId: string, score: number) => ({
    ...{ employeeId: `${officeId}${score}`, employmentNo: 1, officeId, score },
    ...{ rank: 1, officeRank: 1 },
  });

  it('are compared by points for each member, exactly; equals share a rank', () => {
    const rows = [row('b', 2), row('b', 4), row('a', 3), row('c', 10), row('c', -10), row('d', 2)];
    expect(officesOf(rows).map(({ rank, officeId, members, sum }) => [rank, officeId, members, sum])).toEqual(
      [
        [1, 'a', 1, 3],
        [1, 'b', 2, 6],
        [3, 'd', 1, 2],
        [4, 'c', 2, 0],
      ],
    );
  });
});
