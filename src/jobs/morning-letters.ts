import type { DeliveryChannel } from '../contexts/deliveries/domain/delivery-options.js';
import { digestOf, messageOf } from '../contexts/deliveries/domain/rendering.js';
import type { Letter } from '../contexts/deliveries/outbox.js';
import type { CalledBy } from '../contexts/organisation/domain/organisation-name.js';
import { localDateOf, type LocalDate } from '../kernel/natural-month.js';
import type { DeliveryParts } from './delivery-parts.js';

const MAX_DIGESTS = 1_000;

/** Stores what is due each morning: reminders of duties, and digests of the notices that waited for their day. */
export class MorningLetters {
  constructor(
    private readonly channel: DeliveryChannel,
    private readonly parts: DeliveryParts,
  ) {}

  async store(now: Date): Promise<void> {
    const sender = await this.parts.organisationName.now();
    if (this.channel.groups === undefined) await this.remind(sender, now);
    await this.compose(sender, now);
  }

  /** Nobody has to do anything any more when a digest comes, so each comes by itself, once for each of its days. */
  private async remind(sender: CalledBy | undefined, now: Date): Promise<void> {
    const { outbox, feed, reminders } = this.parts;
    const all = await reminders.now();
    if (all.length === 0) return;
    const contacts = await feed.reachable(all.map(({ person }) => person));
    const letters = all.flatMap(({ id, person, about }): readonly Letter[] => {
      const { email = null, mute = [], language = 'zh' } = contacts.get(person) ?? {};
      if (email === null || mute.includes('duty')) return [];
      const to = { noticeId: id, recipient: person, address: email, language };
      return [{ ...to, ...messageOf('duty', about, language, sender), toldAt: now, digestOn: null }];
    });
    await outbox.add(this.channel.channel, letters, now);
  }

  private async compose(sender: CalledBy | undefined, now: Date): Promise<void> {
    const { outbox, organisation } = this.parts;
    const { channel } = this.channel;
    const today: LocalDate = localDateOf(now, organisation.timeZone);
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
}
