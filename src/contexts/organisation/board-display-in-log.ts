import { CachedStream } from '../../infrastructure/event-store/cached-stream.js';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Clock } from '../../kernel/clock.js';
import { SharedAnswer } from '../../infrastructure/event-store/shared-answer.js';
import { BoardDisplay, SHOWS_ALL, type Display } from './domain/board-display.js';
import { appearanceDecider, type Appearance } from './domain/decisions.js';
import { ORGANISATION_STREAM, type OrganisationEvent } from './domain/events.js';

const NO_PAUSE_MS = 0;

/**
 * By the log itself, as it is when somebody asks: a read model that is built anew would tell all rows meanwhile, and whoever has set
 * it expects it to hold from then on. However many ask, the stream is read once at a time, and only what is new in it.
 */
export class BoardDisplayInLog extends BoardDisplay {
  private readonly shared: SharedAnswer<Appearance>;

  constructor(log: EventLog, clock: Clock) {
    super();
    const stream = new CachedStream<Appearance, OrganisationEvent>(
      log,
      clock,
      ORGANISATION_STREAM,
      appearanceDecider,
    );
    this.shared = new SharedAnswer(() => stream.newest(), NO_PAUSE_MS);
  }

  override async now(): Promise<Display> {
    return (await this.shared.answer()).display ?? SHOWS_ALL;
  }
}
