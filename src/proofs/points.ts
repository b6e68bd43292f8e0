import type { CalendarEvent } from '../contexts/calendar/domain/events.js';
import type { BroughtIn, EmployeeEvent, MonthScore } from '../contexts/employees/domain/events.js';

/** Points that an event gives an employment. */
export interface GivenPoints {
  readonly employeeId: string;
  readonly employmentNo: number;
  /** The date that decides on the month; undefined for base and fixed points, which count in none. */
  readonly occurredOn: string | undefined;
  /** The points with their sign. */
  readonly points: number;
}

/** The points that an event gives; an entry in trial gives none. A reversal goes by the date of the entry that it undoes (rule 8). */
export function pointsIn({ type, data }: EmployeeEvent | CalendarEvent): GivenPoints | undefined {
  if (type === 'EmployeeRegistered') {
    const { employeeId, employmentNo, basePoints } = data;
    return { employeeId, employmentNo, occurredOn: undefined, points: basePoints };
  }
  if (type === 'PointAwarded') return ofEntry(data, data, data.points);
  if (type === 'PointDeducted') return ofEntry(data, data, -data.points);
  if (type !== 'EntryReversed') return undefined;
  const { undoes } = data;
  return ofEntry(data, undoes, undoes.direction === 'award' ? -undoes.points : undoes.points);
}

/** The points that an opening balance brings an employment, or takes back. */
export interface GivenOpening extends Whose {
  /** The points of the balance, with their sign. */
  readonly points: number;
  /** The points by month, with their sign; they count in their years, as far as these were not closed yet. */
  readonly months: readonly MonthScore[];
}

export function openingIn({ type, data }: EmployeeEvent | CalendarEvent): GivenOpening | undefined {
  if (type === 'OpeningRecorded') return ofOpening(data, data, 1);
  return type === 'OpeningWithdrawn' ? ofOpening(data, data.undoes, -1) : undefined;
}

const ofOpening = (
  { employeeId, employmentNo }: Whose,
  { fixed, behaviour, months, insteadOf = [] }: BroughtIn,
  sign: 1 | -1,
): GivenOpening => ({
  employeeId,
  employmentNo,
  points: sign * (fixed + behaviour),
  months: [
    ...months.map(({ month, score }) => ({ month, score: sign * score })),
    ...insteadOf.map(({ month, score }) => ({ month, score: -sign * score })),
  ],
});

interface Whose {
  readonly employeeId: string;
  readonly employmentNo: number;
}

interface What {
  readonly kind: 'fixed' | 'behaviour';
  readonly occurredOn: string;
  readonly trial?: true;
}

function ofEntry(
  { employeeId, employmentNo }: Whose,
  { kind, occurredOn, trial }: What,
  points: number,
): GivenPoints | undefined {
  if (trial === true) return undefined;
  return { employeeId, employmentNo, occurredOn: kind === 'behaviour' ? occurredOn : undefined, points };
}
