import { describe, expect, it } from '@jest/globals';
import { orderOf } from '../../../proofs/run-rows.js';
import type { Candidate } from './candidate.js';
import { computed, equalAtEdge, type RunRow } from './rows.js';
import { termsOf, type SentTerms } from './scheme-terms.js';

const RUN = '7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01';

const somebody = (no: number, more: Partial<Candidate> = {}): Candidate => ({
  employeeId: `E${String(no).padStart(4, '0')}`,
  employmentNo: 1,
  officeId: 'north',
  score: 0,
  isEmployed: true,
  boards: 1,
  total: 500,
  hasBottomLine: false,
  hasWon: false,
  hasPassed: false,
  yearScore: 0,
  deducted: 0,
  joinedOn: '2026-01-01',
  ...more,
});
const scored = (...scores: number[]): Candidate[] =>
  scores.map((score, index) => somebody(index + 1, { score }));

const rowsBy = (
  split: object,
  people: readonly Candidate[],
  { amount, ...more }: Partial<SentTerms> & { amount?: number } = {},
) => {
  const terms = termsOf({ basis: { period: 'month', of: 'all' }, ...more, split });
  return computed(terms, people, amount, orderOf(RUN));
};
const amounts = ({ rows }: { rows: readonly RunRow[] }) => rows.map(({ amount }) => amount);

describe('prizes', () => {
  const PRIZES = { kind: 'prizes', amounts: [50_000, 30_000, 20_000, 10_000] };

  it('are pooled by equals, who share them', () => {
    const run = rowsBy(PRIZES, scored(90, 80, 80, 70));
    expect(amounts(run)).toEqual([50_000, 25_000, 25_000, 10_000]);
    expect(run.rows.map(({ rank }) => rank)).toEqual([1, 2, 2, 4]);
    expect([run.amount, run.total, run.rest]).toEqual([110_000, 110_000, 0]);
  });

  it('are pooled with places that have none', () => {
    const run = rowsBy({ kind: 'prizes', amounts: [50_000, 30_000, 20_000] }, scored(90, 80, 80, 80));
    expect(amounts(run)).toEqual([50_000, 16_667, 16_667, 16_666]);
  });

  it('stay where there is nobody for them', () => {
    const run = rowsBy(PRIZES, scored(90));
    expect([run.amount, run.total, run.rest]).toEqual([110_000, 50_000, 60_000]);
  });

  it('are there for each office, and not beyond the cap', () => {
    const people = [
      somebody(1, { score: 9 }),
      somebody(2, { score: 8, officeId: 'south' }),
      somebody(3, { score: 7, officeId: 'south' }),
    ];
    const run = rowsBy(PRIZES, people, { basis: { period: 'month', of: 'office' }, cap: 40_000 });
    expect(amounts(run)).toEqual([40_000, 40_000, 30_000]);
    expect(run.rows.map(({ rank }) => rank)).toEqual([1, 1, 2]);
    expect([run.amount, run.rest]).toEqual([220_000, 110_000]);
  });
});

describe('tiers', () => {
  const SCORES = scored(96, 91, 88, 88, 75, 70, 64, 60, 58, 40, -5);
  const TIERS = [
    { name: 'first', share: 30, weight: 3 },
    { name: 'second', share: 40, weight: 2 },
    { name: 'third', share: 30, weight: 1 },
  ];

  it('take all equals at the edge, where ties go up', () => {
    const run = rowsBy({ kind: 'tiers', tiers: TIERS, ties: 'up' }, SCORES, { amount: 500_000 });
    expect(amounts(run)).toEqual([
      68_182, 68_182, 68_182, 68_182, 45_455, 45_454, 45_455, 22_727, 22_727, 22_727, 22_727,
    ]);
    expect(run.rows.map(({ tier }) => tier)).toEqual([
      ...Array<string>(4).fill('first'),
      ...Array<string>(3).fill('second'),
      ...Array<string>(4).fill('third'),
    ]);
  });

  it('leave out all of them, where ties go down', () => {
    const run = rowsBy({ kind: 'tiers', tiers: TIERS, ties: 'down' }, SCORES, { amount: 500_000 });
    expect(amounts(run)).toEqual([
      75_000,
      75_000,
      ...Array<number>(5).fill(50_000),
      ...Array<number>(4).fill(25_000),
    ]);
  });
});

