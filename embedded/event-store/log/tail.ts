import { type StoredEvent } from './stored-event.js';

/**
 * The newest events, kept in memory so that live readers need no database. Bounded by number and bytes; drops the oldest
 * in chunks.
 */
export class Tail {
  private events: StoredEvent[] = [];
  private readonly byStream = new Map<string, StoredEvent[]>();
  private dropped = 0;
  private bytes = 0;

  constructor(
    /** Every event from this position on has been seen by this tail. */
    private start: number,
    private readonly maxEvents: number,
    private readonly maxBytes: number,
  ) {}

  add(events: readonly StoredEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.bytes += cost(event);
      const ofStream = this.byStream.get(event.stream);
      if (ofStream) ofStream.push(event);
      else this.byStream.set(event.stream, [event]);
    }
    while (this.events.length - this.dropped > this.maxEvents || this.bytes > this.maxBytes)
      this.dropOldest();
    if (this.dropped > this.maxEvents / 2 || this.dropped === this.events.length) this.compact();
  }

  /** The events from this position on, up to so many and so many bytes; undefined if some have been dropped. */
  from(position: number, maxEvents: number, maxBytes: number): StoredEvent[] | undefined {
    if (position < this.start) return undefined;
    return bounded(this.events, this.indexOf(position), maxEvents, maxBytes);
  }

  /** As from(), of one stream; undefined if the event at that revision may be further back. */
  ofStream(stream: string, revision: number, maxEvents: number, maxBytes: number): StoredEvent[] | undefined {
    const events = this.byStream.get(stream);
    const first = events?.[0];
    if (!events || !first || first.revision > revision) return undefined;
    return bounded(events, Math.min(revision - first.revision, events.length), maxEvents, maxBytes);
  }

  private indexOf(position: number): number {
    let low = this.dropped;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.events[middle]?.position ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private dropOldest(): void {
    const event = this.events[this.dropped++];
    if (!event) return;
    this.bytes -= cost(event);
    this.start = this.events[this.dropped]?.position ?? event.position + 1;
    const ofStream = this.byStream.get(event.stream);
    ofStream?.shift();
    if (ofStream?.length === 0) this.byStream.delete(event.stream);
  }

  private compact(): void {
    this.events = this.events.slice(this.dropped);
    this.dropped = 0;
  }
}

function bounded(
  events: readonly StoredEvent[],
  from: number,
  maxEvents: number,
  maxBytes: number,
): StoredEvent[] {
  const found: StoredEvent[] = [];
  let bytes = 0;
  for (let index = from; index < events.length && found.length < maxEvents && bytes < maxBytes; index++) {
    const event = events[index];
    if (!event) break;
    found.push(event);
    bytes += cost(event);
  }
  return found;
}

const OBJECT_BYTES = 300;

function cost(event: StoredEvent): number {
  return OBJECT_BYTES + event.data.length + event.metadata.length;
}
