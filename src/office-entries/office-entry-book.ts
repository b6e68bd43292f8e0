import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../event-store/event-log.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import { officeEntryDecider, type OfficeEntryCommand, type OfficeEntryContext } from './decisions.js';
import { officeEntryStream, type OfficeEntryEvent } from './events.js';
import type { OfficeEntry } from './office-entry.js';

/** Decides on office-wide entries as a whole, each in a stream of its own. */
@Injectable()
export class OfficeEntryBook {
  private readonly files: StreamFiles<OfficeEntry, OfficeEntryCommand, OfficeEntryEvent, OfficeEntryContext>;

  constructor(private readonly log: EventLog) {
    this.files = new StreamFiles(log, officeEntryDecider);
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

  /** As the log has it now. @throws LogUnavailable */
  of(officeEntryId: string): Promise<OfficeEntry> {
    return this.files.stateOf(officeEntryStream(officeEntryId));
  }
}
