import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { THE_SERVICE } from '../access/actor.js';
import { EventLog } from '../event-store/event-log.js';
import { followUp } from '../event-store/follow-up.js';
import type { Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import { DUTIES_STREAM, type DutyEvent } from './events.js';
import { dutyDecider, type DutyCommand, type Reviews } from './review.js';

/** The reviews of the managers' duties, month by month. */
@Injectable()
export class DutyBook {
  private readonly files: StreamFiles<Reviews, DutyCommand, DutyEvent, undefined>;

  constructor(log: EventLog) {
    this.files = new StreamFiles(log, dutyDecider);
  }

  /** By the service itself. @throws LogUnavailable */
  handle(command: DutyCommand, now: Date): Promise<Outcome> {
    const recordedBy = THE_SERVICE.actor.principalId;
    const cause = { recordedAt: now, recordedBy, sender: THE_SERVICE };
    // An id that nobody has used: what makes a month be reviewed once is that it is.
    const envelope = followUp([command.type, command.month, randomUUID()], cause);
    return this.files.handle(DUTIES_STREAM, command, envelope, () => Promise.resolve(undefined));
  }

  /** As the log has it now. @throws LogUnavailable */
  reviews(): Promise<Reviews> {
    return this.files.stateOf(DUTIES_STREAM);
  }
}
