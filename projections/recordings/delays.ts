/** How long it took until entries were recorded: of so many days so many entries. */
export interface Delay {
  readonly days: number;
  readonly entries: number;
}

export interface DelayBin {
  readonly from: number;
  /** Null where it has no end. */
  readonly to: number | null;
  readonly entries: number;
}

export interface Delays {
  readonly entries: number;
  /** Within how many days half of them were recorded; null where there are none. */
  readonly half: number | null;
  /** Within how many days nine of ten were. */
  readonly nineOfTen: number | null;
  readonly longest: number | null;
  readonly bins: readonly DelayBin[];
}

/** Where each bin begins: the days of the first week apart, then by what people call a week, a fortnight, a month. */
const BEGINNINGS = [0, 1, 2, 3, 4, 5, 6, 7, 14, 30, 60];

/** @param delays the shortest first, each of its days once */
export function delaysOf(delays: readonly Delay[]): Delays {
  const entries = sum(delays);
  return {
    entries,
    half: within(delays, entries * 0.5),
    nineOfTen: within(delays, entries * 0.9),
    longest: delays.at(-1)?.days ?? null,
    bins: BEGINNINGS.map((from, at) => {
      const next = BEGINNINGS[at + 1] ?? Infinity;
      const inside = delays.filter(({ days }) => days >= from && days < next);
      return { from, to: next === Infinity ? null : next - 1, entries: sum(inside) };
    }),
  };
}

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
