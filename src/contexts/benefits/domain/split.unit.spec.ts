import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { orderOf } from '../../../proofs/run-rows.js';
import { apportion, split, type Weighed } from './split.js';

const RUN = '7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01';
const before = orderOf(RUN);
const weighed = (...weights: number[]): Weighed[] =>
  weights.map((weight, index) => ({ id: `E${String(index + 1).padStart(4, '0')}`, weight: BigInt(weight) }));
const given = (amount: number, people: readonly Weighed[], unit = 1, cap?: number) => {
  const { given: shares, rest } = split(
    BigInt(amount),
    { unit: BigInt(unit), cap: cap === undefined ? undefined : BigInt(cap) },
    people,
    before,
  );
  return { shares: people.map(({ id }) => Number(shares.get(id))), rest: Number(rest) };
};

describe('a split to the last unit', () => {
  it('gives the units left to the largest remainders', () => {
    expect(given(1_000_000, weighed(3, 2, 1))).toEqual({ shares: [500_000, 333_333, 166_667], rest: 0 });
  });

  it('gives whole units alone', () => {
    expect(given(1_000_000, weighed(3, 2, 1), 100)).toEqual({
      shares: [500_000, 333_300, 166_700],
      rest: 0,
    });
  });

  it('keeps back what is less than a unit', () => {
    expect(given(1_001, weighed(1), 10)).toEqual({ shares: [1_000], rest: 1 });
  });

  it('breaks equal remainders by a digest of the run and the person', () => {
    const { shares } = given(10_000, weighed(1, 1, 1, 1, 1, 1, 1));
    expect(shares).toEqual([1_429, 1_429, 1_429, 1_428, 1_428, 1_428, 1_429]);
  });

  it('gives nothing where nobody has any weight', () => {
    expect(given(1_000, weighed(0, 0))).toEqual({ shares: [0, 0], rest: 1_000 });
  });

  it('gives nobody more than the cap, and what is over to the others', () => {
    expect(given(100_000, weighed(100, 30, 20, 10), 1, 40_000)).toEqual({
      shares: [40_000, 30_000, 20_000, 10_000],
      rest: 0,
    });
  });

  it('keeps back what nobody may take', () => {
    expect(given(100_000, weighed(1, 1), 1, 40_000)).toEqual({ shares: [40_000, 40_000], rest: 20_000 });
  });

  it('counts a cap in whole units', () => {
    expect(given(1_000, weighed(1), 100, 250)).toEqual({ shares: [200], rest: 800 });
  });

  it('gives nothing where the cap is below a unit', () => {
    expect(given(1_000, weighed(1, 2), 100, 99)).toEqual({ shares: [0, 0], rest: 1_000 });
  });
});

const people = fc
  .array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 })
  .map((weights) => weighed(...weights));
const cases = fc.record({
  people,
  amount: fc.integer({ min: 1, max: 1_000_000_000_000 }),
  unit: fc.integer({ min: 1, max: 1_000 }),
  cap: fc.option(fc.integer({ min: 1, max: 1_000_000_000 }), { nil: undefined }),
});

/** Of each property; enough to find what is rare. */
const RUNS = 20_000;

/** What is wrong with a split; asserting each share by itself would take longer than the splits. */
function faultsOf(
  all: readonly Weighed[],
  { amount, unit, cap }: { amount: number; unit: number; cap: number | undefined },
) {
  const { shares, rest } = given(amount, all, unit, cap);
  const faults: string[] = [];
  if (shares.reduce((sum, share) => sum + share, 0) + rest !== amount) faults.push('it loses something');
  const inOrder = all
    .map(({ weight }, index) => ({ weight, share: shares[index] ?? 0 }))
    .sort((one, other) => Number(one.weight - other.weight));
  for (const [index, { weight, share }] of inOrder.entries()) {
    const below = inOrder[index - 1];
    if (share % unit !== 0 || share > (cap ?? amount)) faults.push(`${share} is no share`);
    if (below !== undefined && below.weight < weight && below.share > share)
      faults.push(`${below.share} for ${below.weight}, and ${share} for ${weight}`);
  }
  return faults;
}

describe('splits of any amount among anybody', () => {
  it('lose nothing, give whole units within the cap, and no more for less weight', () => {
    fc.assert(
      fc.property(cases, ({ people: all, ...how }) => faultsOf(all, how).length === 0),
      { numRuns: RUNS },
    );
  });

  it('are within one unit of the exact share', () => {
    fc.assert(
      fc.property(people, fc.bigInt({ min: 0n, max: 10n ** 12n }), (all, units) => {
        const sum = all.reduce((total, { weight }) => total + weight, 0n);
        const { given: shares } = apportion(units, all, before);
        return all.every(({ id, weight }) => {
          const more = (shares.get(id) ?? 0n) - (sum === 0n ? 0n : (units * weight) / sum);
          return more === 0n || more === 1n;
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('are the same in whatever order people come', () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ people: all, amount, unit, cap }, turn) => {
        const limits = { unit: BigInt(unit), cap: cap === undefined ? undefined : BigInt(cap) };
        const at = turn % all.length;
        const turned = [...all.slice(at), ...all.slice(0, at)].reverse();
        const one = split(BigInt(amount), limits, all, before);
        const other = split(BigInt(amount), limits, turned, before);
        return one.rest === other.rest && all.every(({ id }) => one.given.get(id) === other.given.get(id));
      }),
      { numRuns: RUNS },
    );
  });
});
