import { Injectable } from '@nestjs/common';
import { EventLog } from '../event-store/event-log.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import { OFFICES_STREAM, type OfficeEvent } from './events.js';
import { officesDecider, type Offices, type OpenOffice } from './offices.js';

/** The offices of the organisation: opens them, and knows which are open. */
@Injectable()
export class OfficeBook {
  private readonly files: StreamFiles<Offices, OpenOffice, OfficeEvent, undefined>;
  /** No office is ever closed, so what was open once need not be asked again. */
  private known = new Set<string>();

  constructor(log: EventLog) {
    this.files = new StreamFiles(log, officesDecider);
  }

  /** @throws LogUnavailable */
  open(command: OpenOffice, envelope: Envelope): Promise<Outcome> {
    return this.files.handle(OFFICES_STREAM, command, envelope, () => Promise.resolve(undefined));
  }

  /** @throws LogUnavailable */
  async isOpen(officeId: string): Promise<boolean> {
    if (this.known.has(officeId)) return true;
    this.known = new Set((await this.files.stateOf(OFFICES_STREAM)).keys());
    return this.known.has(officeId);
  }
}
