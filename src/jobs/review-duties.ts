import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuthorityRepository } from '../contexts/authority/authority-repository.js';
import { CalendarRepository } from '../contexts/calendar/calendar-repository.js';
import type { ClosedMonth } from '../contexts/calendar/domain/calendar.js';
import { lastDayOf, localDateOf } from '../kernel/natural-month.js';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { Clock } from '../kernel/clock.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { dutiesIn, isMet, type DutyDone } from '../contexts/duties/domain/duty.js';
import { DutyRepository } from '../contexts/duties/duty-repository.js';
import { DutyRecords } from '../contexts/duties/duty-records.js';
import type { DutyResult } from '../contexts/duties/domain/events.js';
import { PenaltyProposals } from '../processes/duties/penalty-proposals.js';
import { MAX_RESULTS } from '../contexts/duties/domain/review.js';

/** The most months of one tick; the rest is left to the next. */
const MAX_MONTHS = 24;

/**
 * One tick: reviews in order the closed months that were not reviewed, and proposes the penalties of those that were.
 */
@Injectable()
export class ReviewDuties implements ScheduledWork {
  readonly name = 'review-duties';

  constructor(
    private readonly calendar: CalendarRepository,
    private readonly authority: AuthorityRepository,
    private readonly records: DutyRecords,
    private readonly repository: DutyRepository,
    private readonly penalties: PenaltyProposals,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    private readonly organisation: Organisation,
  ) {}

  /** Stops between two months, and two penalties, when aborted. @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    const now = this.clock.now();
    const done: string[] = [];
    const faults: unknown[] = [];
    for (const closed of await this.due()) {
      if (stop?.aborted === true) break;
      try {
        if (await this.review(closed, now, stop)) done.push(closed.month);
      } catch (error) {
        faults.push(error);
      }
    }
    // A month in trouble keeps no other month waiting.
    if (faults.length > 0) throw faults[0];
    return done.length === 0 ? {} : { done: `Reviewed the duties of ${done.join(', ')}.` };
  }

  /** The closed months from the first one on whose last day a grade had a duty. */
  private async due(): Promise<readonly ClosedMonth[]> {
    const { tables } = await this.authority.tables();
    const first = tables.find(({ grades }) => grades.some(({ duty }) => duty !== undefined));
    if (first === undefined) return [];
    const [{ closed }, reviews] = await Promise.all([this.calendar.state(), this.repository.reviews()]);
    return closed
      .filter(
        ({ month }) => lastDayOf(month) >= first.inForceFrom && reviews.get(month)?.refused === undefined,
      )
      .slice(0, MAX_MONTHS);
  }

  /** False when it was stopped before its end. */
  private async review({ month, place }: ClosedMonth, now: Date, stop?: AbortSignal): Promise<boolean> {
    const known = (await this.repository.reviews()).get(month);
    if (known === undefined) {
      const { people, done } = await this.records.of(month, place.position);
      const results = dutiesIn(month, people, await this.authority.tables(), done).map(resultOf);
      if (results.length > MAX_RESULTS)
        throw new Error(`${month}: ${results.length} managers are too many for one review.`);
      const reviewedOn = localDateOf(now, this.organisation.timeZone);
      await this.repository.handle({ type: 'ReviewDuties', month, reviewedOn, results }, now);
    }
    // The review as it stands in the log: another process may have been first.
    const review = (await this.repository.reviews()).get(month);
    return review !== undefined && this.penalties.propose(month, review, now, stop);
  }
}

/** A penalty gets ids that nobody can have used before; the review keeps them. */
function resultOf({ duty, ...result }: DutyDone): DutyResult {
  if (isMet(result) || duty.penalty === null) return { ...result, penalty: null };
  return { ...result, penalty: { proposalId: randomUUID(), entryId: randomUUID(), ...duty.penalty } };
}
