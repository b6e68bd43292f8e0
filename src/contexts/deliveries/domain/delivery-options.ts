import type { Channel } from './events.js';
import type { QuietHours, SendResult } from './sending.js';

/** A letter whose turn it is. */
export interface Waiting {
  readonly noticeId: string;
  readonly recipient: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly tries: number;
}

/** A group in which a bot speaks. */
export interface Group {
  readonly name: string;
  /** Null: everybody's. */
  readonly officeId: string | null;
}

/** A way to tell people something outside of the console. */
export interface DeliveryChannel {
  readonly channel: Channel;
  /** The groups it speaks in; undefined: it goes to each person. */
  readonly groups?: readonly Group[];
  /** How many messages one recipient may get in a minute; undefined: any number. */
  readonly perMinute?: number;
  /** The shortest time between two messages. */
  readonly gapMs?: number;
  /** @throws never: whatever befalls it is a result */
  readonly send: (letter: Waiting, now: Date) => Promise<SendResult>;
  /** Called when there is nothing more to send for now. */
  readonly rest?: () => void;
}

export interface DeliveryOptions {
  readonly channels: readonly DeliveryChannel[];
  readonly quietHours: QuietHours | undefined;
}

export const NO_DELIVERY: DeliveryOptions = { channels: [], quietHours: undefined };
