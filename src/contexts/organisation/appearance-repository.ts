import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import {
  appearanceDecider,
  type Appearance,
  type AppearanceCommand,
  type LogoContext,
} from './domain/decisions.js';
import { ORGANISATION_STREAM, type OrganisationEvent } from './domain/events.js';

/** What the organisation is called, its logo, and how its boards are shown to employees. */
@Injectable()
export class AppearanceRepository {
  private readonly files: AggregateStore<Appearance, AppearanceCommand, OrganisationEvent, LogoContext>;

  constructor(log: EventLog) {
    this.files = new AggregateStore(log, appearanceDecider);
  }

  /** @throws LogUnavailable */
  handle(command: AppearanceCommand, envelope: Envelope): Promise<Outcome> {
    const data = command.type === 'SetLogo' ? (command.logo?.data ?? '') : '';
    return this.files.handle(ORGANISATION_STREAM, command, envelope, () =>
      Promise.resolve({ bytes: Buffer.from(data, 'base64') }),
    );
  }
}
