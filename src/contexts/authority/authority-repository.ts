import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { CachedStream, settledBy } from '../../infrastructure/event-store/cached-stream.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { authorityDecider, type AuthorityContext, type SetAuthority } from './domain/decisions.js';
import { AUTHORITY_STREAM, type AuthorityEvent } from './domain/events.js';
import { inForceOn, type Authority, type AuthorityTable } from './domain/table.js';

/** The grades of authority of the organisation. */
@Injectable()
export class AuthorityRepository {
  private readonly files: AggregateStore<Authority, SetAuthority, AuthorityEvent, AuthorityContext>;
  private readonly known: CachedStream<Authority, AuthorityEvent>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    clock: Clock,
  ) {
    this.files = new AggregateStore(log, authorityDecider);
    this.known = new CachedStream(log, clock, AUTHORITY_STREAM, authorityDecider);
  }

  /** @throws LogUnavailable */
  async handle(command: SetAuthority, envelope: Envelope): Promise<Outcome> {
    const context = { settledUntil: localDateOf(settledBy(envelope.recordedAt), this.organisation.timeZone) };
    try {
      return await this.files.handle(AUTHORITY_STREAM, command, envelope, () => Promise.resolve(context));
    } finally {
      this.known.forgetAge();
    }
  }

  /**
   * The grades by which an entry recorded on a day is judged; undefined where there are none. @throws LogUnavailable
   */
  async inForceOn(day: string): Promise<AuthorityTable | undefined> {
    return inForceOn(await this.known.state(), day);
  }

  /** Every table that was set. @throws LogUnavailable */
  tables(): Promise<Authority> {
    return this.known.state();
  }

  /** Looks whether there are any grades, if the log can be read now. */
  async look(): Promise<void> {
    await this.known.state().catch(() => undefined);
  }

  /** False only where it is known that there are no grades: an entry may then go straight to its file. */
  get mayBeSet(): boolean {
    return this.known.last === undefined || this.known.last.tables.length > 0;
  }
}
