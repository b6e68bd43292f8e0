/** Somebody with their place among others. */
export interface Ranked<T> {
  readonly one: T;
  /** 1, 2, 2, 4. */
  readonly rank: number;
  /** How many have this rank, this one included. */
  readonly equals: number;
}

/** Ranks by a comparison in which equals give 0; who is first comes first. */
export function ranked<T>(all: readonly T[], compare: (one: T, other: T) => number): readonly Ranked<T>[] {
  const sorted = [...all].sort(compare);
  const places: Ranked<T>[] = [];
  for (let from = 0; from < sorted.length;) {
    const first = sorted[from] as T;
    let until = from + 1;
    while (until < sorted.length && compare(first, sorted[until] as T) === 0) until += 1;
    for (const one of sorted.slice(from, until)) places.push({ one, rank: from + 1, equals: until - from });
    from = until;
  }
  return places;
}

/** Whether a place lies within so many; equals at the edge are all within (`up`), or none of them (`down`). */
export const isWithin = (
  { rank, equals }: Pick<Ranked<unknown>, 'rank' | 'equals'>,
  quota: number,
  ties: 'up' | 'down',
): boolean => (ties === 'up' ? rank : rank + equals - 1) <= quota;

/** The quota of so many people by shares that are summed up. */
export const quotaOf = (people: number, percent: number): number => Math.floor((people * percent) / 100);
