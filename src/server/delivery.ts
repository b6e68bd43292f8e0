import { createHash } from 'node:crypto';
import type { DeliveryChannel, DeliveryOptions } from '../contexts/deliveries/domain/delivery-options.js';
import { say, VENDORS, type Bot, type BotChannel } from '../infrastructure/bots/bots.js';
import { Mailer } from '../infrastructure/mail/mailer.js';
import type { DeliverySettings } from './delivery-settings.js';

/** The channels that are configured. */
export function deliveryFrom({ mail, bots, quietHours }: DeliverySettings): DeliveryOptions {
  const channels = [
    ...(mail === undefined ? [] : [mailChannel(mail.url, mail.from)]),
    ...bots.map(({ channel, url, all }) => botChannel(channel, all, url)),
  ];
  return { channels, quietHours };
}

function mailChannel(url: string, from: string): DeliveryChannel {
  const mailer = new Mailer(url, from);
  const host = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  return {
    channel: 'mail',
    send: ({ noticeId, recipient, address, subject, text }) =>
      mailer.send({ messageId: messageId(noticeId, recipient, host), to: address, subject, text }),
    rest: () => {
      mailer.close();
    },
  };
}

/** The same for the same notice to the same person, for ever: who gets it twice is shown it once. */
export const messageId = (noticeId: string, recipient: string, host: string): string =>
  `<${noticeId.replaceAll('/', '.')}.mail.${createHash('sha256').update(recipient).digest('hex').slice(0, 16)}@${host}>`;

function botChannel(channel: BotChannel, bots: readonly Bot[], url: string | undefined): DeliveryChannel {
  const byName = new Map(bots.map((bot) => [bot.name, bot]));
  const { perMinute, gapMs } = VENDORS[channel];
  return {
    channel,
    groups: bots.map(({ name, officeId }) => ({ name, officeId })),
    perMinute,
    gapMs,
    send: ({ recipient, text }, now) => {
      const bot = byName.get(recipient);
      if (bot === undefined) return Promise.resolve({ as: 'refused', detail: 'no such bot any more' });
      return say(channel, bot, text, now, url);
    },
  };
}
