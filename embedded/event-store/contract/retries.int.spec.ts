import { describe, expect, it } from '@jest/globals';
import { ANY, NO_STREAM, STREAM_EXISTS, WrongExpectedVersionError } from '@eventstore/db-client';
import { clientOf } from '../../../test/event-store/client.js';
import { freshName, numbered, numberOf } from '../../../test/event-store/events.js';
import { useEventStore } from '../../../test/event-store/subject.js';

const url = useEventStore();

describe('An append that is sent again', () => {
  it.each([['any revision', ANY] as const, ['no stream', NO_STREAM] as const])(
    'expecting %s is answered as the first time, and written once',
    async (_, expectedRevision) => {
      const client = clientOf(url());
      const stream = freshName('again');
      const events = [numbered(0), numbered(1)];
      const first = await client.appendToStream(stream, events, { expectedRevision });
      await client.appendToStream(stream, numbered(2));
      const second = await client.appendToStream(stream, events, { expectedRevision });
      expect(second).toEqual(first);
      const numbers: number[] = [];
      for await (const event of client.readStream(stream)) numbers.push(numberOf(event));
      expect(numbers).toEqual([0, 1, 2]);
    },
  );

  it('many times at once is written once', async () => {
    const client = clientOf(url());
    const stream = freshName('at-once');
    await client.appendToStream(stream, numbered(0));
    const event = numbered(1);
    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        client.appendToStream(stream, event, { expectedRevision: STREAM_EXISTS }),
      ),
    );
    expect(new Set(results.map(({ nextExpectedRevision }) => nextExpectedRevision))).toEqual(new Set([1n]));
    let count = 0;
    for await (const { event: read } of client.readStream(stream)) if (read) count++;
    expect(count).toBe(2);
  });

  it('with one more event is refused', async () => {
    const client = clientOf(url());
    const stream = freshName('longer');
    const events = [numbered(0), numbered(1)];
    await client.appendToStream(stream, events);
    await expect(client.appendToStream(stream, [...events, numbered(2)])).rejects.toThrow(
      WrongExpectedVersionError,
    );
  });

  it('to another stream is written there', async () => {
    const client = clientOf(url());
    const event = numbered(0);
    await client.appendToStream(freshName('one'), event);
    const other = freshName('other');
    await client.appendToStream(other, numbered(-1));
    expect((await client.appendToStream(other, event)).nextExpectedRevision).toBe(1n);
  });
});
