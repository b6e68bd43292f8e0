import { addDays, localDates } from './calendar.js';
import type { Random } from './random.js';

const HOUR_MS = 3_600_000;

/** Offsets in which instants are written, the zone's own among them; all over the world and not only whole hours. */
const OFFSETS = [
  '+00:00',
  'Z',
  '-05:00',
  '+05:30',
  '+05:45',
  '+14:00',
  '-11:00',
  '+09:00',
  '-03:30',
] as const;

/** Instants within the local days of one time zone. */
export class Clock {
  readonly localDate: (instantMs: number) => string;

  constructor(
    private readonly random: Random,
    timeZone: string,
  ) {
    this.localDate = localDates(timeZone);
  }

  /** This number of instants of one local day, in order; none if the zone skipped that day. */
  instantsOf(date: string, count: number): number[] {
    const startMs = this.startOf(date);
    const endMs = this.startOf(addDays(date, 1));
    if (startMs >= endMs) return [];
    const instants = Array.from({ length: count }, () => this.within(startMs, endMs));
    return instants.sort((a, b) => a - b);
  }

  /** An instant as text, mostly to the second. */
  written(instantMs: number): string {
    const offset = this.random.chance(0.5) ? '+08:00' : this.random.pick(OFFSETS);
    const local = new Date(instantMs + offsetMsOf(offset)).toISOString();
    return `${local.slice(0, instantMs % 1_000 === 0 ? 19 : 23)}${offset}`;
  }

  // Midnights and the hours around them are where dates go wrong.
  private within(startMs: number, endMs: number): number {
    if (this.random.chance(0.03)) return startMs;
    if (this.random.chance(0.03)) return endMs - 1;
    const instantMs = this.random.int(startMs, endMs - 1);
    return this.random.chance(0.1) ? instantMs : instantMs - (instantMs % 1_000);
  }

  // The first second of a local date, by halving; a zone lies at most 14 hours from UTC.
  private startOf(date: string): number {
    let beforeMs = Date.parse(`${date}T00:00:00Z`) - 16 * HOUR_MS;
    let afterMs = beforeMs + 32 * HOUR_MS;
    while (afterMs - beforeMs > 1_000) {
      const middleMs = Math.floor((beforeMs + afterMs) / 2_000) * 1_000;
      if (this.localDate(middleMs) < date) beforeMs = middleMs;
      else afterMs = middleMs;
    }
    return afterMs;
  }
}

function offsetMsOf(offset: string): number {
  if (offset === 'Z') return 0;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
