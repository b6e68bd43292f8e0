import type { EventLog } from '../log/event-log.js';
import {
  type Head,
  headAfter,
  metadataOf,
  NO_HEAD,
  originalIsTombstoned,
  relatedStreams,
} from '../log/heads.js';
import { NO_REVISION, type StoredEvent, TOMBSTONE } from '../log/stored-event.js';
import { firstVisible, oldestVisibleUs } from '../metadata/stream-metadata.js';
import { type Direction, readLast, readRevisions } from '../postgres/queries.js';
import { streamKey } from '../postgres/rows.js';
import { PAGE_BYTES, PAGE_EVENTS } from './page.js';

/** The part of a stream that may be read at one moment. */
export type StreamView =
  /** `last` is NO_REVISION, or the revision after which a soft-deleted stream will go on. */
  | { readonly kind: 'missing'; readonly last: number }
  | { readonly kind: 'tombstoned' }
  | {
      readonly kind: 'readable';
      readonly first: number;
      readonly last: number;
      /** Microseconds since 1970; events before it are not shown. */
      readonly oldestUs: number | undefined;
    };

export async function viewStream(log: EventLog, stream: string): Promise<StreamView> {
  const heads = await loadHeads(log, relatedStreams(stream));
  const { last } = heads.head(stream) ?? NO_HEAD;
  if (last === TOMBSTONE || originalIsTombstoned(stream, heads)) return { kind: 'tombstoned' };
  const metadata = metadataOf(stream, heads);
  if (last === NO_REVISION || metadata.softDeleted) return { kind: 'missing', last };
  const oldestUs = oldestVisibleUs(metadata, Date.now());
  return { kind: 'readable', first: firstVisible(metadata, last), last, oldestUs };
}

/** Loads heads without filling the cache: a reader's heads may be older than those committed meanwhile. */
async function loadHeads(
  log: EventLog,
  streams: readonly string[],
): Promise<{ head(stream: string): Head | undefined }> {
  const known = new Map<string, Head>();
  for (const stream of streams) {
    const head = log.heads.head(stream);
    if (head) known.set(stream, head);
  }
  const missing = streams.filter((stream) => !known.has(stream));
  if (missing.length > 0) {
    const events = await log.readers.run(async (client) => await readLast(client, missing.map(streamKey)));
    for (const event of events) known.set(event.stream, headAfter(event));
  }
  return { head: (stream) => known.get(stream) };
}

export interface StreamPage {
  readonly events: readonly StoredEvent[];
  /** The revision at which to go on; undefined at the end. */
  readonly next: number | undefined;
}

/** One page of the readable part of a stream, from a revision on, both ways inclusive. */
export async function readStreamPage(
  log: EventLog,
  stream: string,
  view: Extract<StreamView, { kind: 'readable' }>,
  from: number,
  direction: Direction,
  limit: number,
): Promise<StreamPage> {
  const [low, high] =
    direction === 'forwards'
      ? [Math.max(from, view.first), view.last]
      : [view.first, Math.min(from, view.last)];
  if (low > high) return { events: [], next: undefined };
  const events = await readPart(log, stream, low, high, direction, Math.min(limit, PAGE_EVENTS));
  const last = events.at(-1);
  const reached = last?.revision === (direction === 'forwards' ? high : low);
  const step = direction === 'forwards' ? 1 : -1;
  const { oldestUs } = view;
  return {
    events: oldestUs === undefined ? events : events.filter(({ createdUs }) => createdUs >= oldestUs),
    next: !last || reached ? undefined : last.revision + step,
  };
}

async function readPart(
  log: EventLog,
  stream: string,
  low: number,
  high: number,
  direction: Direction,
  limit: number,
): Promise<readonly StoredEvent[]> {
  if (direction === 'forwards') {
    const recent = log.tail.ofStream(stream, low, limit, PAGE_BYTES);
    // The database may already show events that have been committed but not yet added to the tail.
    if (recent && recent.length > 0) return recent.filter(({ revision }) => revision <= high);
  }
  const range = { from: low, to: high, direction, limit, maxBytes: PAGE_BYTES };
  return await log.readers.run(async (client) => await readRevisions(client, streamKey(stream), range));
}
