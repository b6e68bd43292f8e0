import type { ImportedEntry, Row } from './rows.js';

/** A recorded entry, as far as rows are compared with it. */
export interface Recorded {
  readonly entryId: string;
  /** The employee, day, item and points: everything but the reason. */
  readonly alike: string;
  readonly reason: string;
  readonly isUndone: boolean;
}

export interface Earlier {
  /** The ids of entries that were reversed since. */
  readonly undone: ReadonlySet<string>;
  /** The entries that still count, by everything but their reason. */
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
 * Marks the rows that were recorded before with another reason. Entries from the same file do not count: a file may well have
 * two alike, and a file that was recorded in part goes on where it stopped.
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
