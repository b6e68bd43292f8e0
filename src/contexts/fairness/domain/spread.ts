import { fraction, type Fraction } from './fractions.js';

/** How far values lie apart: G4. */
export interface Spread {
  readonly people: number;
  readonly q1: number | null;
  readonly median: number | null;
  readonly q3: number | null;
  /** Of what was awarded, never of scores, which may be below zero; null where nothing was awarded. */
  readonly gini: Fraction | null;
  readonly withoutEntry: number;
}

export interface Person {
  readonly employeeId: string;
  /** Their remedied score. */
  readonly score: number;
  readonly awarded: number;
  readonly entries: number;
}

export function spreadOf(people: readonly Person[]): Spread {
  const scores = people.map(({ score }) => score).toSorted((a, b) => a - b);
  return {
    people: people.length,
    q1: nearestRank(scores, 25),
    median: nearestRank(scores, 50),
    q3: nearestRank(scores, 75),
    gini: giniOf(people.map(({ awarded }) => awarded)),
    withoutEntry: people.filter(({ entries }) => entries === 0).length,
  };
}

/** The smallest value that so many per cent do not exceed, of values in order. */
export const nearestRank = (sorted: readonly number[], percent: number): number | null =>
  sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? null;

/** 0: everybody has the same; close to 1: one has everything. */
export function giniOf(values: readonly number[]): Fraction | null {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const sum = sorted.reduce((total, value) => total + value, 0);
  if (sum === 0) return null;
  const weighted = sorted.reduce((total, value, at) => total + BigInt(at + 1) * BigInt(value), 0n);
  return fraction(2n * weighted - BigInt(n + 1) * BigInt(sum), BigInt(n) * BigInt(sum));
}
