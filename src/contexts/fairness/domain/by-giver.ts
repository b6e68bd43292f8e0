import type { FairEntry } from './entries.js';
import { compare, fraction, minus, plus, times, ZERO, type Fraction } from './fractions.js';
import { talliesOf, type Tally } from './tally.js';

/** What somebody has given: G1. */
export interface Given {
  readonly givenBy: string;
  readonly entries: number;
  readonly people: number;
  readonly awards: number;
  readonly deductions: number;
  readonly pointsAwarded: number;
  readonly pointsDeducted: number;
  readonly leniency: Leniency | null;
  readonly share: DeductShare;
  readonly concentration: Concentration | null;
}

/** How much more somebody gives than others by the same items: G2. */
export interface Leniency {
  readonly value: Fraction;
  readonly entries: number;
  readonly byOthers: number;
}

/** Which share of what somebody gives are deductions: G3. */
export interface DeductShare {
  readonly own: Fraction;
  readonly others: Fraction | null;
  /** As if everybody gave in each category as often as all do together; null: no category has enough of both. */
  readonly standardised: {
    readonly own: Fraction;
    readonly others: Fraction;
    /** The share of all entries that lies in the categories compared. */
    readonly covers: Fraction;
  } | null;
  /** Whether the comparison with the others turns round once it is standardised. */
  readonly turns: boolean;
}

/** Which share of the points that somebody awarded one person received: G5. */
export interface Concentration {
  readonly employeeId: string;
  readonly share: Fraction;
  /** The awards to that person. */
  readonly entries: number;
}

const FEWEST_OWN = 20;
const FEWEST_OF_OTHERS = 20;
const FEWEST_IN_CATEGORY = 10;
const FEWEST_POINTS = 50;
const FEWEST_AWARDS = 5;

/** What each has given, in the order of their ids. */
export function givenBy(entries: readonly FairEntry[]): readonly Given[] {
  const { all, byGiver } = talliesOf(entries);
  return [...byGiver]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([giver, own]) => ofGiver(giver, own, all));
}

const ofGiver = (giver: string, own: Tally, all: Tally): Given => ({
  givenBy: giver,
  entries: own.entries,
  people: own.people.size,
  awards: own.entries - own.deductions,
  deductions: own.deductions,
  pointsAwarded: own.pointsAwarded,
  pointsDeducted: own.pointsDeducted,
  leniency: leniencyOf(own, all),
  share: deductShareOf(own, all),
  concentration: concentrationOf(own),
});

function leniencyOf(own: Tally, all: Tally): Leniency | null {
  let [sum, entries, byOthers] = [ZERO, 0, 0];
  for (const [code, mine] of own.items) {
    const whole = all.items.get(code) ?? mine;
    const others = { entries: whole.entries - mine.entries, points: whole.points - mine.points };
    if (others.entries === 0) continue;
    const expected = times(fraction(others.points, others.entries), fraction(mine.entries, 1));
    sum = plus(sum, minus(fraction(mine.points, 1), expected));
    entries += mine.entries;
    byOthers += others.entries;
  }
  if (entries < FEWEST_OWN || byOthers < FEWEST_OF_OTHERS) return null;
  return { value: times(sum, fraction(1, entries)), entries, byOthers };
}

interface Counts {
  readonly entries: number;
  readonly deductions: number;
}

const without = (all: Counts, own: Counts): Counts => ({
  entries: all.entries - own.entries,
  deductions: all.deductions - own.deductions,
});

/** The share of deductions; null where there is nothing. */
const deductedIn = ({ entries, deductions }: Counts): Fraction | null =>
  entries === 0 ? null : fraction(deductions, entries);

function deductShareOf(own: Tally, all: Tally): DeductShare {
  const crude = { own: deductedIn(own) ?? ZERO, others: deductedIn(without(all, own)) };
  const standardised = standardisedShare(own, all);
  const turns =
    crude.others !== null &&
    standardised !== null &&
    compare(crude.own, crude.others) * compare(standardised.own, standardised.others) < 0;
  return { ...crude, standardised, turns };
}

function standardisedShare(own: Tally, all: Tally): DeductShare['standardised'] {
  let [mine, theirs, covers] = [ZERO, ZERO, ZERO];
  for (const [category, here] of own.categories) {
    const whole = all.categories.get(category) ?? here;
    const there = without(whole, here);
    if (here.entries < FEWEST_IN_CATEGORY || there.entries < FEWEST_IN_CATEGORY) continue;
    const weight = fraction(whole.entries, all.entries);
    mine = plus(mine, times(weight, deductedIn(here) ?? ZERO));
    theirs = plus(theirs, times(weight, deductedIn(there) ?? ZERO));
    covers = plus(covers, weight);
  }
  return covers.num === 0n ? null : { own: mine, others: theirs, covers };
}

function concentrationOf({ awardsByPerson, pointsAwarded, ...own }: Tally): Concentration | null {
  if (pointsAwarded < FEWEST_POINTS || own.entries - own.deductions < FEWEST_AWARDS) return null;
  const [most] = [...awardsByPerson].toSorted(
    ([a, one], [b, other]) => other.points - one.points || (a < b ? -1 : 1),
  );
  if (most === undefined) return null;
  const [employeeId, { points, entries }] = most;
  return { employeeId, share: fraction(points, pointsAwarded), entries };
}
