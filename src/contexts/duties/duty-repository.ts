import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { DUTIES_STREAM, type DutyEvent } from './domain/events.js';
import { dutyDecider, type DutyCommand, type Reviews } from './domain/review.js';

/** The reviews of the managers' duties, month by month. */
@Injectable()
export class DutyRepository {
  private readonly files: AggregateStore<Reviews, DutyCommand, DutyEvent, undefined>;

  constructor(log: EventLog) {
    this.files = new AggregateStore(log, dutyDecider);
  }

  /** Decides on a command of the service itself. @throws LogUnavailable */
  handle(command: DutyCommand, now: Date): Promise<Outcome> {
    // An id that nobody has used: the month is reviewed once because the review stands in the log.
    const envelope = serviceCommand([command.type, command.month, randomUUID()], { recordedAt: now });
    return this.files.handle(DUTIES_STREAM, command, envelope, () => Promise.resolve(undefined));
  }

  /** The reviews as the log has them now. @throws LogUnavailable */
  reviews(): Promise<Reviews> {
    return this.files.stateOf(DUTIES_STREAM);
  }
}
