import type { ScoreEntry } from './score-entries.js';

/** What an entry, or the reversal of one, adds to a score, and what it is for. */
export interface Counted extends Pick<ScoreEntry, 'itemCode' | 'countsIn' | 'points'> {
  /** That of its item on the day on which it occurred; null where no edition was in force, or without the item. */
  readonly category: string | null;
}

export interface Part {
  readonly points: number;
  /** The number of entries and reversals. */
  readonly entries: number;
}

/** A score by what it is made of; the points of each way come to the whole score. */
export interface Breakdown {
  readonly score: number;
  /** Those that add the most come first. */
  readonly byItem: readonly (Part & { readonly itemCode: string; readonly category: string | null })[];
  readonly byCategory: readonly (Part & { readonly category: string | null })[];
  /** In their order. */
  readonly byMonth: readonly (Part & { readonly month: string })[];
}

export function breakdownOf(entries: readonly Counted[]): Breakdown {
  const byItem = partsOf(entries, ({ itemCode, category }) => JSON.stringify([itemCode, category]));
  const byCategory = partsOf(entries, ({ category }) => JSON.stringify(category));
  const byMonth = partsOf(entries, ({ countsIn }) => countsIn);
  return {
    score: entries.reduce((sum, { points }) => sum + points, 0),
    byItem: byItem.sort(mostFirst).map(([key, part]) => {
      const [itemCode, category] = JSON.parse(key) as [string, string | null];
      return { itemCode, category, ...part };
    }),
    byCategory: byCategory
      .sort(mostFirst)
      .map(([key, part]) => ({ category: JSON.parse(key) as string | null, ...part })),
    byMonth: byMonth.sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, part]) => ({ month, ...part })),
  };
}

function partsOf(entries: readonly Counted[], keyOf: (entry: Counted) => string): [string, Part][] {
  const parts = new Map<string, Part>();
  for (const entry of entries) {
    const known = parts.get(keyOf(entry)) ?? { points: 0, entries: 0 };
    parts.set(keyOf(entry), { points: known.points + entry.points, entries: known.entries + 1 });
  }
  return [...parts];
}

const mostFirst = ([a, one]: [string, Part], [b, other]: [string, Part]): number =>
  other.points - one.points || (a < b ? -1 : 1);
