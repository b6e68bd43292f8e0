import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '../calendar/natural-month.js';
import { BEFORE_FIRST, EventLog } from '../event-store/event-log.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import { Clock } from '../kernel/clock.js';
import { Organisation } from '../organisation/organisation.js';
import type { RulebookCommand, RulebookContext } from './commands.js';
import { rulebookDecider } from './decisions.js';
import { RULEBOOK_STREAM, type RulebookEvent, type RulebookItem } from './events.js';
import type { Standard } from './items.js';
import { evolve, inForceOn, initialState, type Rulebook } from './rulebook.js';

/** How old what entries are judged by may be. */
const MAX_AGE_MS = 1_000;
/** How long before a day begins its rulebook is settled: far longer than an append and `MAX_AGE_MS` together. */
const NOTICE_MS = 60_000;

/** The rulebook of the organisation: changes it, and knows by what an entry is judged. */
@Injectable()
export class RulebookBook {
  private readonly files: StreamFiles<Rulebook, RulebookCommand, RulebookEvent, RulebookContext>;
  /** What entries are judged by: a fold of its own, that never runs ahead of the log. */
  private known = initialState();
  private revision = BEFORE_FIRST;
  private readAt = -Infinity;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {
    this.files = new StreamFiles(log, rulebookDecider);
  }

  /** The local date on which a command was recorded: what its dates default to. */
  today({ recordedAt }: Envelope): string {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable */
  async handle(command: RulebookCommand, envelope: Envelope): Promise<Outcome> {
    const notice = new Date(envelope.recordedAt.getTime() + NOTICE_MS);
    const context: RulebookContext = {
      today: this.today(envelope),
      settledUntil: localDateOf(notice, this.organisation.timeZone),
      newDigestKey: command.type === 'DraftEdition' ? randomBytes(16).toString('base64url') : '',
    };
    try {
      return await this.files.handle(RULEBOOK_STREAM, command, envelope, () => Promise.resolve(context));
    } finally {
      this.forgetAge();
    }
  }

  /** What an item code stands for on a day; undefined while no edition is in force. @throws LogUnavailable */
  async standardOf(itemCode: string, day: string): Promise<Standard | undefined> {
    if (!this.isFresh()) await this.refreshed();
    const edition = inForceOn(this.known, day);
    return edition && { editionId: edition.editionId, item: edition.items.get(itemCode) };
  }

  /** The items of an edition as the log has them now; undefined where there is none, or a withdrawn one. @throws LogUnavailable */
  async itemsOf(editionId: string): Promise<ReadonlyMap<string, RulebookItem> | undefined> {
    this.forgetAge();
    await this.refreshed();
    const edition = this.known.editions.get(editionId);
    return edition === undefined || edition.status === 'withdrawn' ? undefined : new Map(edition.items);
  }

  private isFresh(): boolean {
    const ageMs = this.clock.now().getTime() - this.readAt;
    return ageMs >= 0 && ageMs < MAX_AGE_MS;
  }

  /** All who find it too old share one look at the log. */
  private refreshed(): Promise<void> {
    if (this.reading !== undefined) return this.reading;
    const began = this.clock.now().getTime();
    const reading = this.catchUp()
      .then(() => {
        if (this.reading === reading) this.readAt = began;
      })
      .finally(() => {
        if (this.reading === reading) this.reading = undefined;
      });
    this.reading = reading;
    return reading;
  }

  /** Two at once are right: each takes the events in their order, and none that the other has taken. */
  private async catchUp(): Promise<void> {
    for await (const { event, revision, position } of this.log.read(RULEBOOK_STREAM, this.revision + 1)) {
      if (revision <= this.revision) continue;
      this.known = evolve(this.known, event as RulebookEvent, { revision, position });
      this.revision = revision;
    }
  }

  /** A look that began before something was written here does not count any more. */
  private forgetAge(): void {
    this.readAt = -Infinity;
    this.reading = undefined;
  }
}
