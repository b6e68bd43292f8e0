import {
  METADATA_OF_META_STREAM,
  NO_METADATA,
  parseMetadata,
  type StreamMetadata,
} from '../metadata/stream-metadata.js';
import type { StreamState } from './decide.js';
import {
  isMetaStream,
  metaStreamOf,
  NO_REVISION,
  originalOf,
  type StoredEvent,
  TOMBSTONE,
} from './stored-event.js';

/** The end of one stream. */
export interface Head {
  readonly last: number;
  /** For a metadata stream, the document of its last event. */
  readonly document?: MetadataDocument;
}

export interface MetadataDocument {
  readonly json: boolean;
  readonly data: Buffer;
  readonly metadata: StreamMetadata;
}

export const NO_HEAD: Head = { last: NO_REVISION };

/** The head of a stream after this event. */
export function headAfter(event: StoredEvent): Head {
  if (!isMetaStream(event.stream)) return { last: event.revision };
  // A copy: the event's bytes may be part of a much larger buffer, and a head lives long.
  const data = Buffer.from(event.data);
  const metadata = parseMetadata(event.json, data);
  return { last: event.revision, document: { json: event.json, data, metadata } };
}

/** A source of heads; undefined is not known, NO_HEAD is known to have no events. */
export interface HeadSource {
  head(stream: string): Head | undefined;
}

/** The streams whose heads a decision about this one needs. */
export function relatedStreams(stream: string): string[] {
  const related = [stream, metaStreamOf(stream)];
  if (isMetaStream(stream)) related.push(originalOf(stream));
  return related;
}

/** The stream as the writer sees it; all related heads must be known to the source. */
export function stateOf(stream: string, heads: HeadSource): StreamState {
  const own = heads.head(stream) ?? NO_HEAD;
  const meta = heads.head(metaStreamOf(stream)) ?? NO_HEAD;
  return {
    last: own.last === NO_REVISION && originalIsTombstoned(stream, heads) ? TOMBSTONE : own.last,
    hasMetadata: meta.last !== NO_REVISION,
    softDeleted: metadataOf(stream, heads).softDeleted,
  };
}

/** The metadata that decides which events of a stream are shown. */
export function metadataOf(stream: string, heads: HeadSource): StreamMetadata {
  if (isMetaStream(stream)) return METADATA_OF_META_STREAM;
  return heads.head(metaStreamOf(stream))?.document?.metadata ?? NO_METADATA;
}

export function originalIsTombstoned(stream: string, heads: HeadSource): boolean {
  return isMetaStream(stream) && heads.head(originalOf(stream))?.last === TOMBSTONE;
}

const ENTRY_BYTES = 200;

/** The heads used last, bounded by their size; holds committed state only. */
export class HeadCache implements HeadSource {
  private readonly heads = new Map<string, Head>();
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  head(stream: string): Head | undefined {
    const head = this.heads.get(stream);
    if (!head) return undefined;
    this.heads.delete(stream);
    this.heads.set(stream, head);
    return head;
  }

  set(stream: string, head: Head): void {
    const before = this.heads.get(stream);
    if (before) {
      this.heads.delete(stream);
      this.bytes -= cost(stream, before);
    }
    this.heads.set(stream, head);
    this.bytes += cost(stream, head);
    while (this.bytes > this.maxBytes) this.dropOldest();
  }

  clear(): void {
    this.heads.clear();
    this.bytes = 0;
  }

  private dropOldest(): void {
    const oldest = this.heads.entries().next();
    if (oldest.done) return;
    const [stream, head] = oldest.value;
    this.heads.delete(stream);
    this.bytes -= cost(stream, head);
  }
}

function cost(stream: string, head: Head): number {
  return ENTRY_BYTES + 2 * stream.length + (head.document?.data.length ?? 0);
}
