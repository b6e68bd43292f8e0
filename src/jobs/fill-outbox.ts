import type { DeliveryChannel } from '../contexts/deliveries/domain/delivery-options.js';
import {
  AFTER_ALL,
  type FeedPage,
  type GroupNotice,
  type PersonalNotice,
} from '../contexts/deliveries/domain/notice-feed.js';
import { messageOf } from '../contexts/deliveries/domain/rendering.js';
import type { Cursor, Letter } from '../contexts/deliveries/outbox.js';
import type { CalledBy } from '../contexts/organisation/domain/organisation-name.js';
import { addDays, localDateOf, type LocalDate } from '../kernel/natural-month.js';
import { MAX_AGE_MS, type DeliveryParts } from './delivery-parts.js';

const PAGE = 500;
const MAX_PAGES = 40;
/** The log is told after so many notices, or after so long. */
const NOTE_EVERY = 500;
const NOTE_EVERY_MS = 300_000;

/** A page of notices as letters, and the place after it. */
interface LettersPage {
  readonly letters: readonly Letter[];
  readonly next: Omit<Cursor, 'sinceNoted'>;
  readonly isFull: boolean;
}

/** Stores a letter for each notice that a channel has to send, with the place that it has come to. */
export class FillOutbox {
  private notedAt = 0;

  constructor(
    private readonly channel: DeliveryChannel,
    private readonly parts: DeliveryParts,
  ) {}

  async fill(stop: AbortSignal | undefined): Promise<void> {
    const { outbox, cursors, clock } = this.parts;
    const { channel } = this.channel;
    let cursor = (await outbox.cursor(channel)) ?? {
      ...{ position: await cursors.of(channel), sinceNoted: 0 },
      // The notices at that place are all stored.
      person: AFTER_ALL,
    };
    for (let page = 0; page < MAX_PAGES && stop?.aborted !== true; page += 1) {
      const now = clock.now();
      const { letters, next, isFull } = await this.page(cursor, now);
      if (next.position === cursor.position && next.person === cursor.person) {
        // Also where nothing has come since: nobody says again what was said long ago.
        await this.noted(cursor, true, now);
        return;
      }
      cursor = { ...next, sinceNoted: cursor.sinceNoted + letters.length };
      await outbox.store(channel, letters, cursor, now);
      cursor = await this.noted(cursor, !isFull, now);
      if (!isFull) return;
    }
  }

  /** Tells the log how far the channel has come, where that is due; until then the outbox knows that it is. */
  private async noted(cursor: Cursor, isWhole: boolean, now: Date): Promise<Cursor> {
    const { outbox, cursors } = this.parts;
    const { channel } = this.channel;
    const { position, sinceNoted } = cursor;
    const isDue = sinceNoted >= NOTE_EVERY || now.getTime() - this.notedAt >= NOTE_EVERY_MS;
    if (sinceNoted === 0 || !isDue) return cursor;
    // Of a place that is not whole the log says nothing yet, and is told later.
    await cursors.note(channel, isWhole ? position : position - 1n, now);
    this.notedAt = now.getTime();
    const after = { ...cursor, sinceNoted: isWhole ? 0 : 1 };
    await outbox.store(channel, [], after, now);
    return after;
  }

  private async page(cursor: Cursor, now: Date): Promise<LettersPage> {
    const { feed, organisationName } = this.parts;
    const since = new Date(now.getTime() - MAX_AGE_MS);
    const page: FeedPage<GroupNotice | PersonalNotice> =
      this.channel.groups === undefined
        ? await feed.personal(cursor, since, PAGE)
        : await feed.forGroups(cursor.position, since, PAGE);
    const sender = await organisationName.now();
    const letters = page.notices.flatMap((notice) =>
      'person' in notice ? this.toPerson(notice, sender) : this.toGroups(notice, sender),
    );
    const { position, person, isFull } = page;
    return { letters, next: { position, person }, isFull };
  }

  private toPerson(
    { position, person, kind, at, about, contact }: PersonalNotice,
    sender: CalledBy | undefined,
  ): readonly Letter[] {
    const { email, mute, digest, language } = contact;
    if (email === null || (mute as readonly string[]).includes(kind)) return [];
    const day = localDateOf(new Date(at), this.parts.organisation.timeZone);
    return [
      {
        ...{ noticeId: String(position), recipient: person, address: email, language },
        ...messageOf(kind, about, language, sender),
        toldAt: new Date(at),
        digestOn: digest === 'each' ? null : digestDay(day, digest),
      },
    ];
  }

  private toGroups(
    { position, kind, at, about, officeId }: GroupNotice,
    sender: CalledBy | undefined,
  ): readonly Letter[] {
    const groups = (this.channel.groups ?? []).filter(
      (group) => officeId === null || group.officeId === officeId,
    );
    return groups.map(({ name }) => ({
      ...{ noticeId: String(position), recipient: name, address: name, language: 'zh' },
      ...messageOf(kind, about, 'zh', sender),
      ...{ toldAt: new Date(at), digestOn: null },
    }));
  }
}

/** The next day, or the next Monday. */
function digestDay(day: LocalDate, digest: 'daily' | 'weekly'): LocalDate {
  if (digest === 'daily') return addDays(day, 1);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? 1 : 8 - weekday);
}
