/** Splits of an amount to the last unit: exact, and the same whatever the order in which people come. */

export interface Weighed {
  readonly id: string;
  readonly weight: bigint;
}

/** Tells who comes first of those whose remainders are equal. */
export type Order = (one: string, other: string) => number;

/** What everybody gets; the rest is what nobody got. */
export interface Shares {
  readonly given: ReadonlyMap<string, bigint>;
  readonly rest: bigint;
}

/**
 * So many whole units by weights: everybody gets the floor of their share, and the units left go one each to the largest
 * remainders. Where nobody has any weight nothing is given.
 */
export function apportion(units: bigint, people: readonly Weighed[], before: Order): Shares {
  const sum = people.reduce((total, { weight }) => total + weight, 0n);
  if (sum === 0n) return { given: new Map(people.map(({ id }) => [id, 0n])), rest: units };
  const shares = people.map(({ id, weight }) => ({
    id,
    quota: (units * weight) / sum,
    remainder: (units * weight) % sum,
  }));
  const left = units - shares.reduce((total, { quota }) => total + quota, 0n);
  const lucky = new Set(
    [...shares]
      .sort((one, other) => descending(one.remainder, other.remainder) || before(one.id, other.id))
      .slice(0, Number(left))
      .map(({ id }) => id),
  );
  const given = new Map(shares.map(({ id, quota }) => [id, lucky.has(id) ? quota + 1n : quota]));
  return { given, rest: 0n };
}

/**
 * The same with a most for each: whoever has more by weight gets just that, and the others share what is left, until nobody
 * has more.
 */
export function apportionCapped(
  units: bigint,
  cap: bigint | undefined,
  people: readonly Weighed[],
  before: Order,
): Shares {
  if (cap === undefined) return apportion(units, people, before);
  const capped = new Map<string, bigint>();
  let [left, others] = [units, people];
  for (;;) {
    const sum = others.reduce((total, { weight }) => total + weight, 0n);
    const isOver = ({ weight }: Weighed): boolean => left * weight > cap * sum;
    const over = others.filter(isOver);
    if (over.length === 0) break;
    others = others.filter((one) => !isOver(one));
    for (const { id } of over) capped.set(id, cap);
    left -= cap * BigInt(over.length);
  }
  const { given, rest } = apportion(left, others, before);
  return { given: new Map([...capped, ...given]), rest };
}

export interface Limits {
  readonly unit: bigint;
  readonly cap: bigint | undefined;
}

/** An amount by weights, in whole units of so much: what is less than one is rest, and a cap counts in whole ones. */
export function split(
  amount: bigint,
  { unit, cap }: Limits,
  people: readonly Weighed[],
  before: Order,
): Shares {
  const capUnits = cap === undefined ? undefined : cap / unit;
  const { given, rest } = apportionCapped(amount / unit, capUnits, people, before);
  return {
    given: new Map([...given].map(([id, units]) => [id, units * unit])),
    rest: rest * unit + (amount % unit),
  };
}

const descending = (one: bigint, other: bigint): number => (one > other ? -1 : one < other ? 1 : 0);
