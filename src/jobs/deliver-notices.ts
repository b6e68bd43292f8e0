import { setTimeout as delay } from 'node:timers/promises';
import type { DeliveryChannel, Waiting } from '../contexts/deliveries/domain/delivery-options.js';
import type { DeliveryCursors } from '../contexts/deliveries/delivery-cursors.js';
import { digestOf, messageOf } from '../contexts/deliveries/domain/rendering.js';
import { isQuiet, type QuietHours, type SendResult } from '../contexts/deliveries/domain/sending.js';
import {
  AFTER_ALL,
  type FeedPage,
  type GroupNotice,
  type NoticeFeed,
  type PersonalNotice,
} from '../contexts/deliveries/domain/notice-feed.js';
import type { Cursor, Letter, Outbox } from '../contexts/deliveries/outbox.js';
import type { DutyReminders } from '../contexts/duties/duty-reminders.js';
import type { Organisation } from '../contexts/organisation/domain/organisation.js';
import type { CalledBy, OrganisationName } from '../contexts/organisation/domain/organisation-name.js';
import type { Clock } from '../kernel/clock.js';
import { addDays, localDateOf, type LocalDate } from '../kernel/natural-month.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';

const PAGE = 500;
const MAX_PAGES = 40;
const MAX_DIGESTS = 1_000;
const MAX_LETTERS = 500;
const DAY_MS = 86_400_000;
/** Nothing older is sent. */
const MAX_AGE_MS = 7 * DAY_MS;
/** The hour of the day from which reminders and digests are sent. */
const MORNING = 8;
/** The log is told after so many notices, or after so long. */
const NOTE_EVERY = 500;
const NOTE_EVERY_MS = 300_000;
const MINUTE_MS = 60_000;

export interface DeliveryParts {
  readonly outbox: Outbox;
  readonly feed: NoticeFeed;
  readonly cursors: DeliveryCursors;
  readonly reminders: Pick<DutyReminders, 'now'>;
  readonly clock: Clock;
  readonly organisation: Organisation;
  readonly organisationName: OrganisationName;
  readonly quietHours: QuietHours | undefined;
}

/**
 * One tick of one channel: stores what is to be sent, before the first try, and sends what is stored. A channel has a work of its
 * own, so that one that is dead holds up no other one.
 */
export class DeliverNotices implements ScheduledWork {
  readonly name: string;
  private notedAt = 0;

  constructor(
    private readonly channel: DeliveryChannel,
    private readonly parts: DeliveryParts,
  ) {
    this.name = `deliver-${channel.channel}`;
  }

