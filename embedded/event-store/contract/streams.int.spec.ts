import { describe, expect, it } from '@jest/globals';
import {
  ANY,
  BACKWARDS,
  binaryEvent,
  END,
  type EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  START,
  STREAM_EXISTS,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { clientOf } from '../../../test/event-store/client.js';
import { freshName, numbered, numberOf } from '../../../test/event-store/events.js';
import { useEventStore } from '../../../test/event-store/subject.js';

const url = useEventStore();

async function numbersOf(client: EventStoreDBClient, stream: string): Promise<number[]> {
  const numbers: number[] = [];
  for await (const event of client.readStream(stream)) numbers.push(numberOf(event));
  return numbers;
}

describe('A stream', () => {
  it('gives back what was appended, as it was', async () => {
    const client = clientOf(url());
    const stream = freshName('as-it-was');
    const json = jsonEvent({ type: 'json', data: { 名: ['字', 1.5, null] }, metadata: { by: 'me' } });
    const binary = binaryEvent({
      type: 'binary',
      data: Buffer.from([0, 255, 10]),
      metadata: Buffer.from('meta'),
    });
    const before = Date.now();
    await client.appendToStream(stream, [json, binary]);
    const events = [];
    for await (const { event } of client.readStream(stream)) events.push(event);
    expect(events).toMatchObject([
      {
        streamId: stream,
        id: json.id,
        revision: 0n,
        type: 'json',
        isJson: true,
        data: json.data,
        metadata: json.metadata,
      },
      { streamId: stream, id: binary.id, revision: 1n, type: 'binary', isJson: false },
    ]);
    expect(Buffer.from(events[1]?.data as Uint8Array)).toEqual(Buffer.from([0, 255, 10]));
    expect(events[0]?.created.getTime()).toBeGreaterThanOrEqual(before - 60_000);
  });

  it('is read from either end and from the middle, as far as is asked for', async () => {
    const client = clientOf(url());
    const stream = freshName('both-ways');
    await client.appendToStream(
      stream,
      [0, 1, 2, 3, 4].map((number) => numbered(number)),
    );
    const read = async (options: Parameters<typeof client.readStream>[1]): Promise<number[]> => {
      const numbers: number[] = [];
      for await (const event of client.readStream(stream, options)) numbers.push(numberOf(event));
      return numbers;
    };
    expect(await read({ fromRevision: START })).toEqual([0, 1, 2, 3, 4]);
    expect(await read({ fromRevision: 3n })).toEqual([3, 4]);
    expect(await read({ fromRevision: 1n, maxCount: 2 })).toEqual([1, 2]);
    expect(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 2 })).toEqual([4, 3]);
    expect(await read({ direction: BACKWARDS, fromRevision: 1n })).toEqual([1, 0]);
    expect(await read({ fromRevision: 9n })).toEqual([]);
  });

  it('refuses a revision that it does not have, and says which it has', async () => {
    const client = clientOf(url());
    const stream = freshName('refused');
    await expect(client.appendToStream(stream, numbered(0), { expectedRevision: 3n })).rejects.toThrow(
      WrongExpectedVersionError,
    );
    await client.appendToStream(stream, [numbered(0), numbered(1)], { expectedRevision: NO_STREAM });
    const tolerant = clientOf(`${url()}&throwOnAppendFailure=false`);
    const result = await tolerant.appendToStream(stream, numbered(2), { expectedRevision: 0n });
    expect(result.success).toBe(false);
    expect(result.nextExpectedRevision).toBe(1n);
    await expect(
      client.appendToStream(freshName('none'), numbered(0), { expectedRevision: STREAM_EXISTS }),
    ).rejects.toThrow(WrongExpectedVersionError);
  });

  it.each(['BatchAppend', 'Append'])('counts its revisions by %s', async (call) => {
    const client = clientOf(url());
    const stream = freshName('by-call');
    const options = call === 'Append' ? { credentials: { username: 'admin', password: 'changeit' } } : {};
    for (let number = 0; number < 3; number++) {
      const result = await client.appendToStream(stream, numbered(number), options);
      expect(result).toMatchObject({ success: true, nextExpectedRevision: BigInt(number) });
    }
    expect(await numbersOf(client, stream)).toEqual([0, 1, 2]);
  });

  it('that is missing is not found', async () => {
    const client = clientOf(url());
    await expect(numbersOf(client, freshName('missing'))).rejects.toThrow(StreamNotFoundError);
  });

  it('shows what its metadata lets be seen', async () => {
    const client = clientOf(url());
    const stream = freshName('with-metadata');
    await client.appendToStream(
      stream,
      [0, 1, 2, 3, 4].map((number) => numbered(number)),
    );
    await client.setStreamMetadata(stream, { maxCount: 2, mine: { deep: true } });
    expect(await numbersOf(client, stream)).toEqual([3, 4]);
    expect((await client.getStreamMetadata(stream)).metadata).toEqual({ maxCount: 2, mine: { deep: true } });
    await client.setStreamMetadata(stream, { truncateBefore: 4 });
    expect(await numbersOf(client, stream)).toEqual([4]);
    await client.setStreamMetadata(stream, {});
    expect(await numbersOf(client, stream)).toEqual([0, 1, 2, 3, 4]);
  });

  it('that was deleted is missing until it is written again, and then begins after where it was', async () => {
    const client = clientOf(url());
    const stream = freshName('deleted');
    await client.appendToStream(stream, [numbered(0), numbered(1)]);
    await client.deleteStream(stream, { expectedRevision: 1n });
    await expect(numbersOf(client, stream)).rejects.toThrow(StreamNotFoundError);
    const { nextExpectedRevision } = await client.appendToStream(stream, numbered(2), {
      expectedRevision: NO_STREAM,
    });
    expect(nextExpectedRevision).toBe(2n);
    expect(await numbersOf(client, stream)).toEqual([2]);
  });

  it('that has a tombstone is gone for ever', async () => {
    const client = clientOf(url());
    const stream = freshName('tombstoned');
    await client.appendToStream(stream, numbered(0));
    await client.tombstoneStream(stream, { expectedRevision: ANY });
    await expect(numbersOf(client, stream)).rejects.toThrow(StreamDeletedError);
    await expect(client.appendToStream(stream, numbered(1))).rejects.toThrow(StreamDeletedError);
    await expect(client.deleteStream(stream)).rejects.toThrow(StreamDeletedError);
  });

  it('of links leads to what they point to, where that is still there', async () => {
    const client = clientOf(url());
    const [target, links] = [freshName('target'), freshName('links')];
    await client.appendToStream(target, [numbered(0), numbered(1)]);
    await client.appendToStream(
      links,
      [`1@${target}`, `7@${target}`].map((to) => binaryEvent({ type: '$>', data: Buffer.from(to) })),
    );
    const resolved = [];
    for await (const { event, link } of client.readStream(links, { resolveLinkTos: true })) {
      resolved.push([event?.streamId, event?.revision, link?.revision]);
    }
    expect(resolved).toEqual([
      [target, 1n, 0n],
      [undefined, undefined, 1n],
    ]);
  });
});
