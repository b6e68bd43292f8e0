import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  missingTo,
  nearest,
  rowOfEdge,
  stepsOf,
  type OwnTerms,
  type Step,
} from '../../console/src/pages/me/thresholds.js';

const terms = (split: OwnTerms['split']): OwnTerms => ({
  basis: { period: 'month', of: 'all', measure: 'score' },
  eligible: {},
  split,
});

describe('the steps of a scheme', () => {
  it.each<[OwnTerms['split'], readonly Step[]]>([
    [{ kind: 'prizes', amounts: [300, 200, 100] }, [{ name: null, places: 3, isStrict: false }]],
    [{ kind: 'places', places: 5, ties: 'fewer' }, [{ name: null, places: 5, isStrict: true }]],
    [{ kind: 'places', places: 5, ties: 'more' }, [{ name: null, places: 5, isStrict: false }]],
    [
      {
        kind: 'tiers',
        ties: 'up',
        tiers: [
          { name: 'A', share: 10 },
          { name: 'B', share: 25 },
          { name: 'C', share: 65 },
        ],
      },
      [
        { name: 'A', places: 2, isStrict: false },
        { name: 'B', places: 7, isStrict: false },
      ],
    ],
    [
      { kind: 'grades', grades: [{ name: 'excellent', share: 15 }] },
      [{ name: 'excellent', places: 3, isStrict: true }],
    ],
    [{ kind: 'equal' }, []],
    [{ kind: 'places', places: 20, ties: 'more' }, []],
  ])('are those of %j among twenty', (split, steps) => {
    expect(stepsOf(terms(split), 20)).toEqual(steps);
  });

  it.each([{ offices: ['farm'] }, { minTotal: 500 }, { noBottomLine: true }])(
    'are none where %j leaves people of the board out',
    (eligible) => {
      const scheme = { ...terms({ kind: 'places', places: 5, ties: 'more' }), eligible };
      expect(stepsOf(scheme, 20)).toEqual([]);
    },
  );

  it('are those of the board with a least score, but for shares, which it makes smaller', () => {
    const eligible = { minScore: 10 };
    expect(stepsOf({ ...terms({ kind: 'places', places: 5, ties: 'more' }), eligible }, 20)).toHaveLength(1);
    const grades = terms({ kind: 'grades', grades: [{ name: 'excellent', share: 15 }] });
    expect(stepsOf({ ...grades, eligible }, 20)).toEqual([]);
  });

  it('are near where they lie on either side of a rank', () => {
    const [a, b] = stepsOf(
      terms({
        kind: 'tiers',
        ties: 'up',
        tiers: [
          { name: 'A', share: 10 },
          { name: 'B', share: 25 },
        ],
      }),
      20,
    );
    expect(nearest([a!, b!], 1)).toEqual({ ahead: undefined, behind: a });
    expect(nearest([a!, b!], 5)).toEqual({ ahead: a, behind: b });
    expect(nearest([a!, b!], 12)).toEqual({ ahead: b, behind: undefined });
  });
});

/** The rank by score, and how many share it, as a scheme looks at them. */
function isWithin(others: readonly number[], own: number, { places, isStrict }: Step): boolean {
  const above = others.filter((score) => score > own).length;
  const equal = others.filter((score) => score === own).length;
  return (isStrict ? above + equal + 1 : above + 1) <= places;
}

describe('the points that are missing to a step', () => {
  it('are exactly those with which one is within, and with one less is not', () => {
    const score = fc.integer({ min: -5, max: 5 });
    const board = fc.record({
      others: fc.array(score, { minLength: 2, maxLength: 12 }),
      own: score,
      isStrict: fc.boolean(),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(board, ({ others, own, isStrict, share }) => {
        const places = 1 + Math.floor(share * (others.length - 1));
        const step = { name: null, places, isStrict };
        const rows = [...others, own].toSorted((one, other) => other - one);
        const rank = 1 + others.filter((other) => other > own).length;
        const edge = rows[rowOfEdge(step, rank) - 1]!;
        const missing = missingTo(step, edge, own);
        expect(isWithin(others, own + missing, step)).toBe(true);
        expect(isWithin(others, own + missing - 1, step)).toBe(false);
        expect(missing <= 0).toBe(isWithin(others, own, step));
      }),
      { numRuns: 2_000 },
    );
  });
});
