import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { THE_SERVICE } from '../access/actor.js';
import { CalendarBook } from '../calendar/calendar-book.js';
import { closeMonth, CloseMonthCommand, CloseMonthDto } from '../calendar/close-month/close-month.js';
import { isPastGrace, localDateOf, nextMonth, type NaturalMonth } from '../calendar/natural-month.js';
import { contentOf, digestOf } from '../commands/content.js';
import type { Outcome } from '../event-store/outcome.js';
import { Clock } from '../kernel/clock.js';
import type { RejectionCode } from '../kernel/rejections.js';
import { Organisation } from '../organisation/organisation.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs-options.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';

export const CLOSING_JOB = 'closing-job';
/** A century; whatever is still due then is left to the next tick. */
const MAX_MONTHS = 1_200;

export interface Closing {
  /** The months that this tick closed, in order; of several ticks at once each may name a month, which is closed once. */
  readonly closed: readonly NaturalMonth[];
  /** The month at which it stopped, to be tried again by the next tick. */
  readonly refused?: { readonly month: NaturalMonth; readonly code: RejectionCode; readonly detail: string };
}

/**
 * One tick: closes in order what has ended, is past its grace and is not closed (rule 9). It may be called at any time, any
 * number of times, by many at once, and be killed anywhere: what makes each month close once is the log.
 */
@Injectable()
export class CloseDueMonths implements ScheduledWork {
  readonly name = 'close-due-months';

  constructor(
    private readonly calendar: CalendarBook,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    @Inject(JOBS_OPTIONS) private readonly options: Pick<JobsOptions, 'autoClose' | 'closeGraceDays'>,
  ) {}

  get isOff(): boolean {
    return !this.options.autoClose;
  }

  async run(stop: AbortSignal): Promise<WorkReport> {
    const { closed, refused } = await this.closeAll(stop);
    return {
      ...(closed.length === 0 ? {} : { done: `Closed ${closed.join(', ')}.` }),
      ...(refused === undefined ? {} : { waitsFor: refused.detail }),
    };
  }

  /** Stops between two months when aborted. @throws LogUnavailable */
  async closeAll(stop?: AbortSignal, maxMonths = MAX_MONTHS): Promise<Closing> {
    const now = this.clock.now();
    const graceDays = this.options.closeGraceDays;
    const today = localDateOf(now, this.organisation.timeZone);
    const closed: NaturalMonth[] = [];
    let due = await this.calendar.dueMonth(now, graceDays);
    for (let tried = 0; due !== undefined && tried < maxMonths && stop?.aborted !== true; tried += 1) {
      const outcome = await this.close(due, now);
      if (outcome.status === 'rejected') {
        return { closed, refused: { month: due, code: outcome.code, detail: outcome.detail } };
      }
      if (outcome.status === 'accepted') closed.push(due);
      // Months close in order without a gap, so this one's close says which is next, whoever closed it.
      const next = nextMonth(due);
      due = isPastGrace(next, today, graceDays) ? next : undefined;
    }
    return { closed };
  }

  private close(month: NaturalMonth, recordedAt: Date): Promise<Outcome> {
    const fields = Object.assign(new CloseMonthDto(), { month });
    const content = contentOf(closeMonth.name, fields);
    const command = new CloseMonthCommand(fields, {
      // One that nobody can have used before; what makes a month close once is that it is closed.
      commandId: randomUUID(),
      requestId: randomUUID(),
      digestOf: (key) => digestOf(content, key),
      recordedAt,
      recordedBy: CLOSING_JOB,
      sender: THE_SERVICE,
    });
    command.unlessImporting = true;
    return this.commands.execute(command);
  }
}
