import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { registered } from '../../../test/support/events.js';
import { newEvent, TestStore } from '../../../test/support/store.js';
import { LogUnavailable, NO_STREAM_YET, type AppendResult } from './event-log.js';
import { subscribe } from './subscription.js';

describe('the connection to the event store', () => {
  let store: TestStore;

  beforeEach(async () => {
    store = await TestStore.start();
  });
  afterEach(() => store.stop());

  it('lives through many reads in a short time', async () => {
    const stop = new AbortController();
    const errors: unknown[] = [];
    const following = drained(
      subscribe(store.log, { after: null, maxBatch: 10, maxWaitMs: 1, signal: stop.signal }),
    ).catch((error: unknown) => errors.push(error));
    const readers = Array.from({ length: 20 }, async () => {
      // More in all than the thousand with which an HTTP/2 server begins to take cancelling for an attack.
      for (let round = 0; round < 75; round += 1) await drained(store.log.read(`absent-${randomUUID()}`));
    });
    await Promise.all(readers);
    stop.abort();
    await following;
    expect(errors).toEqual([]);
  });

  it('is let go of once what is under way has come to its end, and takes nothing afterwards', async () => {
    const { log } = store;
    const append = (): Promise<AppendResult> => {
      const employeeId = randomUUID();
      return log.append(
        `employee-${employeeId}`,
        [newEvent(registered(employeeId, 'production', '2025-01-01'))],
        NO_STREAM_YET,
      );
    };
    const underWay = Array.from({ length: 3 }, append);
    await log.onApplicationShutdown();
    expect(await Promise.all(underWay)).toMatchObject(underWay.map(() => ({ written: true })));
    await expect(append()).rejects.toThrow(LogUnavailable);
    expect(log.client).toHaveProperty('disposableStreams.size', 0);
  });
});

async function drained(generator: AsyncGenerator): Promise<void> {
  for (;;) if ((await generator.next()).done === true) return;
}
