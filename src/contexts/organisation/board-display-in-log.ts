import { CachedStream } from '../../infrastructure/event-store/cached-stream.js';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Clock } from '../../kernel/clock.js';
import { BoardDisplay, SHOWS_ALL, type Display } from './domain/board-display.js';
import { appearanceDecider, type Appearance } from './domain/decisions.js';
import { ORGANISATION_STREAM, type OrganisationEvent } from './domain/events.js';

/** By the log itself, a second old at most: a read model that is built anew would tell all rows meanwhile. */
export class BoardDisplayInLog extends BoardDisplay {
  private readonly stream: CachedStream<Appearance, OrganisationEvent>;

  constructor(log: EventLog, clock: Clock) {
    super();
    this.stream = new CachedStream(log, clock, ORGANISATION_STREAM, appearanceDecider);
  }

  override async now(): Promise<Display> {
    return (await this.stream.state()).display ?? SHOWS_ALL;
  }
}
