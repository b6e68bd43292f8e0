import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { THE_SERVICE } from '../access/domain/actor.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { causedCommand } from '../../infrastructure/event-store/caused-command.js';
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
    const recordedBy = THE_SERVICE.actor.principalId;
    const cause = { recordedAt: now, recordedBy, sender: THE_SERVICE };
    // An id that nobody has used: the month is reviewed once because the review stands in the log.
    const envelope = causedCommand([command.type, command.month, randomUUID()], cause);
    return this.files.handle(DUTIES_STREAM, command, envelope, () => Promise.resolve(undefined));
  }

  /** The reviews as the log has them now. @throws LogUnavailable */
  reviews(): Promise<Reviews> {
    return this.files.stateOf(DUTIES_STREAM);
  }
}
