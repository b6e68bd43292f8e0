import type { NaturalMonth } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type { BroughtIn, EmployeeEvent, MonthScore } from './events.js';

/** An opening balance, as decisions know it. */
export interface Opening extends BroughtIn {
  readonly openingId: string;
  readonly employmentNo: number;
  readonly place: EventPosition;
  /** It came with another file of the same person, beside one of this employment's own. */
  readonly isCarried?: true;
  /** The event that withdrew it, if any. */
  readonly withdrawn?: EventPosition;
}

/** The openings of a file after an event. */
export function openingsAfter(
  openings: readonly Opening[],
  event: EmployeeEvent,
  place: EventPosition,
): readonly Opening[] {
  if (event.type === 'OpeningRecorded') {
    const { openingId, employmentNo, carriedFrom } = event.data;
    const carried = carriedFrom === undefined ? {} : ({ isCarried: true } as const);
    return [...openings, { openingId, employmentNo, ...broughtInBy(event.data), place, ...carried }];
  }
  if (event.type !== 'OpeningWithdrawn') return openings;
  const { openingId } = event.data;
  return openings.map((one) => (one.openingId === openingId ? { ...one, withdrawn: place } : one));
}

/** Picks the brought-in points from the fields of an event. */
export const broughtInBy = ({ asOf, fixed, behaviour, months, insteadOf }: BroughtIn): BroughtIn => ({
  asOf,
  fixed,
  behaviour,
  months,
  ...(insteadOf === undefined ? {} : { insteadOf }),
});

/** The part of the calendar that decisions on openings need. */
export interface OpeningContext {
  /** The first month of the book, once begin-book has set it. */
  readonly bookBegins: NaturalMonth | undefined;
  /** The place in the log at which the last year was closed. */
  readonly lastYearClosedAt: bigint | undefined;
}

/** The openings of the running employment. */
export const standingOpenings = ({
  openings,
  employmentNo,
}: {
  readonly openings: readonly Opening[];
  readonly employmentNo: number;
}): readonly Opening[] =>
  openings.filter((one) => one.employmentNo === employmentNo && one.withdrawn === undefined);

export const inOrder = (months: readonly MonthScore[]): readonly MonthScore[] =>
  months
    .map(({ month, score }) => ({ month, score }))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : a.score - b.score));
