import type { CalendarEvent } from '../calendar/events.js';
import type { EmployeeEvent } from '../employees/events.js';

/** Points that an event gives an employment. */
export interface GivenPoints {
  readonly employeeId: string;
  readonly employmentNo: number;
  /** Decides on the month; undefined for base and fixed points, which count in none. */
  readonly occurredOn: string | undefined;
  /** With its sign. */
  readonly points: number;
}

/** What is in trial gives none. A reversal goes by the date of the entry that it undoes (rule 8). */
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
