/** The points of one item, or of one category, in a month. */
export interface Moved {
  readonly name: string;
  readonly raised: number;
  /** Below zero, or 0. */
  readonly lowered: number;
  readonly entries: number;
}

/** The largest movements first, by name; a reversal lowers what an entry had raised, and the other way round. */
export function movedBy<Entry extends { readonly points: number }>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): readonly Moved[] {
  const all = new Map<string, Moved>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const { raised = 0, lowered = 0, entries: count = 0 } = all.get(name) ?? {};
    all.set(name, {
      name,
      raised: raised + Math.max(entry.points, 0),
      lowered: lowered + Math.min(entry.points, 0),
      entries: count + 1,
    });
  }
  return [...all.values()].toSorted((a, b) => effectOf(b) - effectOf(a) || (a.name < b.name ? -1 : 1));
}

const effectOf = ({ raised, lowered }: Moved): number => raised - lowered;
