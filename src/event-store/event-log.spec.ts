import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestStore } from '../../test/support/store.js';
import { subscribe } from './subscription.js';

describe('the connection to the event store', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await TestStore.start();
  });
  afterAll(() => store.stop());

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
});

async function drained(generator: AsyncGenerator): Promise<void> {
  for (;;) if ((await generator.next()).done === true) return;
}
