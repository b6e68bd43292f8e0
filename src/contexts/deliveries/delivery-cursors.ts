import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { serviceCommand } from '../../infrastructure/event-store/caused-command.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { accepted, repeated, type Decider, type EventPosition } from '../../kernel/decision.js';
import { deliveriesStream, type Channel, type DeliveredUpTo } from './domain/events.js';

interface Known {
  readonly position: bigint;
  readonly place: EventPosition | undefined;
}

const decider: Decider<Known, DeliveredUpTo['data'], DeliveredUpTo, undefined> = {
  initialState: () => ({ position: 0n, place: undefined }),
  evolve: (_, { data }, place) => ({ position: BigInt(data.position), place }),
  decide: ({ position, place }, data) =>
    place !== undefined && BigInt(data.position) <= position
      ? repeated(place)
      : accepted({ type: 'DeliveredUpTo', data }),
  digestKey: () => '',
};

/** How far each channel has come, for whoever finds the outbox gone. */
@Injectable()
export class DeliveryCursors {
  private readonly files: AggregateStore<Known, DeliveredUpTo['data'], DeliveredUpTo, undefined>;

  constructor(log: EventLog) {
    this.files = new AggregateStore(log, decider);
  }

  /** 0 before the first. @throws LogUnavailable */
  async of(channel: Channel): Promise<bigint> {
    return (await this.files.stateOf(deliveriesStream(channel))).position;
  }

  /** @throws LogUnavailable */
  async note(channel: Channel, position: bigint, now: Date): Promise<void> {
    const envelope = serviceCommand(['deliver', randomUUID()], { recordedAt: now });
    const data = { channel, position: String(position) };
    await this.files.handle(deliveriesStream(channel), data, envelope, () => Promise.resolve(undefined));
  }
}
