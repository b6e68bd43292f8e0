import { FEWEST, keptBack } from '../../src/contexts/access/domain/small-groups.js';
import type { LocalDate } from '../../src/kernel/natural-month.js';

/** A case as the summary counts it. */
export interface CountedCase {
  /** Whom it is about, or who opened a problem. */
  readonly person: string;
  readonly status: 'open' | 'upheld' | 'refused' | 'withdrawn' | 'lapsed';
  readonly cause: string | null;
  readonly openedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  readonly decideUntil: LocalDate;
  /** It was handed on since nobody had decided by its day. */
  readonly wasOverdue: boolean;
  /** The item of its entry or of its problem, if any. */
  readonly item: string | null;
}

/** How many cases; null where that is about too few people to be told. */
export interface Counted {
  readonly name: string;
  readonly count: number | null;
  readonly suppressed: boolean;
}

export interface Summary {
  readonly opened: number | null;
  readonly suppressed: boolean;
  /** By how they stand. */
  readonly statuses: readonly Counted[];
  /** Decided by the day on which they were due. */
  readonly inTime: number | null;
  /** Half of the decided ones took no longer, in calendar days. */
  readonly medianDays: number | null;
  /** Of those that were decided. */
  readonly causes: readonly Counted[];
  /** Of those that were upheld, the most first. */
  readonly items: readonly Counted[];
}

const STATUSES = ['open', 'upheld', 'refused', 'withdrawn', 'lapsed'] as const;
const MOST_ITEMS = 10;
const DAY_MS = 86_400_000;

/** Counts cases; small groups are left out for whoever may not read every case anyway. */
export function summaryOf(cases: readonly CountedCase[], seesFew: boolean): Summary {
  const decided = cases.filter(({ status }) => status === 'upheld' || status === 'refused');
  const told = <Value>(some: readonly CountedCase[], value: Value): Value | null =>
    seesFew || some.length === 0 || peopleIn(some) >= FEWEST ? value : null;
  const opened = told(cases, cases.length);
  return {
    opened,
    suppressed: opened === null,
    statuses: counted(cases, ({ status }) => status, { seesFew, names: STATUSES }),
    inTime: told(decided, decided.filter(isInTime).length),
    medianDays: told(decided, medianOf(decided.flatMap(daysOf))),
    causes: counted(decided, ({ cause }) => cause, { seesFew }),
    items: counted(
      cases.filter(({ status }) => status === 'upheld'),
      ({ item }) => item,
      { seesFew },
    )
      .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))
      .slice(0, MOST_ITEMS),
  };
}

const isInTime = ({ decidedOn, decideUntil, wasOverdue }: CountedCase): boolean =>
  decidedOn !== null && decidedOn <= decideUntil && !wasOverdue;

const daysOf = ({ openedOn, decidedOn }: CountedCase): readonly number[] =>
  decidedOn === null ? [] : [Math.round((Date.parse(decidedOn) - Date.parse(openedOn)) / DAY_MS)];

/** The least value that half of them do not exceed. */
function medianOf(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

const peopleIn = (cases: readonly CountedCase[]): number => new Set(cases.map(({ person }) => person)).size;

/** Cases by a property, in the order of names. */
function counted(
  cases: readonly CountedCase[],
  nameOf: (one: CountedCase) => string | null,
  { seesFew, names = [] }: { readonly seesFew: boolean; readonly names?: readonly string[] },
): readonly Counted[] {
  const byName = new Map<string, CountedCase[]>(names.map((name) => [name, []]));
  for (const one of cases) {
    const name = nameOf(one);
    if (name !== null) byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  const kept = seesFew
    ? new Set<string>()
    : keptBack([...byName].map(([id, some]) => ({ id, people: peopleIn(some) })));
  return [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, some]) => ({
      name,
      count: kept.has(name) ? null : some.length,
      suppressed: kept.has(name),
    }));
}
