import { reasonAgainst, type Candidate, type EligibleOne, type Reason } from './candidate.js';
import { isWithin, quotaOf, ranked, type Ranked } from './ranking.js';
import {
  type Grade,
  type GradesSplit,
  type MoneySplit,
  type PlacesSplit,
  type Terms,
  type TieBreak,
} from './scheme.js';
import { split, type Limits, type Order, type Weighed } from './split.js';

/** What a run gives one person, or why it gives nothing. */
export interface RunRow {
  readonly employeeId: string;
  readonly officeId: string;
  readonly score: number | null;
  /** Among the eligible, of the office where each is for itself. */
  readonly rank: number | null;
  readonly reason: Reason | null;
  readonly amount?: number;
  readonly tier?: string | null;
  readonly place?: boolean;
  readonly grade?: string | null;
}

export interface Computed {
  /** By employeeId. */
  readonly rows: readonly RunRow[];
  readonly eligible: number;
  /** Null for places and grades. */
  readonly amount: number | null;
  readonly total: number | null;
  readonly rest: number | null;
}

/** What a split adds to the row of each person who is eligible. */
type Award = Pick<RunRow, 'amount' | 'tier' | 'place' | 'grade'>;
type Place = Ranked<EligibleOne>;

interface Awarded {
  readonly awards: ReadonlyMap<string, Award>;
  readonly amount: bigint | null;
  readonly rest: bigint;
}

const byScore = (one: EligibleOne, other: EligibleOne): number => other.score - one.score;
export const byId = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The rows of a run: a pure function of the terms, the people and the amount. `before` breaks the ties of remainders, of
 * people and of offices.
 * @param amount undefined for prizes, places and grades
 */
export function computed(
  terms: Terms,
  people: readonly Candidate[],
  amount: number | undefined,
  before: Order,
): Computed {
  const reasons = new Map(people.map((one) => [one.employeeId, reasonAgainst(one, terms)]));
  const eligible = people.filter(({ employeeId }) => reasons.get(employeeId) === null) as EligibleOne[];
  const groups = groupsOf(terms, eligible).map((group) => ranked(group, byScore));
  const awarded = awardedBy(terms, groups, amount, before);
  const ranks = new Map(groups.flat().map(({ one, rank }) => [one.employeeId, rank]));
  const none = nothingBy(terms);
  const rows = [...people]
    .sort((one, other) => byId(one.employeeId, other.employeeId))
    .map(({ employeeId, officeId, score }): RunRow => ({
      employeeId,
      officeId,
      score,
      rank: ranks.get(employeeId) ?? null,
      reason: reasons.get(employeeId) ?? null,
      ...(awarded.awards.get(employeeId) ?? none),
    }));
  const total = rows.reduce((sum, row) => sum + BigInt(row.amount ?? 0), 0n);
  const isMoney = awarded.amount !== null;
  return {
    rows,
    eligible: eligible.length,
    amount: isMoney ? Number(awarded.amount) : null,
    total: isMoney ? Number(total) : null,
    rest: isMoney ? Number(awarded.rest) : null,
  };
}

/** Everybody together, or each office for itself. */
function groupsOf({ basis }: Terms, eligible: readonly EligibleOne[]): readonly (readonly EligibleOne[])[] {
  if (basis.of === 'all') return eligible.length === 0 ? [] : [eligible];
  return together(eligible, ({ officeId }) => officeId);
}

