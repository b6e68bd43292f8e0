import { setTimeout as delay } from 'node:timers/promises';
import type { DeliveryChannel, Waiting } from '../contexts/deliveries/domain/delivery-options.js';
import type { SendResult } from '../contexts/deliveries/domain/sending.js';
import type { WorkReport } from './scheduled-work.js';
import type { DeliveryParts } from './delivery-parts.js';

const MAX_LETTERS = 500;
const MINUTE_MS = 60_000;

/** Sends the stored letters of a channel, no faster than it takes them. */
export class SendLetters {
  constructor(
    private readonly channel: DeliveryChannel,
    private readonly parts: DeliveryParts,
  ) {}

  async send(stop: AbortSignal | undefined): Promise<WorkReport> {
    const { outbox, clock } = this.parts;
    const { channel } = this.channel;
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
}
