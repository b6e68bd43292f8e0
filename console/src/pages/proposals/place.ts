import type { components } from '../../../../clients/typescript/src/index.js';

type Standing = components['schemas']['StandingView'];

/** The number of neighbours that are looked at on either side. */
export const LOOKED_AT = 50;

/** The rank that an employee would have with other points, as far as the neighbours tell. */
export interface Place {
  readonly rank: number;
  /** `or-better`, `or-worse`: the rank lies beyond the neighbours that were looked at. */
  readonly certainty: 'exact' | 'or-better' | 'or-worse';
}

/** The rank is one more than the number of people with more points. */
export function placeAfter(standing: Standing, points: number): Place {
  const { rank, score, count, neighbours } = standing;
  const after = score + points;
  const above = neighbours?.above ?? [];
  const below = neighbours?.below ?? [];
  if (points >= 0) {
    const overtaken = above.filter((other) => other.score <= after);
    const best = Math.min(rank, ...overtaken.map((other) => other.rank));
    const isSeen = overtaken.length < above.length || best === 1 || above.length === 0;
    return { rank: best, certainty: isSeen ? 'exact' : 'or-better' };
  }
  const left = below.filter((other) => other.score <= after);
  // The ranks of people who get ahead of the employee still count the employee in.
  if (left.length > 0) return { rank: Math.min(...left.map((other) => other.rank)) - 1, certainty: 'exact' };
  const last = below.at(-1);
  return last === undefined || below.length < LOOKED_AT
    ? { rank: count, certainty: 'exact' }
    : { rank: last.rank, certainty: 'or-worse' };
}
