import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { CachedStream, settledBy } from '../../infrastructure/event-store/cached-stream.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { Clock } from '../../kernel/clock.js';
import { OfficeRepository } from '../offices/office-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { rolloutDecider, type PlanRollout, type RolloutContext } from './domain/decisions.js';
import { ROLLOUT_STREAM, type RolloutEvent } from './domain/events.js';
import type { Rollout } from './domain/rollout.js';

/** The roll-out plan of the organisation: changes it, and gives it to those who judge entries by it. */
@Injectable()
export class RolloutRepository {
  private readonly files: AggregateStore<Rollout, PlanRollout, RolloutEvent, RolloutContext>;
  /** A fold of its own, by which entries are judged. */
  private readonly known: CachedStream<Rollout, RolloutEvent>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly offices: OfficeRepository,
    clock: Clock,
  ) {
    this.files = new AggregateStore(log, rolloutDecider);
    this.known = new CachedStream(log, clock, ROLLOUT_STREAM, rolloutDecider);
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
