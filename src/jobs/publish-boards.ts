import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '../kernel/natural-month.js';
import { ClockJudge } from '../infrastructure/clock/clock-judge.js';
import { serviceCommand } from '../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../infrastructure/event-store/outcome.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { Clock } from '../kernel/clock.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { PublicityRepository } from '../contexts/publicity/publicity-repository.js';

/** The most boards of one tick; the rest is left to the next. */
const MAX_BOARDS = 100;

/**
 * One tick: publishes in order the sealed boards that are to be published, and confirms those that nobody can object to
 * any more.
 */
@Injectable()
export class PublishBoards implements ScheduledWork {
  readonly name = 'publish-boards';

  constructor(
    private readonly publicity: PublicityRepository,
    private readonly clock: Clock,
    private readonly judge: ClockJudge,
    private readonly organisation: Organisation,
  ) {}

  /** Stops between two boards when aborted. @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const doubt = await this.judge.hold();
    if (doubt !== undefined) return { lacks: doubt };
    const published = await this.publishAll(stop);
    const confirmed = await this.confirmAll(stop);
    const done = [
      ...(published.length === 0 ? [] : [`Published ${published.join(', ')}.`]),
      ...(confirmed.length === 0 ? [] : [`Confirmed ${confirmed.join(', ')}.`]),
    ];
    return done.length === 0 ? {} : { done: done.join(' ') };
  }

  /** Publishes one board, if it is its turn. @throws LogUnavailable */
  publish(period: string): Promise<Outcome> {
    return this.publicity.handle({ type: 'PublishBoard', period }, this.envelope());
  }

  /**
   * Confirms one board, if its window is over and no case about it is open. @throws LogUnavailable,
   * DatabaseUnavailable, Problem `position.not-reached`
   */
  confirm(period: string): Promise<Outcome> {
    return this.publicity.handle({ type: 'ConfirmBoard', period, reason: undefined }, this.envelope());
  }

  private async publishAll(stop: AbortSignal | undefined): Promise<readonly string[]> {
    const done: string[] = [];
    while (done.length < MAX_BOARDS && stop?.aborted !== true) {
      const next = await this.publicity.nextToPublish();
      if (next === undefined || (await this.publish(next)).status === 'rejected') break;
      done.push(next);
    }
    return done;
  }

  private async confirmAll(stop: AbortSignal | undefined): Promise<readonly string[]> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const done: string[] = [];
    for (const period of (await this.publicity.toConfirm(today)).slice(0, MAX_BOARDS)) {
      if (stop?.aborted === true) break;
      if ((await this.confirm(period)).status === 'accepted') done.push(period);
    }
    return done;
  }

  /** An id that nobody has used: a thing is done once because it stands in the log. */
  private envelope() {
    return serviceCommand([this.name, randomUUID()], { recordedAt: this.clock.now() });
  }
}
