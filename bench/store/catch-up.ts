import { randomUUID } from 'node:crypto';
import { jsonEvent, START } from '@eventstore/db-client';
import { clientOf } from '../../src/infrastructure/event-store/client.js';

const EVENTS_PER_APPEND = 500;
const STREAMS = 1_000;

/** Appends so many events to many streams. */
export async function fill(url: string, events: number): Promise<void> {
  const client = clientOf(url);
  try {
    for (let done = 0; done < events; done += EVENTS_PER_APPEND) {
      const batch = Array.from({ length: Math.min(EVENTS_PER_APPEND, events - done) }, () =>
        jsonEvent({
          type: 'Measured',
          data: { of: randomUUID(), said: 'x'.repeat(150) },
          metadata: { by: randomUUID() },
        }),
      );
      await client.appendToStream(`bench-${(done / EVENTS_PER_APPEND) % STREAMS}`, batch);
    }
  } finally {
    await client.dispose();
  }
}

/** Subscribes to $all from its start; the number of events a second until so many have arrived. */
export async function catchUpPerSecond(url: string, events: number): Promise<number> {
  const client = clientOf(url);
  const started = performance.now();
  const subscription = client.subscribeToAll({ fromPosition: START });
  try {
    let seen = 0;
    for await (const _ of subscription) if (++seen === events) break;
    return events / ((performance.now() - started) / 1_000);
  } finally {
    await subscription.unsubscribe();
    await client.dispose();
  }
}
