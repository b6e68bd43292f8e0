import { type StoredEvent, TOMBSTONE } from '../log/stored-event.js';
import { revisionField, streamIdentifier } from './append-response.js';
import { ReverseWriter } from './reverse-writer.js';
import { structuredUuid } from './uuid.js';
import { NOTHING, WireWriter } from './wire.js';

/** An event as it is read: the target of a link, or undefined when that is gone, and the link. */
export interface ReadItem {
  readonly event: StoredEvent | undefined;
  readonly link?: StoredEvent;
}

/** A ReadResp with an event. An event that is kept for many readers is encoded once for all of them. */
export function eventResponse({ event, link }: ReadItem, structured: boolean): Buffer {
  if (!event?.shared || link || structured) return encode(event, link, structured);
  return (event.shared.message ??= encode(event, undefined, false));
}

function encode(event: StoredEvent | undefined, link: StoredEvent | undefined, structured: boolean): Buffer {
  const out = new ReverseWriter(sizeBound(event) + sizeBound(link) + ENVELOPE_BYTES);
  const end = out.mark;
  out.numberField(3, (link ?? event)?.position ?? 0);
  if (link) recordedEvent(out, 2, link, structured);
  if (event) recordedEvent(out, 1, event, structured);
  out.close(1, end);
  return out.finish();
}

const ENVELOPE_BYTES = 40;
const FIXED_BYTES = 256;
const UTF8_BYTES = 3;

function sizeBound(event: StoredEvent | undefined): number {
  if (!event) return 0;
  const names = event.stream.length + event.type.length;
  return FIXED_BYTES + UTF8_BYTES * names + event.data.length + event.metadata.length;
}

function recordedEvent(out: ReverseWriter, field: number, event: StoredEvent, structured: boolean): void {
  const end = out.mark;
  out.bytesField(8, event.data);
  out.bytesField(7, event.metadata);
  const created = `${event.createdUs}0`;
  property(out, CREATED, created, created.length);
  out.raw(event.json ? JSON_PROPERTY : BINARY_PROPERTY);
  property(out, TYPE, event.type, Buffer.byteLength(event.type));
  out.numberField(5, event.position);
  out.numberField(4, event.position);
  if (event.revision === TOMBSTONE) out.raw(TOMBSTONE_REVISION);
  else out.numberField(3, event.revision);
  const nameEnd = out.mark;
  out.textField(3, event.stream, Buffer.byteLength(event.stream));
  out.close(2, nameEnd);
  if (structured) out.bytesField(1, structuredUuid(event.id));
  else uuid(out, event.id);
  out.close(field, end);
}

function uuid(out: ReverseWriter, id: Buffer): void {
  const end = out.mark;
  out.uuidText(id);
  out.close(2, end);
  out.close(1, end);
}

const TYPE = Buffer.from('\n\x04type');
const CREATED = Buffer.from('\n\x07created');
const JSON_PROPERTY = contentType('application/json');
const BINARY_PROPERTY = contentType('application/octet-stream');
const TOMBSTONE_REVISION = tombstoneRevision();

/** An entry of map<string, string>; the key as its whole field. */
function property(out: ReverseWriter, key: Buffer, value: string, size: number): void {
  const end = out.mark;
  out.textField(2, value, size);
  out.raw(key);
  out.close(6, end);
}

function contentType(name: string): Buffer {
  const out = new ReverseWriter(64);
  property(out, Buffer.from('\n\x0ccontent-type'), name, name.length);
  return out.finish();
}

function tombstoneRevision(): Buffer {
  const out = new WireWriter(16);
  revisionField(out, 3, TOMBSTONE);
  return out.finish();
}

function wrapped(field: number, content: Buffer): Buffer {
  const out = new WireWriter(content.length + 12);
  out.bytesField(field, content);
  return out.finish();
}

export function confirmationResponse(subscriptionId: string): Buffer {
  return wrapped(2, wrapped(1, Buffer.from(subscriptionId)));
}

export function checkpointResponse(position: number): Buffer {
  const out = new WireWriter(24);
  out.numberField(1, position);
  out.numberField(2, position);
  return wrapped(3, out.finish());
}

export function streamNotFoundResponse(stream: string): Buffer {
  return wrapped(4, wrapped(1, streamIdentifier(Buffer.from(stream))));
}

export const CAUGHT_UP_RESPONSE: Buffer = wrapped(8, NOTHING);
