import { describe, expect, it } from '@jest/globals';
import { binaryEvent, MaxAppendSizeExceededError, START, StreamNotFoundError } from '@eventstore/db-client';
import { clientOf } from '../../../test/event-store/client.js';
import { bytes, freshName, take } from '../../../test/event-store/events.js';
import { useEventStore } from '../../../test/event-store/subject.js';

const url = useEventStore();
const LIMIT_BYTES = 1024 * 1024;
const CREDENTIALS = { credentials: { username: 'admin', password: 'changeit' } };

describe.each([
  ['BatchAppend', {}],
  ['Append', CREDENTIALS],
])('By %s', (_, options) => {
  it('an event as large as may be comes back as it was', async () => {
    const client = clientOf(url());
    const stream = freshName('large');
    const data = Buffer.alloc(LIMIT_BYTES);
    for (let index = 0; index < data.length; index++) data[index] = index % 251;
    await client.appendToStream(stream, binaryEvent({ type: 'bytes', data }), options);
    for await (const { event } of client.readStream(stream)) {
      expect(Buffer.from(event?.data as Uint8Array).equals(data)).toBe(true);
    }
  });

  it('an append is refused when its events are larger together, and nothing of it is written', async () => {
    const client = clientOf(url());
    const stream = freshName('too-large');
    const appending = client.appendToStream(stream, [bytes(LIMIT_BYTES), bytes(1)], options);
    await expect(appending).rejects.toThrow(MaxAppendSizeExceededError);
    const reading = async (): Promise<void> => {
      for await (const event of client.readStream(stream)) expect(event).toBeUndefined();
    };
    await expect(reading()).rejects.toThrow(StreamNotFoundError);
  });

  it('an append may have very many small events', async () => {
    const client = clientOf(url());
    const stream = freshName('many');
    const events = Array.from({ length: 5000 }, () => bytes(10));
    const { nextExpectedRevision } = await client.appendToStream(stream, events, options);
    expect(nextExpectedRevision).toBe(4999n);
    let count = 0;
    for await (const { event } of client.readStream(stream)) expect(event?.id).toBe(events[count++]?.id);
    expect(count).toBe(5000);
  });
});

it('Large events arrive live, one after the other', async () => {
  const client = clientOf(url());
  const stream = freshName('large-live');
  const subscription = client.subscribeToStream(stream, { fromRevision: START });
  const events = Array.from({ length: 12 }, () => bytes(900_000));
  const arriving = take(subscription, events.length);
  await Promise.all(events.map((event) => client.appendToStream(stream, event)));
  const ids = (await arriving).map(({ event }) => event?.id);
  expect(ids.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
  await subscription.unsubscribe();
});
