import { describe, expect, it } from '@jest/globals';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { type StoredEvent, TOMBSTONE } from '../log/stored-event.js';
import { eventResponse, type ReadItem } from './read-response.js';

const ID = '0a9ab533-1ee6-4e31-a737-6e78434c0d2b';

function stored(differing: Partial<StoredEvent> = {}): StoredEvent {
  return {
    position: 7_000_000_000,
    stream: 'employee-E1',
    revision: 300,
    id: Buffer.from(ID.replaceAll('-', ''), 'hex'),
    type: 'Said',
    json: true,
    createdUs: 1_790_000_000_123_456,
    data: Buffer.from('{"of":1}'),
    metadata: Buffer.from('{"by":2}'),
    ...differing,
  };
}

function decoded(item: ReadItem, structured = false): InstanceType<typeof streams.ReadResp.ReadEvent> {
  const message = streams.ReadResp.deserializeBinary(eventResponse(item, structured));
  const event = message.getEvent();
  if (!event) throw new Error('no event');
  return event;
}

function textsOf(event: InstanceType<typeof streams.ReadResp.ReadEvent.RecordedEvent> | undefined) {
  if (!event) throw new Error('no recorded event');
  return {
    id: event.getId()?.getString(),
    stream: Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString(),
    revision: event.getStreamRevision(),
    position: [event.getCommitPosition(), event.getPreparePosition()],
    properties: Object.fromEntries(event.getMetadataMap().entries()),
    data: Buffer.from(event.getData_asU8()).toString(),
    metadata: Buffer.from(event.getCustomMetadata_asU8()).toString(),
  };
}

describe('an event as it is sent', () => {
  it('is what the protocol definition reads', () => {
    const read = decoded({ event: stored() });
    expect(textsOf(read.getEvent())).toEqual({
      id: ID,
      stream: 'employee-E1',
      revision: '300',
      position: ['7000000000', '7000000000'],
      properties: { type: 'Said', 'content-type': 'application/json', created: '17900000001234560' },
      data: '{"of":1}',
      metadata: '{"by":2}',
    });
    expect(read.getCommitPosition()).toBe('7000000000');
    expect(read.hasLink()).toBe(false);
  });

  it('may have names of any script, no content, and the revision of a tombstone', () => {
    const empty = Buffer.alloc(0);
    const odd = {
      stream: '部署-ありがとう',
      type: 'ありがとう🎌',
      json: false,
      data: empty,
      metadata: empty,
      revision: TOMBSTONE,
    };
    expect(textsOf(decoded({ event: stored(odd) }).getEvent())).toMatchObject({
      stream: odd.stream,
      revision: '9223372036854775807',
      properties: { type: odd.type, 'content-type': 'application/octet-stream' },
      data: '',
      metadata: '',
    });
  });

  it('carries the link it was found by, and the place of that', () => {
    const link = stored({ stream: 'links', type: '$>', position: 8_000_000_000 });
    const read = decoded({ event: stored(), link });
    expect(textsOf(read.getEvent()).stream).toBe('employee-E1');
    expect(textsOf(read.getLink()).stream).toBe('links');
    expect(read.getCommitPosition()).toBe('8000000000');
  });

  it('is the link alone when its target is gone', () => {
    const read = decoded({ event: undefined, link: stored({ type: '$>' }) });
    expect(read.hasEvent()).toBe(false);
    expect(textsOf(read.getLink()).properties['type']).toBe('$>');
  });

  it('has its id as two integers for those who ask for that', () => {
    const id = decoded({ event: stored() }, true).getEvent()?.getId()?.getStructured();
    expect([id?.getMostSignificantBits(), id?.getLeastSignificantBits()]).toEqual([
      BigInt.asIntN(64, 0x0a9ab5331ee64e31n).toString(),
      BigInt.asIntN(64, 0xa7376e78434c0d2bn).toString(),
    ]);
  });

  it('is encoded once for all readers while it is kept in memory', () => {
    const kept = stored({ shared: { message: undefined } });
    expect(eventResponse({ event: kept }, false)).toBe(eventResponse({ event: kept }, false));
    expect(eventResponse({ event: kept }, true)).not.toEqual(eventResponse({ event: kept }, false));
  });
});
