import type { ImportedEntry, Row } from './rows.js';

/** An entry that stands in the point book already, as far as rows are held against it. */
export interface Recorded {
  readonly entryId: string;
  /** Whom, when, for what and how much: what a row says beside its reason. */
  readonly alike: string;
  readonly reason: string;
  readonly isUndone: boolean;
}

export interface Earlier {
  /** The ids of what was undone since. */
  readonly undone: ReadonlySet<string>;
  /** What still counts, by what it says beside its reason. */
  readonly standing: ReadonlyMap<string, readonly Recorded[]>;
}

type Alike = Pick<ImportedEntry, 'employeeId' | 'occurredOn' | 'itemCode' | 'direction' | 'points'>;

export const alikeness = ({ employeeId, occurredOn, itemCode, direction, points }: Alike): string =>
  JSON.stringify([employeeId, occurredOn, itemCode, direction, points]);

export const NOTHING_EARLIER: Earlier = { undone: new Set(), standing: new Map() };

export function earlierOf(recorded: readonly Recorded[]): Earlier {
  const standing = new Map<string, Recorded[]>();
  for (const one of recorded) {
    if (one.isUndone) continue;
    const same = standing.get(one.alike);
    if (same === undefined) standing.set(one.alike, [one]);
    else same.push(one);
  }
  return {
    undone: new Set(recorded.filter(({ isUndone }) => isUndone).map(({ entryId }) => entryId)),
    standing,
  };
}

/**
 * Marks the rows that say what was recorded before in other words. What rows of the same file have become is no repeat: a file may
 * well have two of a kind, and one that was recorded in part goes on where it was.
 */
export function withRepeats(rows: readonly Row[], all: readonly Row[], { standing }: Earlier): Row[] {
  const ofFile = new Set(
    [...all, ...rows].flatMap(({ entry }) => (entry === undefined ? [] : [entry.entryId])),
  );
  return rows.map((row) => {
    if (row.entry === undefined || row.likely !== undefined) return row;
    const others = (standing.get(alikeness(row.entry)) ?? []).filter(({ entryId }) => !ofFile.has(entryId));
    const [other] = others;
    return other === undefined ? row : { ...row, likely: { why: 'alike', reason: other.reason } };
  });
}