/** Those with the same key together, in the order in which each key was first met. */
function together<T>(all: readonly T[], keyOf: (one: T) => string | number): readonly (readonly T[])[] {
  const groups = new Map<string | number, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function nothingBy({ split: { kind } }: Terms): Award {
  if (kind === 'places') return { place: false };
  if (kind === 'grades') return { grade: null };
  return kind === 'tiers' ? { amount: 0, tier: null } : { amount: 0 };
}

function awardedBy(
  terms: Terms,
  groups: readonly (readonly Place[])[],
  amount: number | undefined,
  before: Order,
): Awarded {
  const { split: how } = terms;
  if (how.kind === 'places') return without(groups.flatMap((group) => placed(group, how)));
  if (how.kind === 'grades') return without(groups.flatMap((group) => graded(group, how)));
  if (how.kind === 'prizes') return prizesTo(groups, how.amounts, limitsOf(terms), before);
  return sharesTo(terms, groups, BigInt(amount ?? 0), before);
}

const without = (awards: readonly (readonly [string, Award])[]): Awarded => ({
  awards: new Map(awards),
  amount: null,
  rest: 0n,
});

const limitsOf = ({ unit, cap }: Terms): Limits => ({
  unit: BigInt(unit),
  cap: cap === null ? undefined : BigInt(cap),
});

/** Equals pool the prizes of the places that they stand on, and share them equally. */
function prizesTo(
  groups: readonly (readonly Place[])[],
  prizes: readonly number[],
  limits: Limits,
  before: Order,
): Awarded {
  const sum = prizes.reduce((total, prize) => total + BigInt(prize), 0n);
  const amount = sum * BigInt(groups.length);
  const awards = new Map<string, Award>();
  let given = 0n;
  for (const pool of groups.flatMap((group) => together(group, ({ rank }) => rank))) {
    const [first] = pool;
    if (first === undefined) continue;
    const on = prizes.slice(first.rank - 1, first.rank - 1 + first.equals);
    const worth = on.reduce((total, prize) => total + BigInt(prize), 0n);
    const equal = pool.map(({ one }): Weighed => ({ id: one.employeeId, weight: 1n }));
    for (const [id, share] of split(worth, limits, equal, before).given) {
      awards.set(id, { amount: Number(share) });
      given += share;
    }
  }
  return { awards, amount, rest: amount - given };
}

/** An amount by weights; where each office is for itself, first to the offices by their eligible members. */
function sharesTo(
  terms: Terms,
  groups: readonly (readonly Place[])[],
  amount: bigint,
  before: Order,
): Awarded {
  const limits = limitsOf(terms);
  const offices = groups.map((group): Weighed => ({
    id: group[0]?.one.officeId ?? '',
    weight: BigInt(group.length),
  }));
  const parts =
    terms.basis.of === 'all'
      ? new Map(offices.map(({ id }) => [id, amount]))
      : split(amount, { ...limits, cap: undefined }, offices, before).given;
  const awards = new Map<string, Award>();
  let given = 0n;
  for (const group of groups) {
    const part = parts.get(group[0]?.one.officeId ?? '') ?? 0n;
    const { weights, tiers } = weightsOf(group, terms.split as MoneySplit);
    for (const [id, share] of split(part, limits, weights, before).given) {
      const tier = tiers.get(id);
      awards.set(id, tier === undefined ? { amount: Number(share) } : { amount: Number(share), tier });
      given += share;
    }
  }
  return { awards, amount, rest: amount - given };
}

interface Weights {
  readonly weights: readonly Weighed[];
  readonly tiers: ReadonlyMap<string, string>;
}

function weightsOf(group: readonly Place[], how: MoneySplit): Weights {
  if (how.kind === 'tiers') return tiered(group, how);
  const weights = group.map(({ one }): Weighed => ({
    id: one.employeeId,
    weight: how.kind === 'score' ? BigInt(Math.max(one.score - how.above, 0)) : 1n,
  }));
  return { weights, tiers: new Map() };
}

function tiered(group: readonly Place[], how: Extract<MoneySplit, { kind: 'tiers' }>): Weights {
  const quotas = cumulated(how.tiers, group.length);
  const tierOf = (place: Place): (typeof quotas)[number] | undefined =>
    quotas.find(({ quota }) => isWithin(place, quota, how.ties)) ?? quotas.at(-1);
  const placed = group.map((place) => ({ id: place.one.employeeId, tier: tierOf(place)?.of }));
  return {
    weights: placed.map(({ id, tier }) => ({ id, weight: BigInt(tier?.weight ?? 0) })),
    tiers: new Map(placed.map(({ id, tier }) => [id, tier?.name ?? ''])),
  };
}

/** How many people each share and those before it make up. */
function cumulated<T extends { readonly share: number }>(
  shares: readonly T[],
  people: number,
): readonly { readonly of: T; readonly quota: number }[] {
  let percent = 0;
  return shares.map((of) => {
    percent += of.share;
    return { of, quota: quotaOf(people, percent) };
  });
}

/** A quota is a ceiling: equals at the edge are all below it, and nobody moves up for who fails a condition. */
function graded(group: readonly Place[], how: GradesSplit): readonly (readonly [string, Award])[] {
  const quotas = cumulated(how.grades, group.length);
  return group.map((place) => {
    const found = quotas.find(({ of, quota }) => isWithin(place, quota, 'down') && meets(place.one, of));
    return [place.one.employeeId, { grade: found?.of.name ?? how.rest }];
  });
}

const meets = ({ score, hasBottomLine }: EligibleOne, { minScore, noBottomLine }: Grade): boolean =>
  (minScore === undefined || score >= minScore) && !(noBottomLine === true && hasBottomLine);

/** Who is equal in everything at the edge is left out, or all of them are taken, as the scheme says. */
function placed(group: readonly Place[], how: PlacesSplit): readonly (readonly [string, Award])[] {
  const { places, ties } = how;
  return toldApart(group, how).map((place) => [
    place.one.employeeId,
    { place: isWithin(place, places, ties === 'more' ? 'up' : 'down') },
  ]);
}

/** By the keys of the scheme, where it has some. */
const toldApart = (group: readonly Place[], { ties, by = [] }: PlacesSplit): readonly Place[] =>
  ties === 'by'
    ? ranked(
        group.map(({ one }) => one),
        (one, other) => byScore(one, other) || firstOf(by.map((key) => TIE_BREAKS[key](one, other))),
      )
    : group;

/** Those who are left out because they are equal in everything at the edge of the places, of each group for itself. */
export function equalAtEdge(terms: Terms, people: readonly Candidate[]): readonly (readonly string[])[] {
  const { split: how } = terms;
  if (how.kind !== 'places') return [];
  const eligible = people.filter((one) => reasonAgainst(one, terms) === null) as EligibleOne[];
  return groupsOf(terms, eligible)
    .map((group) =>
      toldApart(ranked(group, byScore), how)
        .filter(({ rank, equals }) => rank <= how.places && rank + equals - 1 > how.places)
        .map(({ one }) => one.employeeId)
        .sort(byId),
    )
    .filter((group) => group.length > 0);
}

const firstOf = (comparisons: readonly number[]): number => comparisons.find((one) => one !== 0) ?? 0;

/** Negative where the first of the two comes first. */
const TIE_BREAKS: Readonly<Record<TieBreak, (one: Candidate, other: Candidate) => number>> = {
  'year-score': (one, other) => other.yearScore - one.yearScore,
  total: (one, other) => other.total - one.total,
  'fewest-deductions': (one, other) => one.deducted - other.deducted,
  service: (one, other) => byId(one.joinedOn, other.joinedOn),
};