describe('an amount for each office', () => {
  it('goes to the offices by their eligible members, and equal remainders by a digest as those of people', () => {
    const people = [1, 2, 3, 4, 5]
      .map((no) => somebody(no, { officeId: 'west' }))
      .concat([6, 7, 8].map((no) => somebody(no)));
    const basis = { period: 'month', of: 'office' };
    const run = rowsBy({ kind: 'equal' }, people, { basis, amount: 1_001, unit: 10 });
    const of = (office: string) =>
      run.rows.filter(({ officeId }) => officeId === office).reduce((sum, row) => sum + (row.amount ?? 0), 0);
    expect([of('west') + of('north'), run.rest]).toEqual([1_000, 1]);
    expect(of('west')).toBe(orderOf(RUN)('west', 'north') < 0 ? 630 : 620);
  });

  it('gives no office anything without anybody eligible', () => {
    const people = [somebody(1), somebody(2, { officeId: 'south', score: -1 })];
    const basis = { period: 'month', of: 'office' };
    const run = rowsBy({ kind: 'equal' }, people, { basis, amount: 100, eligible: { minScore: 0 } });
    expect(amounts(run)).toEqual([100, 0]);
  });
});

describe('by score', () => {
  it('weighs what is above, and nobody below', () => {
    const run = rowsBy({ kind: 'score', above: 10 }, scored(40, 20, 10, -5), { amount: 400 });
    expect(amounts(run)).toEqual([300, 100, 0, 0]);
  });

  it('keeps all back where nobody is above', () => {
    const run = rowsBy({ kind: 'score', above: 100 }, scored(40, 20), { amount: 400 });
    expect([amounts(run), run.rest]).toEqual([[0, 0], 400]);
  });
});

describe('places', () => {
  const placed = (split: object, people: readonly Candidate[]) =>
    rowsBy({ kind: 'places', ...split }, people).rows.map(({ place }) => place);

  it('leave out equals at the edge, or take them', () => {
    expect(placed({ places: 2, ties: 'fewer' }, scored(9, 8, 8))).toEqual([true, false, false]);
    expect(placed({ places: 2, ties: 'more' }, scored(9, 8, 8))).toEqual([true, true, true]);
  });

  it('tell equals apart by one key after the other', () => {
    const people = [
      somebody(1, { score: 9 }),
      somebody(2, { score: 8, yearScore: 50, deducted: 4, joinedOn: '2020-01-01' }),
      somebody(3, { score: 8, yearScore: 50, deducted: 2, joinedOn: '2024-01-01' }),
      somebody(4, { score: 8, yearScore: 40, deducted: 0, total: 900 }),
    ];
    const by = (...keys: string[]) => placed({ places: 2, ties: 'by', by: keys }, people);
    expect(by('year-score', 'fewest-deductions')).toEqual([true, false, true, false]);
    expect(by('year-score', 'service')).toEqual([true, true, false, false]);
    expect(by('total')).toEqual([true, false, false, true]);
  });

  it('leave out whoever is equal in all, and give the place to nobody behind', () => {
    const people = [...scored(9, 8, 8), somebody(4, { score: 7 })];
    expect(placed({ places: 2, ties: 'by', by: ['total'] }, people)).toEqual([true, false, false, false]);
  });
});

