/** An event as it stands in the log. */
export interface StoredEvent {
  /** Offset in the log: strictly increasing in commit order, not dense. */
  readonly position: number;
  readonly stream: string;
  /** TOMBSTONE for the event that ends a stream. */
  readonly revision: number;
  /** 16 bytes. */
  readonly id: Buffer;
  readonly type: string;
  /** Whether the content type is application/json; all others are application/octet-stream. */
  readonly json: boolean;
  /** Microseconds since 1970. */
  readonly createdUs: number;
  readonly data: Buffer;
  readonly metadata: Buffer;
  /** The message of an event that is kept in memory for many readers, once there is one. */
  readonly shared?: { message: Buffer | undefined };
}

/** An event as a client hands it in. */
export interface ProposedEvent {
  readonly id: Buffer;
  readonly type: string;
  readonly json: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** Stands in memory for 2^63 - 1, which no double holds; no stream gets this long. */
export const TOMBSTONE = Number.MAX_SAFE_INTEGER;
export const TOMBSTONE_ON_WIRE = 9223372036854775807n;

export const NO_REVISION = -1;

const RECORD_OVERHEAD_BYTES = 64;

/** How far the log grows by an event; positions are offsets so that a range of positions bounds the bytes in it. */
export function recordSize(stream: string, event: ProposedEvent): number {
  return (
    RECORD_OVERHEAD_BYTES +
    Buffer.byteLength(stream) +
    Buffer.byteLength(event.type) +
    event.data.length +
    event.metadata.length
  );
}

export const METADATA_TYPE = '$metadata';
export const TOMBSTONE_TYPE = '$streamDeleted';
export const LINK_TYPE = '$>';

const META_PREFIX = '$$';

export function isMetaStream(stream: string): boolean {
  return stream.startsWith(META_PREFIX);
}

export function metaStreamOf(stream: string): string {
  return META_PREFIX + stream;
}

export function originalOf(metaStream: string): string {
  return metaStream.slice(META_PREFIX.length);
}
