import { describe, expect, it } from '@jest/globals';
import { giniOf, nearestRank, spreadOf } from './spread.js';

describe('the spread', () => {
  it('has quartiles by the nearest rank, as in the worked example', () => {
    const scores = [-4, 0, 0, 3, 5, 8, 8, 12, 20, 31];
    expect([25, 50, 75].map((percent) => nearestRank(scores, percent))).toEqual([0, 5, 12]);
    expect(nearestRank([], 50)).toBeNull();
  });

  it('has the Gini coefficient of what was awarded', () => {
    expect(giniOf([20, 0, 65, 5, 10])).toEqual({ num: 29n, den: 50n });
    expect(giniOf([7, 7, 7])).toEqual({ num: 0n, den: 1n });
    expect(giniOf([0, 0])).toBeNull();
    expect(giniOf([])).toBeNull();
  });

  it('counts who has no entry at all', () => {
    const people = [
      { employeeId: 'E1', score: 3, awarded: 3, entries: 1 },
      { employeeId: 'E2', score: 0, awarded: 0, entries: 0 },
    ];
    expect(spreadOf(people)).toMatchObject({ people: 2, q1: 0, median: 0, q3: 3, withoutEntry: 1 });
  });
});
