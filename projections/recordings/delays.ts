import { keptBack } from '../../src/contexts/access/domain/small-groups.js';

/** The number of entries that were recorded after so many days. */
export interface Delay {
  readonly days: number;
  readonly entries: number;
}

/** The number of people that the entries are about, for each bin by its beginning, and for all of them. */
export interface People {
  readonly all: number;
  readonly byBin: ReadonlyMap<number, number>;
}

export interface DelayBin {
  readonly from: number;
  /** Null for the last bin, which has no end. */
  readonly to: number | null;
  /** Null where the entries are about too few people for the reader. */
  readonly entries: number | null;
  readonly suppressed: boolean;
}

export interface Delays {
  /** Null where the entries are about too few people for the reader. */
  readonly entries: number | null;
  readonly suppressed: boolean;
  /** The days within which half of the entries were recorded; null where there are none, or where its bin is suppressed. */
  readonly half: number | null;
  /** The days within which nine of ten were. */
  readonly nineOfTen: number | null;
  readonly longest: number | null;
  readonly bins: readonly DelayBin[];
}

/** The first day of each bin: the days of the first week apart, then a week, a fortnight, a month. */
export const BEGINNINGS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 14, 30, 60];

/**
 * @param delays the shortest first, each of its days once
 * @param people the numbers of people, where the reader may not see entries about few
 */
export function delaysOf(delays: readonly Delay[], people?: People): Delays {
  const kept = people === undefined ? new Set<number>() : binsKeptBack(people);
  const entries = sum(delays);
  const toldDay = (days: number | null): number | null =>
    days === null || kept.has(binOf(days)) ? null : days;
  const suppressed = kept.size > 0 && kept.has(ALL);
  return {
    entries: suppressed ? null : entries,
    suppressed,
    half: toldDay(within(delays, entries * 0.5)),
    nineOfTen: toldDay(within(delays, entries * 0.9)),
    longest: toldDay(delays.at(-1)?.days ?? null),
    bins: BEGINNINGS.map((from, at) => {
      const next = BEGINNINGS[at + 1] ?? Infinity;
      const inside = delays.filter(({ days }) => days >= from && days < next);
      return {
        from,
        to: next === Infinity ? null : next - 1,
        entries: kept.has(from) ? null : sum(inside),
        suppressed: kept.has(from),
      };
    }),
  };
}

/** Stands for all bins together, among the first days of bins. */
const ALL = -1;

/** The first days of the suppressed bins, and `ALL` where all of them together are about too few. */
function binsKeptBack({ all, byBin }: People): ReadonlySet<number> {
  const bins = [...byBin].map(([from, people]) => ({ id: String(from), people }));
  const whole = keptBack([{ id: String(ALL), people: all }]);
  return new Set([...whole, ...keptBack(bins)].map(Number));
}

const binOf = (days: number): number => BEGINNINGS.findLast((from) => from <= days) ?? 0;

const sum = (delays: readonly Delay[]): number => delays.reduce((all, { entries }) => all + entries, 0);

/** The fewest days within which so many were recorded. */
function within(delays: readonly Delay[], wanted: number): number | null {
  let counted = 0;
  for (const { days, entries } of delays) {
    counted += entries;
    if (counted >= wanted) return days;
  }
  return null;
}
