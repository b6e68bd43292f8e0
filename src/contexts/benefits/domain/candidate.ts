import type { Eligible, Terms } from './scheme.js';

/** Somebody on the period's board, with what a scheme may ask about. */
export interface Candidate {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly officeId: string;
  /** By the scheme's measure; null where there is nothing to measure by. */
  readonly score: number | null;
  /** Employed in that employment when it is computed. */
  readonly isEmployed: boolean;
  /** On how many boards of the period's months. */
  readonly boards: number;
  /** The balance when it is computed; 0 of who has left. */
  readonly total: number;
  readonly hasBottomLine: boolean;
  readonly hasWon: boolean;
  readonly hasPassed: boolean;
  /** The remedied score of the year's months up to the period's end. */
  readonly yearScore: number;
  /** The points deducted that count in the period. */
  readonly deducted: number;
  /** As the board knew it. */
  readonly joinedOn: string;
}

export const REASONS = [
  'left',
  'other-office',
  'months-on-board',
  'nothing-before',
  'min-score',
  'min-total',
  'bottom-line',
  'won-before',
  'not-passed',
] as const;
export type Reason = (typeof REASONS)[number];

/** Somebody whom a scheme does not leave out has a score. */
export type EligibleOne = Candidate & { readonly score: number };

type Bar = (one: Candidate, eligible: Eligible, terms: Terms) => boolean;

/** Why somebody is left out, in the order in which it is looked at. */
const BARS: Readonly<Record<Reason, Bar>> = {
  left: ({ isEmployed }, { employedOn }, { basis }) =>
    !isEmployed && (employedOn === 'computing' || basis.measure === 'total'),
  'other-office': ({ officeId }, { offices }) => offices !== undefined && !offices.includes(officeId),
  'months-on-board': ({ boards }, { monthsOnBoard = 0 }) => boards < monthsOnBoard,
  'nothing-before': ({ score }) => score === null,
  'min-score': ({ score }, { minScore }) => minScore !== undefined && (score ?? 0) < minScore,
  'min-total': ({ total }, { minTotal }) => minTotal !== undefined && total < minTotal,
  'bottom-line': ({ hasBottomLine }, { noBottomLine }) => noBottomLine === true && hasBottomLine,
  'won-before': ({ hasWon }, { notWonIn }) => notWonIn !== undefined && hasWon,
  'not-passed': ({ hasPassed }, { passedIn }) => passedIn !== undefined && !hasPassed,
};

/** The first reason why a scheme leaves somebody out; null where none does. */
export const reasonAgainst = (one: Candidate, terms: Terms): Reason | null =>
  REASONS.find((reason) => BARS[reason](one, terms.eligible, terms)) ?? null;
