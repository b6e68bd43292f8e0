import { minorOf } from './benefit.js';

export const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
export const OFS = ['all', 'office'] as const;
export const MEASURES = ['score', 'improvement', 'total'] as const;
export const SCORES = ['remedied', 'sealed'] as const;
export const KINDS = ['prizes', 'tiers', 'score', 'equal', 'places', 'grades'] as const;
export type Kind = (typeof KINDS)[number];
export const EDGES = ['fewer', 'more', 'by'] as const;

/** The rules of a scheme, as they are typed. */
export interface TermsDraft {
  readonly period: (typeof PERIODS)[number];
  readonly of: (typeof OFS)[number];
  readonly measure: (typeof MEASURES)[number];
  readonly score: (typeof SCORES)[number];
  readonly kind: Kind;
  /** Prizes, tiers or grades, a line each. */
  readonly lines: string;
  readonly ties: 'up' | 'down';
  readonly edge: (typeof EDGES)[number];
  readonly above: number | string;
  readonly places: number | string;
  readonly rest: string;
  readonly unit: number | string;
  readonly cap: number | string;
  readonly minScore: number | string;
  readonly minTotal: number | string;
  readonly monthsOnBoard: number | string;
  readonly notWonIn: number | string;
  /** Of these offices alone; of all where there is none. */
  readonly offices: readonly string[];
  /** The id of a programme, or nothing. */
  readonly passedIn: string;
  readonly noBottomLine: boolean;
  readonly keeps: boolean;
}

export const FIRST_TERMS: TermsDraft = {
  period: 'month',
  of: 'all',
  measure: 'score',
  score: 'remedied',
  kind: 'prizes',
  lines: '',
  ties: 'up',
  edge: 'fewer',
  above: 0,
  places: 3,
  rest: '',
  unit: '',
  cap: '',
  minScore: '',
  minTotal: '',
  monthsOnBoard: '',
  notWonIn: '',
  offices: [],
  passedIn: '',
  noBottomLine: false,
  keeps: true,
};

const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/[\s,，、]+/u))
    .filter(([first]) => first !== '');

function splitOf({ kind, lines, ties, edge, above, places, rest }: TermsDraft): object {
  switch (kind) {
    case 'prizes':
      return { kind, amounts: linesOf(lines).map(([amount = '']) => minorOf(amount)) };
    case 'tiers': {
      const tiers = linesOf(lines).map(([name, share, weight]) => ({
        ...{ name, share: Number(share), weight: Number(weight) },
      }));
      return { kind, tiers, ties };
    }
    case 'score':
      return { kind, above: Number(above) };
    case 'equal':
      return { kind };
    case 'places': {
      const by = edge === 'by' ? { by: ['year-score', 'fewest-deductions', 'service'] } : {};
      return { kind, places: Number(places), ties: edge, ...by };
    }
    case 'grades': {
      const grades = linesOf(lines).map(([name, share]) => ({ name, share: Number(share) }));
      return { kind, grades, rest: rest.trim() };
    }
  }
}

const isMoney = (kind: Kind): boolean => kind !== 'places' && kind !== 'grades';

const NUMBERS = ['minScore', 'minTotal', 'monthsOnBoard', 'notWonIn'] as const;

/** Only the conditions that somebody has set. */
function eligibleOf(draft: TermsDraft): object {
  const { offices, passedIn, noBottomLine, period } = draft;
  const typed = NUMBERS.filter(
    (field) => draft[field] !== '' && (field !== 'monthsOnBoard' || period !== 'month'),
  );
  return {
    ...Object.fromEntries(typed.map((field) => [field, Number(draft[field])])),
    ...(offices.length === 0 ? {} : { offices }),
    ...(passedIn === '' ? {} : { passedIn }),
    ...(noBottomLine ? { noBottomLine: true } : {}),
  };
}

/** The rules as they are sent. */
export function termsOf(draft: TermsDraft) {
  const { period, of, measure, score, kind, unit, cap, keeps } = draft;
  const eligible = eligibleOf(draft);
  return {
    basis: { period, of, measure, ...(measure === 'total' ? {} : { score }) },
    ...(Object.keys(eligible).length === 0 ? {} : { eligible }),
    split: splitOf(draft),
    ...(isMoney(kind) && unit !== '' ? { unit: minorOf(unit) } : {}),
    ...(isMoney(kind) && cap !== '' ? { cap: minorOf(cap) } : {}),
    onLeave: keeps ? 'keeps' : 'forfeits',
  };
}

/** Whether everything is typed that the split needs. */
export function isWhole({ kind, lines, rest, places }: TermsDraft): boolean {
  if (kind === 'prizes' || kind === 'tiers') return lines.trim() !== '';
  if (kind === 'grades') return lines.trim() !== '' && rest.trim() !== '';
  return kind !== 'places' || places !== '';
}
