import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { RETENTION_STREAM, type RetentionSet } from './domain/events.js';
import { retentionDecider, type Retention, type SetRetention } from './domain/retention.js';

/** How long what was said of people is kept. */
@Injectable()
export class RetentionRepository {
  private readonly files: AggregateStore<Retention, SetRetention, RetentionSet, undefined>;

  constructor(log: EventLog) {
    this.files = new AggregateStore(log, retentionDecider);
  }

  /** @throws LogUnavailable */
  handle(command: SetRetention, envelope: Envelope): Promise<Outcome> {
    return this.files.handle(RETENTION_STREAM, command, envelope, () => Promise.resolve(undefined));
  }

  /** @throws LogUnavailable */
  async months(): Promise<number> {
    return (await this.files.stateOf(RETENTION_STREAM)).months;
  }
}
