import { isAward, type FairEntry } from './entries.js';

/** Counts of entries, kept in one pass over them: what the others gave is what all did, less one's own. */
export interface Tally {
  entries: number;
  deductions: number;
  pointsAwarded: number;
  pointsDeducted: number;
  readonly people: Set<string>;
  /** By code, of items that leave the points open. */
  readonly items: Map<string, ItemTally>;
  readonly categories: Map<string, CategoryTally>;
  readonly awardsByPerson: Map<string, AwardTally>;
}

interface ItemTally {
  entries: number;
  /** Fewer points deducted are more: both are lenient. */
  points: number;
}

interface CategoryTally {
  entries: number;
  deductions: number;
}

interface AwardTally {
  entries: number;
  points: number;
}

export interface Tallies {
  readonly all: Tally;
  readonly byGiver: ReadonlyMap<string, Tally>;
}

/** Entries that nobody chose to give are left out. */
export function talliesOf(entries: readonly FairEntry[]): Tallies {
  const all = nothing();
  const byGiver = new Map<string, Tally>();
  for (const entry of entries) {
    if (entry.givenBy === null) continue;
    count(all, entry);
    count(atKey(byGiver, entry.givenBy, nothing), entry);
  }
  return { all, byGiver };
}

const nothing = (): Tally => ({
  entries: 0,
  deductions: 0,
  pointsAwarded: 0,
  pointsDeducted: 0,
  people: new Set(),
  items: new Map(),
  categories: new Map(),
  awardsByPerson: new Map(),
});

function atKey<Value>(map: Map<string, Value>, key: string, initial: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = initial();
  map.set(key, value);
  return value;
}

function count(tally: Tally, entry: FairEntry): void {
  const { employeeId, points, code, category, hasRange } = entry;
  const deducted = isAward(entry) ? 0 : 1;
  tally.entries += 1;
  tally.deductions += deducted;
  tally.people.add(employeeId);
  if (deducted === 1) tally.pointsDeducted += points;
  else {
    tally.pointsAwarded += points;
    const person = atKey(tally.awardsByPerson, employeeId, () => ({ entries: 0, points: 0 }));
    person.entries += 1;
    person.points += points;
  }
  if (hasRange) {
    const item = atKey(tally.items, code, () => ({ entries: 0, points: 0 }));
    item.entries += 1;
    item.points += deducted === 1 ? -points : points;
  }
  if (category !== null) {
    const sums = atKey(tally.categories, category, () => ({ entries: 0, deductions: 0 }));
    sums.entries += 1;
    sums.deductions += deducted;
  }
}
