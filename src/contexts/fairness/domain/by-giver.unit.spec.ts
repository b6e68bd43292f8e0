import { describe, expect, it } from '@jest/globals';
import { givenBy } from './by-giver.js';
import type { FairEntry } from './entries.js';
import { numberOf } from './fractions.js';

const entry = (givenBy: string, changes: Partial<FairEntry> = {}): FairEntry => ({
  givenBy,
  employeeId: 'E1',
  employmentNo: 1,
  entryId: 'e',
  direction: 'award',
  points: 5,
  code: 'courtesy',
  category: 'reception',
  hasRange: true,
  officeId: 'gate',
  occurredOn: '2026-10-01',
  recordedOn: '2026-10-02',
  ...changes,
});
const many = (count: number, by: string, changes: Partial<FairEntry> = {}): FairEntry[] =>
  Array.from({ length: count }, () => entry(by, changes));
const of = (entries: readonly FairEntry[], giver: string) => {
  const found = givenBy(entries).find((given) => given.givenBy === giver);
  if (found === undefined) throw new Error(`${giver} gave nothing`);
  return found;
};

/** The worked example of the practice: A gives 8 of courtesy, B 4, C 5. */
const COURTESY = [
  ...many(30, 'A', { points: 8 }),
  ...many(30, 'B', { points: 4 }),
  ...many(40, 'C', { points: 5 }),
];

describe('leniency', () => {
  it('is how much more somebody gives than the others by the same items', () => {
    expect(of(COURTESY, 'A').leniency?.value).toEqual({ num: 24n, den: 7n });
    expect(of(COURTESY, 'B').leniency?.value).toEqual({ num: -16n, den: 7n });
    expect(of(COURTESY, 'C').leniency?.value).toEqual({ num: -1n, den: 1n });
  });

  it('counts fewer points deducted as more lenient', () => {
    const late = { code: 'late', direction: 'deduct' } as const;
    const entries = [...many(20, 'A', { ...late, points: 2 }), ...many(20, 'B', { ...late, points: 5 })];
    expect(of(entries, 'A').leniency?.value).toEqual({ num: 3n, den: 1n });
  });

  it('is not told of few, nor of items without a range, nor of those that nobody else gives', () => {
    expect(of([...many(19, 'A'), ...many(30, 'B')], 'A').leniency).toBeNull();
    expect(of([...many(30, 'A'), ...many(19, 'B')], 'A').leniency).toBeNull();
    expect(of([...many(30, 'A', { hasRange: false }), ...many(30, 'B')], 'A').leniency).toBeNull();
    expect(of([...many(30, 'A', { code: 'own' }), ...many(30, 'B')], 'A').leniency).toBeNull();
  });
});

describe('the share of deductions', () => {
  const some = (by: string, category: string, deducted: number, of: number): FairEntry[] => [
    ...many(deducted, by, { category, direction: 'deduct' }),
    ...many(of - deducted, by, { category }),
  ];
  const entries = [
    ...some('A', 'attendance', 45, 90),
    ...some('A', 'reception', 1, 10),
    ...some('B', 'attendance', 6, 10),
    ...some('B', 'reception', 18, 90),
  ];

  it('may turn round once categories have the same weights', () => {
    const { own, others, standardised, turns } = of(entries, 'A').share;
    expect([own, others]).toEqual([
      { num: 23n, den: 50n },
      { num: 6n, den: 25n },
    ]);
    expect(standardised).toMatchObject({
      own: { num: 3n, den: 10n },
      others: { num: 2n, den: 5n },
      covers: { num: 1n, den: 1n },
    });
    expect(turns).toBe(true);
  });

  it('is standardised over the categories in which both have ten entries', () => {
    expect(of([...many(9, 'A'), ...many(30, 'B')], 'A').share.standardised).toBeNull();
    expect(of([...many(10, 'A'), ...many(10, 'B', { category: null })], 'A').share.standardised).toBeNull();
  });
});

describe('what somebody has given', () => {
  it('is counted by people, awards and deductions; what nobody chose is left out', () => {
    const entries = [
      entry('A', { points: 7 }),
      entry('A', { employeeId: 'E2', direction: 'deduct', points: 3 }),
      entry('A', { givenBy: null }),
    ];
    expect(givenBy(entries)).toMatchObject([
      { entries: 2, people: 2, awards: 1, deductions: 1, pointsAwarded: 7, pointsDeducted: 3 },
    ]);
  });

  it('is concentrated from 50 points and 5 awards on', () => {
    const to = (employeeId: string, points: number) => entry('A', { employeeId, points });
    const spread = [to('E1', 30), to('E1', 10), to('E2', 5), to('E3', 3), to('E4', 2)];
    expect(of(spread, 'A').concentration).toEqual({
      employeeId: 'E1',
      share: { num: 4n, den: 5n },
      entries: 2,
    });
    expect(of(spread.slice(0, 4), 'A').concentration).toBeNull();
    expect(of([...spread.slice(0, 4), to('E4', 1)], 'A').concentration).toBeNull();
  });
});

it('a fraction is told to six places', () => {
  expect(numberOf({ num: 24n, den: 7n })).toBe(3.428571);
  expect(numberOf({ num: -16n, den: 7n })).toBe(-2.285714);
});
