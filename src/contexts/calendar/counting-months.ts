import { Injectable } from '@nestjs/common';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { countingMonth } from './domain/counting-month.js';
import { monthOf } from '../../kernel/natural-month.js';
import { ClosingsRepository } from './closings-repository.js';
import { countsIn } from './domain/closings.js';

/** The month in which an entry counts, if in any, and the closed month that it came too late for. */
export interface Counts {
  readonly countsIn: string | null;
  readonly lateFor?: string;
}

/** Tells in which month an entry or a reversal counts: the months closed by its place in the log decide (rule 8). */
@Injectable()
export class CountingMonths {
  constructor(private readonly closings: ClosingsRepository) {}

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
    const { lasts } = await this.closings.now();
    const month = countingMonth(occurredOn, lasts.at(-1)?.month);
    return own === month ? {} : { countsIn: month };
  }

  /** Where an entry counts, by its day and its place in the log. @throws LogUnavailable */
  async at(position: bigint, occurredOn: string): Promise<{ countsIn: string; lateFor?: string }> {
    const month = countsIn(await this.closings.upTo(position), occurredOn, position);
    const own = monthOf(occurredOn);
    return own === month ? { countsIn: month } : { countsIn: month, lateFor: own };
  }
}
