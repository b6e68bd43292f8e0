import { describe, expect, it } from '@jest/globals';
import { START, streamNameFilter } from '@eventstore/db-client';
import { clientOf } from '../../../test/event-store/client.js';
import { freshName, numbered, numberOf, take } from '../../../test/event-store/events.js';
import { useEventStore } from '../../../test/event-store/subject.js';

const url = useEventStore();
/** 20 MB together: more than connections, buffers and the store's own memory of the newest events hold. */
const MANY = 5_000;
const EVENT_BYTES = 4_000;
const IN_ONE_APPEND = 200;
/** EventStoreDB takes a hundred calls on one connection. */
const SUBSCRIBERS = 90;

const numbersUpTo = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

describe('A reader', () => {
  it('that does not read for a while misses nothing of what was written meanwhile', async () => {
    const [writer, reader] = [clientOf(url()), clientOf(url())];
    const stream = freshName('slow');
    const [ofStream, ofAll] = [
      reader.subscribeToStream(stream, { fromRevision: START }),
      reader.subscribeToAll({ fromPosition: START, filter: streamNameFilter({ prefixes: [stream] }) }),
    ];
    await writer.appendToStream(stream, numbered(0));
    // One event has come, so that both are live; then nobody takes any.
    const first = await Promise.all([take(ofStream, 1), take(ofAll, 1)]);
    expect(first.map(([event]) => event && numberOf(event))).toEqual([0, 0]);
    for (let from = 1; from < MANY; from += IN_ONE_APPEND) {
      const count = Math.min(IN_ONE_APPEND, MANY - from);
      await writer.appendToStream(
        stream,
        numbersUpTo(count).map((number) => numbered(from + number, 'numbered', EVENT_BYTES)),
      );
    }
    for (const subscription of [ofStream, ofAll]) {
      const rest = await take(subscription, MANY - 1);
      expect(rest.map(numberOf)).toEqual(numbersUpTo(MANY).slice(1));
      await subscription.unsubscribe();
    }
  });

  it('may stop in the middle of a stream, many times', async () => {
    const client = clientOf(url());
    const stream = freshName('left');
    await client.appendToStream(
      stream,
      numbersUpTo(500).map((number) => numbered(number)),
    );
    for (let round = 0; round < 50; round++) {
      const seen: number[] = [];
      for await (const event of client.readStream(stream)) {
        seen.push(numberOf(event));
        if (seen.length === 3) break;
      }
      expect(seen).toEqual([0, 1, 2]);
    }
  });

  it('is one of many on one connection, who all see the same', async () => {
    const client = clientOf(url());
    const stream = freshName('crowd');
    const subscriptions = numbersUpTo(SUBSCRIBERS).map(() =>
      client.subscribeToStream(stream, { fromRevision: START }),
    );
    const taken = subscriptions.map((subscription) => take(subscription, 40));
    for (let number = 0; number < 40; number++) await client.appendToStream(stream, numbered(number));
    for (const events of await Promise.all(taken)) expect(events.map(numberOf)).toEqual(numbersUpTo(40));
    await Promise.all(subscriptions.map((subscription) => subscription.unsubscribe()));
  });

  it('that cancels more calls than an HTTP/2 session bears is served on', async () => {
    const client = clientOf(url());
    const stream = freshName('cancelled');
    await client.appendToStream(
      stream,
      numbersUpTo(100).map((number) => numbered(number)),
    );
    const following = client.subscribeToStream(stream, { fromRevision: START });
    const followed = take(following, 101);
    for (let round = 0; round < 1500; round++) {
      for await (const event of client.readStream(stream)) {
        expect(numberOf(event)).toBe(0);
        break;
      }
    }
    await client.appendToStream(stream, numbered(100));
    expect((await followed).map(numberOf)).toEqual(numbersUpTo(101));
    await following.unsubscribe();
  });
});
