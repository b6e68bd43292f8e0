import { Injectable } from '@nestjs/common';
import { BEFORE_FIRST, EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { countingMonth } from './domain/counting-month.js';
import { lastClosedBy } from './domain/calendar.js';
import { CALENDAR_STREAM } from './domain/events.js';
import { monthOf, type NaturalMonth } from '../../kernel/natural-month.js';

interface Close {
  readonly month: NaturalMonth;
  readonly position: bigint;
}

/** The month in which an entry counts, if in any, and the closed month that it came too late for. */
export interface Counts {
  readonly countsIn: string | null;
  readonly lateFor?: string;
}

/** Tells in which month an entry or a reversal counts: the months closed by its place in the log decide (rule 8). */
@Injectable()
export class CountingMonths {
  private readonly closes: Close[] = [];
  private revision = BEFORE_FIRST;
  /** The position of the last event that was read. */
  private position = -1n;
  private reading: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  constructor(private readonly log: EventLog) {}

  /** Adds to the outcome of a command about one entry where that entry counts. @throws LogUnavailable */
  async tell(outcome: Outcome): Promise<Outcome> {
    if (outcome.status === 'rejected') return outcome;
    return { ...outcome, told: { ...outcome.told, ...(await this.of(outcome)) } };
  }

  /** Where the entry of an outcome counts. @throws LogUnavailable */
  async of(outcome: Outcome): Promise<Counts> {
    if (outcome.status === 'rejected' || outcome.status === 'proposed') return { countsIn: null };
    const countsBy = outcome.left?.['countsBy'];
    return countsBy === undefined ? { countsIn: null } : this.at(outcome.position, countsBy);
  }

  /** The month in which an entry recorded now would count, if not in its own. @throws LogUnavailable */
  async lateNow(occurredOn: string, today: string): Promise<{ countsIn?: string }> {
    const own = monthOf(occurredOn);
    // A month that has not ended is not closed.
    if (own >= monthOf(today)) return {};
    await this.look();
    const countsIn = countingMonth(occurredOn, this.closes.at(-1)?.month);
    return own === countsIn ? {} : { countsIn };
  }

  /** Where an entry counts, by its day and its place in the log. @throws LogUnavailable */
  async at(position: bigint, occurredOn: string): Promise<{ countsIn: string; lateFor?: string }> {
    if (this.position <= position) await this.look();
    const lastClosed = this.closes.findLast((close) => close.position < position)?.month;
    const [own, countsIn] = [monthOf(occurredOn), countingMonth(occurredOn, lastClosed)];
    return own === countsIn ? { countsIn } : { countsIn, lateFor: own };
  }

  /** Begins after it is asked for; all callers that ask while one look is under way share the next. */
  private look(): Promise<void> {
    if (this.reading === undefined) return this.read();
    this.next ??= this.reading
      .catch(() => undefined)
      .then(() => {
        this.next = undefined;
        return this.read();
      });
    return this.next;
  }

  private read(): Promise<void> {
    const reading = this.catchUp().finally(() => {
      if (this.reading === reading) this.reading = undefined;
    });
    this.reading = reading;
    return reading;
  }

  /** Two at once are safe: each takes the events in their order, and none that the other has taken. */
  private async catchUp(): Promise<void> {
    for await (const { event, revision, position } of this.log.steps(CALENDAR_STREAM, this.revision + 1)) {
      if (revision <= this.revision) continue;
      const month = event && lastClosedBy(event);
      if (month !== undefined) this.closes.push({ month, position });
      this.revision = revision;
      this.position = position;
    }
  }
}
