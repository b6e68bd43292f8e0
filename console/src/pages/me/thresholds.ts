/** The terms of a scheme, as far as one's own score is looked at beside them. */
export interface OwnTerms {
  readonly basis: { readonly period: string; readonly of: 'all' | 'office'; readonly measure: string };
  readonly eligible: Readonly<Record<string, unknown>> & {
    readonly offices?: readonly string[];
    readonly minScore?: number;
  };
  readonly split:
    | { readonly kind: 'prizes'; readonly amounts: readonly number[] }
    | { readonly kind: 'tiers'; readonly tiers: readonly Share[]; readonly ties: 'up' | 'down' }
    | { readonly kind: 'places'; readonly places: number; readonly ties: 'fewer' | 'more' | 'by' }
    | { readonly kind: 'grades'; readonly grades: readonly Share[] }
    | { readonly kind: 'score' | 'equal' };
}

interface Share {
  readonly name: string;
  readonly share: number;
}

/** So many first places of a board, which get something that those behind do not. */
export interface Step {
  /** Null for places and prizes, which have no names. */
  readonly name: string | null;
  readonly places: number;
  /** Whether equals at the edge are all below it; else they are all within. */
  readonly isStrict: boolean;
}

/**
 * The steps of a scheme on a board of so many people, the highest first; the last one, which everybody reaches, is none. A scheme
 * that leaves people of the board out counts places among the others alone, whom the board does not tell: it has none here.
 */
export const stepsOf = ({ eligible, split }: OwnTerms, people: number): readonly Step[] =>
  Object.keys(eligible).every((condition) => leavesPlaces(condition, split.kind))
    ? everyStep(split, people).filter(({ places }) => places > 0 && places < people)
    : [];

/** Whether a condition leaves all places as they are on the board: a least score takes none from those who are above it. */
const leavesPlaces = (condition: string, kind: OwnTerms['split']['kind']): boolean =>
  condition === 'employedOn' || (condition === 'minScore' && (kind === 'prizes' || kind === 'places'));

function everyStep(split: OwnTerms['split'], people: number): readonly Step[] {
  switch (split.kind) {
    case 'prizes':
      return [{ name: null, places: split.amounts.length, isStrict: false }];
    case 'places':
      return [{ name: null, places: split.places, isStrict: split.ties === 'fewer' }];
    case 'tiers':
      return shared(split.tiers, people, split.ties === 'down');
    case 'grades':
      return shared(split.grades, people, true);
    case 'score':
    case 'equal':
      return [];
  }
}

function shared(shares: readonly Share[], people: number, isStrict: boolean): readonly Step[] {
  let percent = 0;
  return shares.map(({ name, share }) => {
    percent += share;
    return { name, places: Math.floor((people * percent) / 100), isStrict };
  });
}

/** The nearest step that a rank has not reached, and the nearest one that it has. */
export function nearest(
  steps: readonly Step[],
  rank: number,
): { readonly ahead: Step | undefined; readonly behind: Step | undefined } {
  return {
    ahead: steps.findLast(({ places }) => places < rank),
    behind: steps.find(({ places }) => places >= rank),
  };
}

/** The row of the board at which others have what is needed for a step: without oneself, the next one moves up. */
export const rowOfEdge = ({ places }: Step, rank: number): number => (rank > places ? places : places + 1);

/** How many points are missing to a step: 0 or less within it, and so many more than needed. */
export const missingTo = ({ isStrict }: Step, edge: number, own: number): number =>
  edge + (isStrict ? 1 : 0) - own;
