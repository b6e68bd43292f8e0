import { grouped, isAward, pointsIn, type FairEntry } from './entries.js';
import { compare, fraction, type Fraction } from './fractions.js';

/** A member of an office on the board of one month: one member-month. */
export interface Membership {
  readonly employeeId: string;
  readonly officeId: string;
  /** Their remedied score of that month. */
  readonly score: number;
}

/** An office beside the others: G10. */
export interface FairOffice {
  readonly officeId: string;
  readonly rank: number;
  readonly people: number;
  readonly memberMonths: number;
  readonly awards: number;
  readonly deductions: number;
  readonly pointsAwarded: number;
  readonly pointsDeducted: number;
  readonly awardsPerMemberMonth: Fraction;
  readonly deductionsPerMemberMonth: Fraction;
  /** Remedied points. */
  readonly points: number;
  readonly pointsPerMemberMonth: Fraction;
}

/** The offices that have somebody on a board of the time, by remedied points for each member-month; equals share a rank. */
export function fairOffices(
  memberships: readonly Membership[],
  entries: readonly FairEntry[],
): readonly FairOffice[] {
  const byOffice = grouped(entries, ({ officeId }) => officeId);
  const offices = [...grouped(memberships, ({ officeId }) => officeId)]
    .map(([officeId, members]) => officeOf(officeId, members, byOffice.get(officeId) ?? []))
    .toSorted((a, b) => byPoints(a, b) || (a.officeId < b.officeId ? -1 : 1));
  return offices.map((office) => ({
    rank: offices.findIndex((other) => byPoints(other, office) === 0) + 1,
    ...office,
  }));
}

type Unranked = Omit<FairOffice, 'rank'>;

const byPoints = (a: Unranked, b: Unranked): number =>
  compare(b.pointsPerMemberMonth, a.pointsPerMemberMonth);

function officeOf(officeId: string, members: readonly Membership[], entries: readonly FairEntry[]): Unranked {
  const memberMonths = members.length;
  const [awards, deductions] = [entries.filter(isAward), entries.filter((entry) => !isAward(entry))];
  const points = members.reduce((sum, { score }) => sum + score, 0);
  return {
    officeId,
    people: new Set(members.map(({ employeeId }) => employeeId)).size,
    memberMonths,
    awards: awards.length,
    deductions: deductions.length,
    pointsAwarded: pointsIn(awards),
    pointsDeducted: pointsIn(deductions),
    awardsPerMemberMonth: fraction(awards.length, memberMonths),
    deductionsPerMemberMonth: fraction(deductions.length, memberMonths),
    points,
    pointsPerMemberMonth: fraction(points, memberMonths),
  };
}
