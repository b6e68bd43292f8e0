import type { Expectation } from '../log/decide.js';
import { ANY, fromUnsigned, NO_STREAM, STREAM_EXISTS } from '../log/expectation.js';
import type { ProposedEvent } from '../log/stored-event.js';
import { isZeroUuid, readUuid } from './uuid.js';
import { NOTHING, WireReader } from './wire.js';

/** An event, or the fault in it. */
export type ReadProposal =
  | { readonly kind: 'event'; readonly event: ProposedEvent }
  | { readonly kind: 'missing-property' }
  | { readonly kind: 'malformed' };

export interface AppendOptions {
  /** undefined when the request names none. */
  readonly stream: string | undefined;
  readonly expected: Expectation | undefined;
  /** Milliseconds since 1970. */
  readonly deadlineMs: number | undefined;
}

/** A message of Streams.Append. */
export type AppendMessage =
  | { readonly kind: 'options'; readonly options: AppendOptions }
  | { readonly kind: 'proposal'; readonly proposal: ReadProposal }
  | { readonly kind: 'nothing' };

export function readAppendMessage(bytes: Buffer): AppendMessage {
  const reader = new WireReader(bytes);
  let message: AppendMessage = { kind: 'nothing' };
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x0a) message = { kind: 'options', options: readOptions(reader.message()) };
    else if (tag === 0x12) message = { kind: 'proposal', proposal: readProposal(reader.message()) };
    else reader.skip(tag);
  }
  return message;
}

/** A message of Streams.BatchAppend: one chunk of one append. */
export interface BatchChunk {
  /** The bytes of the UUID message, to be handed back as they are. */
  readonly correlation: Buffer;
  readonly options: AppendOptions | undefined;
  readonly proposals: readonly ReadProposal[];
  readonly isFinal: boolean;
}

export function readBatchChunk(bytes: Buffer): BatchChunk {
  const reader = new WireReader(bytes);
  let correlation: Buffer = NOTHING;
  let options: AppendOptions | undefined;
  const proposals: ReadProposal[] = [];
  let isFinal = false;
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x0a) correlation = Buffer.from(reader.bytesField());
    else if (tag === 0x12) options = readOptions(reader.message());
    else if (tag === 0x1a) proposals.push(readProposal(reader.message()));
    else if (tag === 0x20) isFinal = reader.number() !== 0;
    else reader.skip(tag);
  }
  return { correlation, options, proposals, isFinal };
}

/** Append and BatchAppend share the fields 1 to 5; 6 and 7 are BatchAppend's deadline, as a time and as a duration. */
function readOptions(reader: WireReader): AppendOptions {
  let stream: string | undefined;
  let expected: Expectation | undefined;
  let deadlineMs: number | undefined;
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x0a) stream = readStreamName(reader.message());
    else if (tag === 0x10) expected = fromUnsigned(reader.uint64());
    else if (tag === 0x32) deadlineMs = readSeconds(reader.message());
    else if (tag === 0x3a) deadlineMs = Date.now() + readSeconds(reader.message());
    else {
      expected = SPECIAL.get(tag) ?? expected;
      reader.skip(tag);
    }
  }
  return { stream, expected, deadlineMs };
}

const SPECIAL = new Map<number, Expectation>([
  [0x1a, NO_STREAM],
  [0x22, ANY],
  [0x2a, STREAM_EXISTS],
]);

export function readStreamName(reader: WireReader): string {
  let name = '';
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x1a) name = reader.text();
    else reader.skip(tag);
  }
  return name;
}

/** A Timestamp or a Duration, in milliseconds. */
function readSeconds(reader: WireReader): number {
  let ms = 0;
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x08) ms += Number(reader.int64()) * 1000;
    else if (tag === 0x10) ms += Number(reader.int64()) / 1e6;
    else reader.skip(tag);
  }
  return ms;
}

function readProposal(reader: WireReader): ReadProposal {
  let id: Buffer | undefined;
  let metadata: Buffer = NOTHING;
  let data: Buffer = NOTHING;
  const properties: Properties = { type: undefined, contentType: undefined };
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x0a) id = readUuid(reader.message());
    else if (tag === 0x12) readProperty(reader.message(), properties);
    else if (tag === 0x1a) metadata = reader.bytesField();
    else if (tag === 0x22) data = reader.bytesField();
    else reader.skip(tag);
  }
  const { type, contentType } = properties;
  if (type === undefined || contentType === undefined) return { kind: 'missing-property' };
  if (!id || isZeroUuid(id) || type === '') return { kind: 'malformed' };
  return { kind: 'event', event: { id, type, json: contentType === 'application/json', data, metadata } };
}

interface Properties {
  type: string | undefined;
  contentType: string | undefined;
}

/** An entry of map<string, string>; only two are known, others are dropped. */
function readProperty(reader: WireReader, properties: Properties): void {
  let key = '';
  let value = '';
  while (!reader.done) {
    const tag = reader.tag();
    if (tag === 0x0a) key = reader.text();
    else if (tag === 0x12) value = reader.text();
    else reader.skip(tag);
  }
  if (key === 'type') properties.type = value;
  else if (key === 'content-type') properties.contentType = value;
}