  /** @throws LogUnavailable, DatabaseUnavailable */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const { outbox } = this.parts;
    await outbox.makeTables();
    let report: WorkReport = {};
    await outbox.alone(this.channel.channel, async () => {
      await outbox.recover(this.channel.channel);
      await this.fill(stop);
      try {
        report = await this.send(stop);
      } finally {
        this.channel.rest?.();
      }
    });
    return report;
  }

  private async fill(stop: AbortSignal | undefined): Promise<void> {
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

  private async page(
    cursor: Cursor,
    now: Date,
  ): Promise<{ letters: readonly Letter[]; next: Omit<Cursor, 'sinceNoted'>; isFull: boolean }> {
    const { feed } = this.parts;
    const since = new Date(now.getTime() - MAX_AGE_MS);
    const { groups } = this.channel;
    const page: FeedPage<GroupNotice | PersonalNotice> =
      groups === undefined
        ? await feed.personal(cursor, since, PAGE)
        : await feed.forGroups(cursor.position, since, PAGE);
    const sender = await this.parts.organisationName.now();
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
    return [
      {
        ...{ noticeId: String(position), recipient: person, address: email, language },
        ...messageOf(kind, about, language, sender),
        toldAt: new Date(at),
        digestOn: digest === 'each' ? null : digestDay(this.dayOf(new Date(at)), digest),
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

  private async send(stop: AbortSignal | undefined): Promise<WorkReport> {
    const { outbox, clock, quietHours } = this.parts;
    const { channel } = this.channel;
    const now = clock.now();
    const before = new Date(now.getTime() - MAX_AGE_MS);
    await outbox.giveUp(channel, before, this.dayOf(before));
    const hour = this.hourOf(now);
    if (isQuiet(quietHours, hour)) return {};
    if (hour >= MORNING) {
      await this.remind(now);
      await this.compose(this.dayOf(now), now);
    }
    let sent = 0;
    const full = new Set<string>();
    for (let tried = 0; tried < MAX_LETTERS && stop?.aborted !== true; tried += 1) {
      const letter = await outbox.take(channel, clock.now(), [...full]);
      if (letter === undefined) break;
      const result = await this.sendOne(letter, full);
      if (result.as === 'sent') sent += 1;
      if (result.as === 'unreachable' && !full.has(letter.recipient))
        return { lacks: `The channel ${channel} does not answer: ${result.detail}.` };
      await this.keepGap(stop);
    }
    return sent === 0 ? {} : { done: `Sent ${sent} messages by ${channel}.` };
  }

  /** A letter for a recipient who got enough in this minute is put back as it was. */
  private async sendOne(letter: Waiting, full: Set<string>): Promise<SendResult> {
    const { outbox, clock } = this.parts;
    const isTooMuch = await this.isTooMuch(letter.recipient);
    if (isTooMuch) full.add(letter.recipient);
    const result: SendResult = isTooMuch
      ? { as: 'unreachable', detail: 'rate' }
      : await this.channel.send(letter, clock.now());
    await outbox.note(this.channel.channel, letter, result, clock.now());
    return result;
  }

  private async keepGap(stop: AbortSignal | undefined): Promise<void> {
    const { gapMs = 0 } = this.channel;
    if (gapMs > 0)
      await delay(gapMs, undefined, stop === undefined ? {} : { signal: stop }).catch(() => undefined);
  }

  /** Whether the recipient got as many in this minute as the channel takes, the one at hand included. */
  private async isTooMuch(recipient: string): Promise<boolean> {
    const { perMinute, channel } = this.channel;
    if (perMinute === undefined) return false;
    const since = new Date(this.parts.clock.now().getTime() - MINUTE_MS);
    return (await this.parts.outbox.triedSince(channel, recipient, since)) > perMinute;
  }

  /** Nobody has to do anything any more when a digest comes, so each comes by itself, once for each of its days. */
  private async remind(now: Date): Promise<void> {
    if (this.channel.groups !== undefined) return;
    const { outbox, feed, reminders, organisationName } = this.parts;
    const all = await reminders.now();
    if (all.length === 0) return;
    const contacts = await feed.reachable(all.map(({ person }) => person));
    const sender = await organisationName.now();
    const letters = all.flatMap(({ id, person, about }): readonly Letter[] => {
      const { email = null, mute = [], language = 'zh' } = contacts.get(person) ?? {};
      if (email === null || mute.includes('duty')) return [];
      const to = { noticeId: id, recipient: person, address: email, language };
      return [{ ...to, ...messageOf('duty', about, language, sender), toldAt: now, digestOn: null }];
    });
    await outbox.add(this.channel.channel, letters, now);
  }

  private async compose(today: LocalDate, now: Date): Promise<void> {
    const { outbox, organisationName } = this.parts;
    const { channel } = this.channel;
    const sender = await organisationName.now();
    for (const due of await outbox.dueDigests(channel, today, MAX_DIGESTS)) {
      const language = due.language === 'en' ? 'en' : 'zh';
      const letter: Letter = {
        // Of its last part, which is in no other one: on one day there may be two, where some notices came late.
        ...{ noticeId: `digest/${due.last}`, recipient: due.recipient, address: due.address, language },
        ...digestOf(due.texts, today, language, sender),
        ...{ toldAt: now, digestOn: null },
      };
      await outbox.compose(channel, letter, today, now);
    }
  }

  private dayOf(instant: Date): LocalDate {
    return localDateOf(instant, this.parts.organisation.timeZone);
  }

  private hourOf(instant: Date): number {
    const { timeZone } = this.parts.organisation;
    const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
    return Number(format.format(instant));
  }
}

/** The next day, or the next Monday. */
export function digestDay(day: LocalDate, digest: 'daily' | 'weekly'): LocalDate {
  if (digest === 'daily') return addDays(day, 1);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? 1 : 8 - weekday);
}
