import { type StoredEvent, TOMBSTONE } from '../../../embedded/event-store/log/stored-event.js';

/** Bytes as text where they are UTF-8, since that packs well. */
type Content = string | { readonly base64: string };

interface EventLine {
  readonly position: string;
  readonly stream: string;
  /** Null for the event that ends a stream. */
  readonly revision: number | null;
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  /** Microseconds since 1970. */
  readonly created: number;
  readonly data: Content;
  readonly metadata: Content;
}

export function lineOf(event: StoredEvent): string {
  const line: EventLine = {
    position: String(event.position),
    stream: event.stream,
    revision: event.revision === TOMBSTONE ? null : event.revision,
    id: event.id.toString('hex'),
    type: event.type,
    json: event.json,
    created: event.createdUs,
    data: contentOf(event.data),
    metadata: contentOf(event.metadata),
  };
  return JSON.stringify(line);
}

/** Undefined where the line is no event. */
export function eventIn(value: Readonly<Record<string, unknown>>): StoredEvent | undefined {
  const { position, stream, revision, id, type, json, created, data, metadata } =
    value as unknown as EventLine;
  const isEvent =
    [Number(position), revision ?? 0, created].every((number) => Number.isSafeInteger(number)) &&
    [stream, id, type].every((text) => typeof text === 'string') &&
    /^[0-9a-f]{32}$/.test(id) &&
    typeof json === 'boolean' &&
    [data, metadata].every(isContent);
  if (!isEvent) return undefined;
  return {
    position: Number(position),
    stream,
    revision: revision ?? TOMBSTONE,
    id: Buffer.from(id, 'hex'),
    type,
    json,
    createdUs: created,
    data: bytesOf(data),
    metadata: bytesOf(metadata),
  };
}

function contentOf(bytes: Buffer): Content {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : { base64: bytes.toString('base64') };
}

const isContent = (value: unknown): value is Content =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && typeof (value as { base64?: unknown }).base64 === 'string');

const bytesOf = (content: Content): Buffer =>
  typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content.base64, 'base64');
