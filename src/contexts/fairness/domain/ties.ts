import { grouped, isAward, peopleIn, pointsIn, type FairEntry } from './entries.js';
import { fraction, type Fraction } from './fractions.js';

/** Two who award points to each other, the one with the lesser id first. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly awardsByOne: number;
  readonly awardsByOther: number;
}

const FEWEST_AWARDS = 3;

/**
 * The pairs who award points to each other, at least three times either way: G6.
 * @param employeeOf the employee who a principal is, if any
 */
export function reciprocal(
  entries: readonly FairEntry[],
  employeeOf: (principalId: string) => string | null,
): readonly Pair[] {
  const awards = new Map<string, Map<string, number>>();
  for (const entry of entries) {
    const giver = entry.givenBy === null ? null : employeeOf(entry.givenBy);
    if (giver === null || !isAward(entry)) continue;
    const to = awards.get(giver) ?? new Map<string, number>();
    awards.set(giver, to.set(entry.employeeId, (to.get(entry.employeeId) ?? 0) + 1));
  }
  const between = (a: string, b: string): number => awards.get(a)?.get(b) ?? 0;
  return [...awards.keys()].toSorted().flatMap((one) =>
    [...(awards.get(one)?.keys() ?? [])]
      .filter((other) => one < other)
      .toSorted()
      .map((other) => ({ one, other, awardsByOne: between(one, other), awardsByOther: between(other, one) }))
      .filter(
        ({ awardsByOne, awardsByOther }) => awardsByOne >= FEWEST_AWARDS && awardsByOther >= FEWEST_AWARDS,
      ),
  );
}

/** Where an employee belonged from a day on, until the day before another. */
export interface Stay {
  readonly employeeId: string;
  readonly officeId: string;
  readonly from: string;
  readonly until: string;
}

/** A manager of all offices. */
export interface Manager {
  readonly principalId: string;
  readonly employeeId: string;
}

/** Which share of their award points a manager of all offices gave to the office that they belonged to: G7. */
export interface OwnOffice {
  readonly givenBy: string;
  readonly entries: number;
  readonly people: number;
  readonly points: number;
  readonly pointsToOwn: number;
  readonly share: Fraction;
}

export function ownOffices(
  entries: readonly FairEntry[],
  managers: readonly Manager[],
  stays: readonly Stay[],
): readonly OwnOffice[] {
  const byGiver = grouped(entries.filter(isAward), ({ givenBy }) => givenBy);
  return managers.flatMap(({ principalId, employeeId }) => {
    const awards = byGiver.get(principalId) ?? [];
    const points = pointsIn(awards);
    if (points === 0) return [];
    const own = stays.filter((stay) => stay.employeeId === employeeId);
    const pointsToOwn = pointsIn(awards.filter((award) => isIn(award, own)));
    return [
      {
        givenBy: principalId,
        entries: awards.length,
        people: peopleIn(awards),
        points,
        pointsToOwn,
        share: fraction(pointsToOwn, points),
      },
    ];
  });
}

const isIn = ({ officeId, occurredOn }: FairEntry, stays: readonly Stay[]): boolean =>
  stays.some((stay) => stay.officeId === officeId && stay.from <= occurredOn && occurredOn < stay.until);
