/** A scheme for benefits: on which board it rests, who is eligible, and how an amount, places or grades are split. */

export const PERIOD_KINDS = ['month', 'quarter', 'half-year', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
export const SCORES = ['remedied', 'sealed'] as const;
export const MEASURES = ['score', 'improvement', 'total'] as const;
export const EMPLOYED_ON = ['period-end', 'computing'] as const;
export const TIE_BREAKS = ['year-score', 'total', 'fewest-deductions', 'service'] as const;
export type TieBreak = (typeof TIE_BREAKS)[number];
export const ON_LEAVE = ['keeps', 'forfeits'] as const;

export interface Basis {
  readonly period: PeriodKind;
  /** `office`: each office for itself, by the offices of the period's board. */
  readonly of: 'all' | 'office';
  readonly score: (typeof SCORES)[number];
  readonly measure: (typeof MEASURES)[number];
}

export interface Eligible {
  readonly employedOn?: (typeof EMPLOYED_ON)[number];
  readonly offices?: readonly string[];
  /** On how many boards of the period's months, at least. */
  readonly monthsOnBoard?: number;
  readonly minScore?: number;
  readonly minTotal?: number;
  readonly noBottomLine?: true;
  /** Whoever won in one of so many runs before is left out. */
  readonly notWonIn?: number;
  /** The programme whose inspection has to be passed. */
  readonly passedIn?: string;
}

export interface Tier {
  readonly name: string;
  readonly share: number;
  readonly weight: number;
}

export interface Grade {
  readonly name: string;
  readonly share: number;
  readonly noBottomLine?: true;
  readonly minScore?: number;
}

export type MoneySplit =
  | { readonly kind: 'prizes'; readonly amounts: readonly number[] }
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[]; readonly ties: 'up' | 'down' }
  | { readonly kind: 'score'; readonly above: number }
  | { readonly kind: 'equal' };

export interface PlacesSplit {
  readonly kind: 'places';
  readonly places: number;
  readonly ties: 'fewer' | 'more' | 'by';
  readonly by?: readonly TieBreak[];
}

export interface GradesSplit {
  readonly kind: 'grades';
  readonly grades: readonly Grade[];
  readonly rest: string;
}

export type Split = MoneySplit | PlacesSplit | GradesSplit;

/** What a scheme says, with everything that may be left out filled in or null. */
export interface Terms {
  readonly basis: Basis;
  readonly eligible: Eligible;
  readonly split: Split;
  /** The smallest amount that is given. */
  readonly unit: number;
  /** The most that one person is given. */
  readonly cap: number | null;
  readonly onLeave: (typeof ON_LEAVE)[number];
}

export const isOfMoney = (split: Split): split is MoneySplit =>
  split.kind !== 'places' && split.kind !== 'grades';
