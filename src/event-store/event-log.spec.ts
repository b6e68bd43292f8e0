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
    const dropped = collected();
    const following = (async () => {
      const options = { after: null, maxBatch: 10, maxWaitMs: 1, signal: stop.signal };
      for await (const _ of subscribe(store.log, options)) void _;
    })().catch(dropped.note);
    const readers = Array.from({ length: 20 }, async () => {
      // More in all than the thousand with which an HTTP/2 server begins to take cancelling for an attack.
      for (let round = 0; round < 75; round += 1)
        for await (const _ of store.log.read(`absent-${randomUUID()}`)) void _;
    });
    await Promise.all(readers);
    stop.abort();
    await following;
    expect(dropped.errors).toEqual([]);
  });
});

function collected(): { errors: unknown[]; note: (error: unknown) => void } {
  const errors: unknown[] = [];
  return { errors, note: (error) => errors.push(error) };
}
