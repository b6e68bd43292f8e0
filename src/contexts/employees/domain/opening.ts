import type { NaturalMonth } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type { BroughtIn, EmployeeEvent, MonthScore } from './events.js';

/** An opening balance, as decisions know it. */
export interface Opening extends BroughtIn {
  readonly openingId: string;
  readonly employmentNo: number;
  readonly place: EventPosition;
  /** Where it was withdrawn, if it was. */
  readonly withdrawn?: EventPosition;
}

/** The openings of a file after an event. */
export function openingsAfter(
  openings: readonly Opening[],
  event: EmployeeEvent,
  place: EventPosition,
): readonly Opening[] {
  if (event.type === 'OpeningRecorded') {
    const { openingId, employmentNo, asOf, fixed, behaviour, months } = event.data;
    return [...openings, { openingId, employmentNo, asOf, fixed, behaviour, months, place }];
  }
  if (event.type !== 'OpeningWithdrawn') return openings;
  const { openingId } = event.data;
  return openings.map((one) => (one.openingId === openingId ? { ...one, withdrawn: place } : one));
}

/** What decisions on openings know of the calendar. */
export interface OpeningContext {
  /** The first month of the book, where somebody has said which. */
  readonly bookBegins: NaturalMonth | undefined;
  /** Where in the log the last year was closed. */
  readonly lastYearClosedAt: bigint | undefined;
}

/** Of the running employment. */
export const standingOpening = ({
  openings,
  employmentNo,
}: {
  readonly openings: readonly Opening[];
  readonly employmentNo: number;
}): Opening | undefined =>
  openings.find((one) => one.employmentNo === employmentNo && one.withdrawn === undefined);

export const inOrder = (months: readonly MonthScore[]): readonly MonthScore[] =>
  months
    .map(({ month, score }) => ({ month, score }))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.score - b.score));
