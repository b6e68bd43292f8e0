import { type StoredEvent } from '../log/stored-event.js';
import { revisionField, streamIdentifier } from './append-response.js';
import { formatUuid, structuredUuid } from './uuid.js';
import { NOTHING, varintSize, WireWriter } from './wire.js';

/** An event as it is read: what a link points to, or undefined when that is gone, and the link. */
export interface ReadItem {
  readonly event: StoredEvent | undefined;
  readonly link?: StoredEvent;
}

const JSON_TYPE = Buffer.from('application/json');
const BINARY_TYPE = Buffer.from('application/octet-stream');
const FIXED_BYTES = 320;

const encoded = new WeakMap<StoredEvent, Buffer>();

/** A ReadResp with an event. What is not a link is encoded once, for all who read it while it is in memory. */
export function eventResponse(item: ReadItem, structured: boolean): Buffer {
  if (!item.event || item.link || structured) return encodeItem(item, structured);
  const known = encoded.get(item.event);
  if (known) return known;
  const fresh = encodeItem(item, false);
  encoded.set(item.event, fresh);
  return fresh;
}

function encodeItem({ event, link }: ReadItem, structured: boolean): Buffer {
  const recorded = event && recordedEvent(event, structured);
  const linked = link && recordedEvent(link, structured);
  const inner = new WireWriter((recorded?.length ?? 0) + (linked?.length ?? 0) + 40);
  if (recorded) inner.bytesField(1, recorded);
  if (linked) inner.bytesField(2, linked);
  inner.numberField(3, (link ?? event)?.position ?? 0);
  return wrapped(1, inner.finish());
}

function recordedEvent(event: StoredEvent, structured: boolean): Buffer {
  const stream = Buffer.from(event.stream);
  const out = new WireWriter(
    FIXED_BYTES + stream.length + 3 * event.type.length + event.data.length + event.metadata.length,
  );
  if (structured) out.bytesField(1, structuredUuid(event.id));
  else uuidField(out, 1, formatUuid(event.id));
  out.bytesField(2, streamIdentifier(stream));
  revisionField(out, 3, event.revision);
  out.numberField(4, event.position);
  out.numberField(5, event.position);
  property(out, 'type', Buffer.from(event.type));
  property(out, 'content-type', event.json ? JSON_TYPE : BINARY_TYPE);
  property(out, 'created', Buffer.from(`${event.createdUs}0`));
  out.bytesField(7, event.metadata);
  out.bytesField(8, event.data);
  return out.finish();
}

function uuidField(out: WireWriter, field: number, text: string): void {
  out.tag(field, 2);
  out.varint(text.length + 2);
  out.textField(2, text, text.length);
}

function property(out: WireWriter, key: string, value: Buffer): void {
  out.tag(6, 2);
  out.varint(key.length + 2 + 1 + varintSize(value.length) + value.length);
  out.textField(1, key, key.length);
  out.bytesField(2, value);
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
