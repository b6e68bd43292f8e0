import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { THE_SERVICE } from '../contexts/access/domain/actor.js';
import { CalendarRepository } from '../contexts/calendar/calendar-repository.js';
import { closeMonth, CloseMonthCommand, CloseMonthDto } from '../contexts/calendar/commands/close-month.js';
import { CLOSING_JOB } from '../contexts/calendar/domain/closing-job.js';
import { hasBegun, type Closing } from '../contexts/calendar/domain/calendar.js';
import type { NaturalMonth } from '../kernel/natural-month.js';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import { contentOf, contentHash } from '../commands/content.js';
import type { Outcome } from '../infrastructure/event-store/outcome.js';
import { Clock } from '../kernel/clock.js';
import type { RejectionCode } from '../kernel/rejections.js';
import { JOBS_OPTIONS, type JobsOptions } from '../infrastructure/queue/jobs-options.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';

/** A century of months; those still due then are left to the next tick. */
const MAX_MONTHS = 1_200;
const SET_OFF = 'No month is closed by itself: closing is set off.';
const NOT_BEGUN =
  'No month is closed by itself yet: the book has not begun. Say with which month it does (begin-book).';

export interface Closed {
  /** The months that this tick closed, in order. Several ticks at once may each name a month, which is closed once. */
  readonly closed: readonly NaturalMonth[];
  /** The reason why it closes nothing at all, as was wanted. */
  readonly held?: string;
  /** The reason why the clock cannot be believed, which somebody has to see to: it closes nothing at all. */
  readonly doubt?: string;
  /** The month at which it stopped; the next tick tries it again. */
  readonly refused?: { readonly month: NaturalMonth; readonly code: RejectionCode; readonly detail: string };
}

/**
 * One tick: closes in order the months that have ended, are past their grace and are not closed (rule 9). It may be
 * called at any time, any number of times, by many at once, and be killed anywhere: the log makes each month close
 * once.
 */
@Injectable()
export class CloseDueMonths implements ScheduledWork {
  readonly name = 'close-due-months';

  constructor(
    private readonly calendar: CalendarRepository,
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    @Inject(JOBS_OPTIONS) private readonly options: Pick<JobsOptions, 'autoClose' | 'closeGraceDays'>,
  ) {}

  async run(stop: AbortSignal): Promise<WorkReport> {
    const { closed, refused, held = refused?.detail, doubt } = await this.closeAll(stop);
    return {
      ...(closed.length === 0 ? {} : { done: `Closed ${closed.join(', ')}.` }),
      waitsFor: held,
      lacks: doubt,
    };
  }

  /** Stops between two months when aborted. @throws LogUnavailable, DatabaseUnavailable */
  async closeAll(stop?: AbortSignal, maxMonths = MAX_MONTHS): Promise<Closed> {
    const before = this.before();
    const held = await this.hold(before);
    if (held !== undefined) return { closed: [], held };
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { closed: [], doubt };
    const now = this.clock.now();
    const closed: NaturalMonth[] = [];
    for (let tried = 0; tried < maxMonths && stop?.aborted !== true; tried += 1) {
      const due = await this.calendar.dueMonth(now, before);
      if (due === undefined) break;
      const outcome = await this.close(due, now, before);
      if (outcome.status === 'rejected')
        return { closed, refused: { month: due, code: outcome.code, detail: outcome.detail } };
      if (outcome.status === 'accepted') closed.push(due);
    }
    return { closed };
  }

  /** The settings as long as nothing was set in the log. */
  private before(): Closing {
    const { closeGraceDays: graceDays, autoClose: automatic } = this.options;
    return { graceDays, automatic };
  }

  private async hold(before: Closing): Promise<string | undefined> {
    const calendar = await this.calendar.state();
    if (!(calendar.closing ?? before).automatic) return SET_OFF;
    return hasBegun(calendar) ? undefined : NOT_BEGUN;
  }

  /** Closes one month, if it is due by what the log says then. @throws LogUnavailable */
  close(month: NaturalMonth, recordedAt = this.clock.now(), before = this.before()): Promise<Outcome> {
    const fields = Object.assign(new CloseMonthDto(), { month });
    const content = contentOf(closeMonth.name, fields);
    const command = new CloseMonthCommand(fields, {
      // An id that nobody can have used before: a month closes once because it is closed in the log.
      commandId: randomUUID(),
      requestId: randomUUID(),
      digestOf: (key) => contentHash(content, key),
      recordedAt,
      recordedBy: CLOSING_JOB,
      sender: THE_SERVICE,
    });
    command.byJob = before;
    return this.commands.execute(command);
  }
}
