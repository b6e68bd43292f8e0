import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { CachedStream, settledBy } from '../../infrastructure/event-store/cached-stream.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { Clock } from '../../kernel/clock.js';
import { Organisation } from '../organisation/domain/organisation.js';
import type { RulebookCommand, RulebookContext } from './domain/commands.js';
import { rulebookDecider } from './domain/decisions.js';
import { RULEBOOK_STREAM, type RulebookEvent, type RulebookItem } from './domain/events.js';
import type { Standard } from './domain/items.js';
import { inForceOn, type AdoptedEdition, type Edition, type Rulebook } from './domain/rulebook.js';

/** The rulebook of the organisation: changes it, and tells the standard for an entry. */
@Injectable()
export class RulebookRepository {
  private readonly files: AggregateStore<Rulebook, RulebookCommand, RulebookEvent, RulebookContext>;
  /** A fold of its own, by which entries are judged. */
  private readonly known: CachedStream<Rulebook, RulebookEvent>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    clock: Clock,
  ) {
    this.files = new AggregateStore(log, rulebookDecider);
    this.known = new CachedStream(log, clock, RULEBOOK_STREAM, rulebookDecider);
  }

  /** The local date on which a command was recorded: what its dates default to. */
  today({ recordedAt }: Envelope): string {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable */
  async handle(command: RulebookCommand, envelope: Envelope): Promise<Outcome> {
    const context: RulebookContext = {
      recordedBy: envelope.recordedBy,
      today: this.today(envelope),
      settledUntil: localDateOf(settledBy(envelope.recordedAt), this.organisation.timeZone),
      newDigestKey: command.type === 'DraftEdition' ? randomBytes(16).toString('base64url') : '',
    };
    try {
      return await this.files.handle(RULEBOOK_STREAM, command, envelope, () => Promise.resolve(context));
    } finally {
      this.known.forgetAge();
    }
  }

  /** The standard of an item code on a day; undefined while no edition is in force. @throws LogUnavailable */
  async standardOf(itemCode: string, day: string): Promise<Standard | undefined> {
    const edition = inForceOn(await this.known.state(), day);
    return edition && { editionId: edition.editionId, item: edition.items.get(itemCode) };
  }

  /** The adopted editions, by the day from which each is in force. @throws LogUnavailable */
  async adopted(): Promise<readonly AdoptedEdition[]> {
    return (await this.known.state()).adopted;
  }

  /** How an edition stands as the log has it now; undefined where it was never drafted. @throws LogUnavailable */
  async statusOf(editionId: string): Promise<Edition['status'] | undefined> {
    return (await this.known.newest()).editions.get(editionId)?.status;
  }

  /**
   * The items of an edition as the log has them now; undefined where there is no such edition, or it is withdrawn.
   * @throws LogUnavailable
   */
  async itemsOf(editionId: string): Promise<ReadonlyMap<string, RulebookItem> | undefined> {
    const { editions } = await this.known.newest();
    const edition = editions.get(editionId);
    return edition === undefined || edition.status === 'withdrawn' ? undefined : new Map(edition.items);
  }
}
