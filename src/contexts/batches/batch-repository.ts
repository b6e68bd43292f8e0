import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import type { Batch } from './domain/batch.js';
import { batchDecider, type BatchCommand, type BatchContext } from './domain/decisions.js';
import { batchStream, type BatchEvent } from './domain/events.js';

/** Decides on reversing batches, each in a stream of its own. */
@Injectable()
export class BatchRepository {
  private readonly files: AggregateStore<Batch, BatchCommand, BatchEvent, BatchContext>;

  constructor(log: EventLog) {
    this.files = new AggregateStore(log, batchDecider);
  }

  /** @throws LogUnavailable */
  handle(command: BatchCommand, envelope: Envelope): Promise<Outcome> {
    const context = { newDigestKey: randomBytes(16).toString('base64url') };
    return this.files.handle(batchStream(command.batchId), command, envelope, () => Promise.resolve(context));
  }

  /** The batch as the log has it now. @throws LogUnavailable */
  of(batchId: string): Promise<Batch> {
    return this.files.stateOf(batchStream(batchId));
  }
}
