import { peopleIn, type FairEntry } from './entries.js';
import { fraction, type Fraction } from './fractions.js';
import { nearestRank } from './spread.js';

/** How long it took until entries were recorded: G8. */
export interface Delays {
  readonly entries: number;
  readonly people: number;
  /** The days within which half of them were recorded; null where there are none. */
  readonly median: number | null;
  readonly nineOfTen: number | null;
  /** The share recorded more than three days after it occurred. */
  readonly late: Fraction | null;
}

const LATE_AFTER_DAYS = 3;
const DAY_MS = 86_400_000;

export function delaysOf(entries: readonly FairEntry[]): Delays {
  const days = entries.map(daysOf).toSorted((a, b) => a - b);
  const late = days.filter((some) => some > LATE_AFTER_DAYS).length;
  return {
    entries: days.length,
    people: peopleIn(entries),
    median: nearestRank(days, 50),
    nineOfTen: nearestRank(days, 90),
    late: days.length === 0 ? null : fraction(late, days.length),
  };
}

const daysOf = ({ occurredOn, recordedOn }: FairEntry): number =>
  Math.round((Date.parse(recordedOn) - Date.parse(occurredOn)) / DAY_MS);
