import type { DeliveryChannel } from '../contexts/deliveries/domain/delivery-options.js';
import { isQuiet } from '../contexts/deliveries/domain/sending.js';
import { localDateOf } from '../kernel/natural-month.js';
import type { ScheduledWork, WorkReport } from './scheduled-work.js';
import { MAX_AGE_MS, type DeliveryParts } from './delivery-parts.js';
import { FillOutbox } from './fill-outbox.js';
import { MorningLetters } from './morning-letters.js';
import { SendLetters } from './send-letters.js';

/** The hour of the day from which reminders and digests are sent. */
const MORNING = 8;

/**
 * One tick of one channel: stores what is to be sent, before the first try, and sends what is stored. A channel has a work of its
 * own, so that one that is dead holds up no other one.
 */
export class DeliverNotices implements ScheduledWork {
  readonly name: string;
  private readonly filling: FillOutbox;
  private readonly morning: MorningLetters;
  private readonly sending: SendLetters;

  constructor(
    private readonly channel: DeliveryChannel,
    private readonly parts: DeliveryParts,
  ) {
    this.name = `deliver-${channel.channel}`;
    this.filling = new FillOutbox(channel, parts);
    this.morning = new MorningLetters(channel, parts);
    this.sending = new SendLetters(channel, parts);
  }

  /** @throws LogUnavailable, DatabaseUnavailable */
  async run(stop?: AbortSignal): Promise<WorkReport> {
    const { outbox } = this.parts;
    const { channel } = this.channel;
    await outbox.makeTables();
    let report: WorkReport = {};
    await outbox.alone(channel, async () => {
      await outbox.recover(channel);
      await this.filling.fill(stop);
      try {
        report = await this.send(stop);
      } finally {
        this.channel.rest?.();
      }
    });
    return report;
  }

  private async send(stop: AbortSignal | undefined): Promise<WorkReport> {
    const { outbox, clock, quietHours, organisation } = this.parts;
    const now = clock.now();
    const before = new Date(now.getTime() - MAX_AGE_MS);
    await outbox.giveUp(this.channel.channel, before, localDateOf(before, organisation.timeZone));
    const hour = this.hourOf(now);
    if (isQuiet(quietHours, hour)) return {};
    if (hour >= MORNING) await this.morning.store(now);
    return this.sending.send(stop);
  }

  private hourOf(instant: Date): number {
    const { timeZone } = this.parts.organisation;
    const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
    return Number(format.format(instant));
  }
}
