import { FEWEST } from '../../src/contexts/access/domain/small-groups.js';
import type { SealedRow } from '../../src/proofs/leaves.js';

/** An office against others: by the sum of its people's scores for each of them. */
export interface ComparedOffice {
  readonly rank: number;
  readonly officeId: string;
  readonly members: number;
  readonly sum: number;
  /** The sum for each of its members, as a fraction. */
  readonly perMember: { readonly num: number; readonly den: number };
}

/** The offices that have somebody on the board; ranks are exact, and equals share one. */
export function officesOf(rows: readonly SealedRow[]): readonly ComparedOffice[] {
  const sums = new Map<string, { members: number; sum: number }>();
  for (const { officeId, score } of rows) {
    const { members, sum } = sums.get(officeId) ?? { members: 0, sum: 0 };
    sums.set(officeId, { members: members + 1, sum: sum + score });
  }
  const inOrder = [...sums]
    .map(([officeId, office]) => ({ officeId, ...office }))
    .sort((a, b) => compare(a, b) || (a.officeId < b.officeId ? -1 : 1));
  return inOrder.map((office) => ({
    rank: inOrder.findIndex((other) => compare(office, other) === 0) + 1,
    ...office,
    perMember: { num: office.sum, den: office.members },
  }));
}

interface Summed {
  readonly members: number;
  readonly sum: number;
}

/** Compares the fractions themselves, the larger first. */
const compare = (a: Summed, b: Summed): number => b.sum * a.members - a.sum * b.members;

/** The place of a score among others. */
export type Benchmark =
  | { readonly N: number; readonly suppressed: true }
  | {
      readonly N: number;
      readonly lowest: number;
      readonly q1: number;
      readonly median: number;
      readonly q3: number;
      readonly best: number;
      /** How many of 100 others have less. */
      readonly below: number;
    };

/** @param scores of all, `own` among them */
export function benchmarkOf(scores: readonly number[], own: number): Benchmark {
  const N = scores.length;
  if (N < FEWEST) return { N, suppressed: true };
  const inOrder = [...scores].sort((a, b) => a - b);
  /** The smallest score that so many of 100 do not exceed. */
  const at = (percent: number): number => inOrder[Math.ceil((percent * N) / 100) - 1] ?? 0;
  const less = scores.filter((score) => score < own).length;
  return {
    N,
    lowest: inOrder[0] ?? 0,
    q1: at(25),
    median: at(50),
    q3: at(75),
    best: inOrder.at(-1) ?? 0,
    below: Math.floor((100 * less) / (N - 1)),
  };
}
