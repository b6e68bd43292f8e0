import { addDays } from '../../../kernel/natural-month.js';
import { grouped, isAward, type FairEntry } from './entries.js';

/** An appeal against an entry, as the report looks at it. */
export interface Appeal {
  readonly employeeId: string;
  readonly entryId: string;
  /** The local day on which it was upheld. */
  readonly upheldOn: string | null;
}

/** An appeal, with who gave the entry. */
export interface GivenAppeal extends Appeal {
  readonly givenBy: string | null;
  /** Whether the entry counts in the time of the report. */
  readonly isWithin: boolean;
}

/** The appeals against entries, and what came after: G9. */
export interface Appealed {
  readonly people: number;
  readonly appealed: number;
  readonly upheld: number;
  /** Deductions by the same giver on the same employee within thirty days after an upheld appeal. */
  readonly deductionsAfter: number;
}

export interface AppealedGiver extends Appealed {
  readonly givenBy: string;
}

export interface Appeals {
  readonly all: Appealed;
  readonly byGiver: readonly AppealedGiver[];
}

export const DAYS_AFTER = 30;

export function appealsOf(appeals: readonly GivenAppeal[], entries: readonly FairEntry[]): Appeals {
  const deductions = grouped(
    entries.filter((entry) => entry.givenBy !== null && !isAward(entry)),
    ({ givenBy, employeeId }) => pairKey(givenBy, employeeId),
  );
  const after = (some: readonly GivenAppeal[]) => deductionsAfter(some, deductions);
  const byGiver = [...grouped(appeals, ({ givenBy }) => givenBy)].flatMap(([givenBy, some]) =>
    givenBy === null ? [] : [{ givenBy, ...countedOf(some, after(some)) }],
  );
  return {
    all: countedOf(appeals, after(appeals)),
    byGiver: byGiver
      .filter(({ appealed, deductionsAfter: some }) => appealed > 0 || some > 0)
      .toSorted((a, b) => (a.givenBy < b.givenBy ? -1 : 1)),
  };
}

const pairKey = (givenBy: string | null, employeeId: string): string => JSON.stringify([givenBy, employeeId]);

/** Each deduction counts once, however many appeals were upheld before it. */
function deductionsAfter(
  appeals: readonly GivenAppeal[],
  deductions: ReadonlyMap<string, readonly FairEntry[]>,
): readonly FairEntry[] {
  const found = new Set<FairEntry>();
  for (const { givenBy, employeeId, upheldOn } of appeals) {
    if (givenBy === null || upheldOn === null) continue;
    const last = addDays(upheldOn, DAYS_AFTER);
    for (const entry of deductions.get(pairKey(givenBy, employeeId)) ?? [])
      if (upheldOn < entry.recordedOn && entry.recordedOn <= last) found.add(entry);
  }
  return [...found];
}

/** An entry that was appealed against again counts once. */
function countedOf(appeals: readonly GivenAppeal[], after: readonly FairEntry[]): Appealed {
  const within = appeals.filter(({ isWithin }) => isWithin);
  const entriesIn = (some: readonly GivenAppeal[]) =>
    new Set(some.map(({ employeeId, entryId }) => `${employeeId} ${entryId}`)).size;
  const people = new Set([...within, ...after].map(({ employeeId }) => employeeId));
  return {
    people: people.size,
    appealed: entriesIn(within),
    upheld: entriesIn(within.filter(({ upheldOn }) => upheldOn !== null)),
    deductionsAfter: after.length,
  };
}
