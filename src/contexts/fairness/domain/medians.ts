import type { Given } from './by-giver.js';
import type { Delays } from './delays.js';
import { compare, fraction, numberOf, type Fraction } from './fractions.js';
import type { Spread } from './spread.js';
import type { Telling } from './telling.js';

/** Half of the givers have no more; null where too few have such a figure. The score and the days are of people and entries. */
export interface Medians {
  readonly givers: number;
  readonly entries: number | null;
  readonly pointsAwarded: number | null;
  readonly pointsDeducted: number | null;
  readonly leniency: number | null;
  readonly deductShare: number | null;
  readonly concentration: number | null;
  readonly score: number | null;
  readonly delayDays: number | null;
}

interface Figures {
  readonly givers: readonly Given[];
  readonly spread: Spread;
  readonly delays: Delays;
}

export function mediansOf({ givers, spread, delays }: Figures, telling: Telling): Medians {
  const median = (valueOf: (given: Given) => Fraction | null): number | null => {
    const values = givers.flatMap((given) => valueOf(given) ?? []).toSorted(compare);
    const half = values[Math.ceil(values.length / 2) - 1];
    return half !== undefined && telling.tells(values.length) ? numberOf(half) : null;
  };
  return {
    givers: givers.length,
    entries: median(({ entries }) => fraction(entries, 1)),
    pointsAwarded: median(({ pointsAwarded }) => fraction(pointsAwarded, 1)),
    pointsDeducted: median(({ pointsDeducted }) => fraction(pointsDeducted, 1)),
    leniency: median(({ leniency }) => leniency?.value ?? null),
    deductShare: median(({ share }) => share.own),
    concentration: median(({ concentration }) => concentration?.share ?? null),
    score: telling.tells(spread.people) ? spread.median : null,
    delayDays: telling.tells(delays.people) ? delays.median : null,
  };
}
