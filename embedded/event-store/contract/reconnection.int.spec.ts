import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EventStoreDBClient, START } from '@eventstore/db-client';
import { clientOf } from '../../../test/event-store/client.js';
import { freshName, numbered, numberOf, take } from '../../../test/event-store/events.js';
import { type Proxy, startProxy } from '../../../test/event-store/proxy.js';
import { useEventStore } from '../../../test/event-store/subject.js';
import { eventually } from '../../../test/support/eventually.js';

const url = useEventStore();
const RETRY_MS = 20;

describe('When the connection breaks', () => {
  let proxy: Proxy;
  let client: EventStoreDBClient;

  beforeEach(async () => {
    proxy = await startProxy(url());
    client = clientOf(proxy.connectionString);
  });

  afterEach(async () => {
    await client.dispose();
    await proxy.stop();
  });

  /** Appends until it is answered, with the same id each time. */
  async function appendAtLast(stream: string, number: number): Promise<bigint> {
    const event = numbered(number);
    for (;;) {
      try {
        return (await client.appendToStream(stream, event)).nextExpectedRevision;
      } catch {
        await delay(RETRY_MS);
      }
    }
  }

  async function numbersOf(stream: string): Promise<number[]> {
    const numbers: number[] = [];
    for await (const event of clientOf(url()).readStream(stream)) numbers.push(numberOf(event));
    return numbers;
  }

  it('an append that is sent again until it is answered is written once', async () => {
    const stream = freshName('again');
    for (let number = 0; number < 40; number++) {
      const appending = appendAtLast(stream, number);
      if (number % 4 === 0)
        setImmediate(() => {
          proxy.cut();
        });
      await appending;
    }
    expect(await numbersOf(stream)).toEqual(Array.from({ length: 40 }, (_, number) => number));
  });

  it('a subscription says so, and another goes on after the last event', async () => {
    const stream = freshName('goes-on');
    await client.appendToStream(stream, [numbered(0), numbered(1)]);
    const broken = client.subscribeToStream(stream, { fromRevision: START });
    expect((await take(broken, 2)).map(numberOf)).toEqual([0, 1]);
    const said = new Promise((resolve) => broken.once('error', resolve));
    broken.resume();
    proxy.cut();
    await said;
    await appendAtLast(stream, 2);
    const again = client.subscribeToStream(stream, { fromRevision: 1n });
    expect((await take(again, 1)).map(numberOf)).toEqual([2]);
    await again.unsubscribe();
  });

  it('calls fail while there is no server, and succeed once it is back', async () => {
    const stream = freshName('away');
    await client.appendToStream(stream, numbered(0));
    proxy.refuse(true);
    proxy.cut();
    await expect(client.appendToStream(stream, numbered(1))).rejects.toThrow();
    proxy.refuse(false);
    await eventually(
      () =>
        client.appendToStream(stream, numbered(2)).then(
          () => true,
          () => false,
        ),
      (succeeded) => succeeded,
    );
    expect((await numbersOf(stream)).at(-1)).toBe(2);
  });
});
