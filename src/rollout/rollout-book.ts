import { Injectable } from '@nestjs/common';
import { EventLog } from '../event-store/event-log.js';
import { KnownStream, settledBy } from '../event-store/known-stream.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import { localDateOf } from '../calendar/natural-month.js';
import { Clock } from '../kernel/clock.js';
import { OfficeBook } from '../offices/office-book.js';
import { Organisation } from '../organisation/organisation.js';
import { rolloutDecider, type PlanRollout, type RolloutContext } from './decisions.js';
import { ROLLOUT_STREAM, type RolloutEvent } from './events.js';
import type { Rollout } from './rollout.js';

/** The roll-out plan of the organisation: changes it, and knows it where entries are judged by it. */
@Injectable()
export class RolloutBook {
  private readonly files: StreamFiles<Rollout, PlanRollout, RolloutEvent, RolloutContext>;
  /** What entries are judged by: a fold of its own. */
  private readonly known: KnownStream<Rollout, RolloutEvent>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly offices: OfficeBook,
    clock: Clock,
  ) {
    this.files = new StreamFiles(log, rolloutDecider);
    this.known = new KnownStream(log, clock, ROLLOUT_STREAM, rolloutDecider);
  }

  /** @throws LogUnavailable */
  async handle(command: PlanRollout, envelope: Envelope): Promise<Outcome> {
    const { officeId } = command;
    const prepare = async (): Promise<RolloutContext> => ({
      officeIsOpen: officeId !== null && (await this.offices.isKnown(officeId)),
      settledUntil: localDateOf(settledBy(envelope.recordedAt), this.organisation.timeZone),
    });
    try {
      return await this.files.handle(ROLLOUT_STREAM, command, envelope, prepare);
    } finally {
      this.known.forgetAge();
    }
  }

  /** The plan by which an entry is judged now. @throws LogUnavailable */
  plan(): Promise<Rollout> {
    return this.known.state();
  }
}
