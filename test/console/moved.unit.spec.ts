import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutMinusZero } from '../../console/src/language/values.js';
import { movedBy } from '../../console/src/pages/me/moved.js';

const entry = (itemCode: string, points: number) => ({ itemCode, points });
const byItem = ({ itemCode }: { itemCode: string }): string => itemCode;

describe('what moved the points', () => {
  it('is told by name, what raised apart from what lowered, the greatest effect first', () => {
    const entries = [entry('A', 3), entry('B', -10), entry('A', 4), entry('A', -3), entry('C', 10)];

    expect(movedBy(entries, byItem)).toEqual([
      { name: 'A', raised: 7, lowered: -3, entries: 3 },
      { name: 'B', raised: 0, lowered: -10, entries: 1 },
      { name: 'C', raised: 10, lowered: 0, entries: 1 },
    ]);
  });

  it('comes to the score, and each entry stands in one name', () => {
    const some = fc.array(fc.record({ itemCode: fc.constantFrom('A', 'B', 'C'), points: fc.integer() }));
    fc.assert(
      fc.property(some, (entries) => {
        const moved = movedBy(entries, byItem);
        const sum = moved.reduce((total, { raised, lowered }) => total + raised + lowered, 0);
        expect(sum).toBe(entries.reduce((total, { points }) => total + points, 0));
        expect(moved.reduce((total, one) => total + one.entries, 0)).toBe(entries.length);
        expect(moved.every(({ raised, lowered }) => raised >= 0 && lowered <= 0)).toBe(true);
      }),
    );
  });
});

describe('what a text is filled with', () => {
  it('has no sign where it is nothing', () => {
    const [{ lowered }] = [{ lowered: 0 }];
    expect(Object.is(withoutMinusZero({ lowered: -lowered })['lowered'], 0)).toBe(true);
    expect(withoutMinusZero({ lowered: -3, name: 'x' })).toEqual({ lowered: -3, name: 'x' });
  });
});
