import { describe, expect, it } from '@jest/globals';
import { termsOf, type SentTerms } from '../contexts/benefits/domain/scheme-terms.js';
import { computed, type RunRow } from '../contexts/benefits/domain/rows.js';
import type { Candidate } from '../contexts/benefits/domain/candidate.js';
import { checkedRows, orderOf, rootOf, type RunToCheck } from './run-rows.js';

const RUN = '7d0c1a52-9a0b-4f7e-8a61-0d6b3f6c9d01';
const scored = (score: number, at: number): Candidate => ({
  employeeId: `E${at + 1}`,
  employmentNo: 1,
  officeId: 'gate',
  score,
  isEmployed: true,
  boards: 1,
  total: 500,
  hasBottomLine: false,
  hasWon: false,
  hasPassed: false,
  yearScore: 0,
  deducted: 0,
  joinedOn: '2026-01-01',
});

function runBy(split: object, more: Partial<SentTerms> = {}, amount: number | null = null): RunToCheck {
  const terms = termsOf({ basis: { period: 'month', of: 'all' }, ...more, split });
  const { rows, total } = computed(terms, [9, 8, 8, 3].map(scored), amount ?? undefined, orderOf(RUN));
  return {
    plan: { runId: RUN, amount, of: null },
    terms,
    rows,
    result: { count: rows.length, total, root: rootOf(rows) },
  };
}

const changed = (run: RunToCheck, employeeId: string, change: Partial<RunRow>): RunToCheck => {
  const rows = run.rows.map((row) => (row.employeeId === employeeId ? { ...row, ...change } : row));
  const total = run.result.total === null ? null : rows.reduce((sum, { amount = 0 }) => sum + amount, 0);
  return { ...run, rows, result: { ...run.result, total, root: rootOf(rows) } };
};

const TIERS = [
  { name: 'first', share: 50, weight: 2 },
  { name: 'second', share: 50, weight: 1 },
];
const GRADES = [{ name: 'excellent', share: 25 }];

describe('the rows of a run', () => {
  it.each<[string, RunToCheck]>([
    ['prizes', runBy({ kind: 'prizes', amounts: [500, 300, 100] })],
    ['tiers', runBy({ kind: 'tiers', tiers: TIERS, ties: 'up' }, {}, 1_000)],
    ['what is equal', runBy({ kind: 'equal' }, { eligible: { minScore: 8 } }, 1_000)],
    ['places', runBy({ kind: 'places', places: 2, ties: 'more' })],
    ['grades', runBy({ kind: 'grades', grades: GRADES, rest: 'good' })],
  ])('come out the same by %s', (_, run) => {
    expect(checkedRows(run)).toEqual({ faults: [], notShown: [] });
  });

  const prizes = runBy({ kind: 'prizes', amounts: [500, 300, 100] }, { eligible: { minScore: 4 } });
  it.each<[string, RunToCheck, object]>([
    ['another root', { ...prizes, rows: prizes.rows.slice(1) }, { code: 'root', employeeId: null }],
    ['another amount', changed(prizes, 'E2', { amount: 999 }), { code: 'gets', employeeId: 'E2' }],
    ['another rank', changed(prizes, 'E2', { rank: 1 }), { code: 'rank', employeeId: 'E2' }],
    ['somebody left in', changed(prizes, 'E4', { reason: null }), { code: 'reason', employeeId: 'E4' }],
    [
      'somebody left out',
      changed(prizes, 'E1', { reason: 'min-score' }),
      { code: 'reason', employeeId: 'E1' },
    ],
    [
      'somebody left out who gets something',
      changed(prizes, 'E1', { reason: 'left' }),
      { code: 'gets', employeeId: 'E1' },
    ],
  ])('are found out where there is %s', (_, run, fault) => {
    expect(checkedRows(run).faults).toContainEqual(fault);
  });

  it('do not show what equals were told apart by, nor bottom lines of grades', () => {
    const by = runBy({ kind: 'places', places: 2, ties: 'by', by: ['service'] });
    const grades = [{ name: 'excellent', share: 25, noBottomLine: true }];
    expect(checkedRows(by)).toEqual({ faults: [], notShown: ['tie-breaks'] });
    expect(checkedRows(runBy({ kind: 'grades', grades, rest: 'good' })).notShown).toEqual(['bottom-lines']);
  });
});