describe('who is equal at the edge of places', () => {
  const edge = (split: object, people: readonly Candidate[], more: Partial<SentTerms> = {}) => {
    const basis = { period: 'month', of: 'all' };
    return equalAtEdge(termsOf({ basis, ...more, split: { kind: 'places', ...split } }), people);
  };

  it('is who no key tells apart, and for whom there is a place, but not for all', () => {
    expect(edge({ places: 2, ties: 'fewer' }, scored(9, 8, 8, 7))).toEqual([['E0002', 'E0003']]);
    expect(edge({ places: 3, ties: 'fewer' }, scored(9, 8, 8, 7))).toEqual([]);
    const people = [
      somebody(1, { score: 8, yearScore: 9 }),
      ...[2, 3].map((no) => somebody(no, { score: 8, yearScore: 7 })),
      somebody(4, { score: 8, yearScore: 5 }),
    ];
    expect(edge({ places: 2, ties: 'by', by: ['year-score'] }, people)).toEqual([['E0002', 'E0003']]);
  });

  it('is not who is left out for a reason, and is found in each office for itself', () => {
    const people = [
      ...scored(9, 8, 8),
      somebody(4, { officeId: 'south', score: 5 }),
      somebody(5, { officeId: 'south', score: 5 }),
    ];
    const basis = { period: 'month', of: 'office' };
    expect(edge({ places: 1, ties: 'fewer' }, people, { basis })).toEqual([['E0004', 'E0005']]);
    expect(edge({ places: 1, ties: 'fewer' }, people, { basis, eligible: { minScore: 6 } })).toEqual([]);
  });
});

describe('grades', () => {
  const graded = (grades: object[], people: readonly Candidate[]) =>
    rowsBy({ kind: 'grades', grades, rest: 'rest' }, people).rows.map(({ grade }) => grade);

  it('have quotas that equals at the edge do not exceed', () => {
    const people = scored(...Array.from({ length: 43 }, (_, index) => (index === 8 ? 93 : 100 - index)));
    const grades = graded([{ name: 'excellent', share: 20 }], people);
    expect(grades.filter((grade) => grade === 'excellent')).toHaveLength(7);
  });

  it('pass on who fails a condition, and nobody moves up', () => {
    const people = [somebody(1, { score: 9, hasBottomLine: true }), ...scored(0, 8, 7, 6).slice(1)];
    const grades = [
      { name: 'top', share: 25, noBottomLine: true, minScore: 5 },
      { name: 'good', share: 25 },
    ];
    expect(graded(grades, people)).toEqual(['good', 'good', 'rest', 'rest']);
  });
});

describe('eligibility', () => {
  const reason = (eligible: object, one: Partial<Candidate>, basis: object = {}) =>
    rowsBy({ kind: 'equal' }, [somebody(1, one)], {
      basis: { period: 'month', of: 'all', ...basis },
      eligible,
      amount: 100,
    }).rows[0]?.reason;

  it.each<[string, object, Partial<Candidate>]>([
    ['left', { employedOn: 'computing' }, { isEmployed: false }],
    ['other-office', { offices: ['south'] }, {}],
    ['months-on-board', { monthsOnBoard: 2 }, {}],
    ['nothing-before', {}, { score: null }],
    ['min-score', { minScore: 1 }, {}],
    ['min-total', { minTotal: 501 }, {}],
    ['bottom-line', { noBottomLine: true }, { hasBottomLine: true }],
    ['won-before', { notWonIn: 1 }, { hasWon: true }],
    ['not-passed', { passedIn: 'section' }, {}],
  ])('leaves out for %s', (why, eligible, one) => {
    expect(reason(eligible, one)).toBe(why);
    expect(reason({}, { ...one, score: one.score === null ? 0 : (one.score ?? 0) })).toBeNull();
  });

  it('names the first reason in its order', () => {
    const eligible = { notWonIn: 1, minScore: 1, offices: ['south'] };
    expect(reason(eligible, { hasWon: true })).toBe('other-office');
  });

  it('leaves out who has left where the balance is measured', () => {
    expect(reason({}, { isEmployed: false, score: 0 }, { measure: 'total' })).toBe('left');
    expect(reason({}, { isEmployed: false })).toBeNull();
  });
});

describe('rows', () => {
  it('come by employeeId, whatever the order of the people', () => {
    const people = scored(5, 9, 7);
    const [one, other] = [people, people.toReversed()].map((all) =>
      rowsBy({ kind: 'prizes', amounts: [100, 50] }, all),
    );
    expect(other).toEqual(one);
    expect(one?.rows.map(({ employeeId }) => employeeId)).toEqual(['E0001', 'E0002', 'E0003']);
  });
});
