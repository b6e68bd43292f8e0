import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { officeEntryDecider, type OfficeEntryCommand, type OfficeEntryContext } from './domain/decisions.js';
import { officeEntryStream, type OfficeEntryEvent } from './domain/events.js';
import type { OfficeEntry } from './domain/office-entry.js';

/** Decides on office entries as a whole, each in a stream of its own. */
@Injectable()
export class OfficeEntryRepository {
  private readonly files: AggregateStore<
    OfficeEntry,
    OfficeEntryCommand,
    OfficeEntryEvent,
    OfficeEntryContext
  >;

  constructor(private readonly log: EventLog) {
    this.files = new AggregateStore(log, officeEntryDecider);
  }

  /** @throws LogUnavailable */
  handle(command: OfficeEntryCommand, envelope: Envelope): Promise<Outcome> {
    const { actor, reach } = envelope.sender;
    const context = { actor, reach, newDigestKey: randomBytes(16).toString('base64url') };
    return this.files.handle(officeEntryStream(command.officeEntryId), command, envelope, () =>
      Promise.resolve(context),
    );
  }

  /** @throws LogUnavailable */
  async recorderOf(officeEntryId: string): Promise<string> {
    for await (const { meta } of this.log.read(officeEntryStream(officeEntryId), 0, 1))
      return meta.recordedBy;
    throw new Error(`Office entry ${officeEntryId} was never recorded`);
  }

  /** The office entry as the log has it now. @throws LogUnavailable */
  of(officeEntryId: string): Promise<OfficeEntry> {
    return this.files.stateOf(officeEntryStream(officeEntryId));
  }
}
