import type { StoredEvent } from './stored-event.js';
import { Window } from './window.js';

/** The newest events, kept in memory so that live readers need no database. Bounded by number and bytes. */
export class Tail {
  private events = new Window<StoredEvent>();
  private readonly byStream = new Map<string, Window<StoredEvent>>();
  private bytes = 0;

  constructor(
    /** Every event from this position on has been seen by this tail. */
    private start: number,
    private readonly maxEvents: number,
    private readonly maxBytes: number,
  ) {}

  /** Drops all events: the tail may not have seen those that were committed before this position. */
  restart(start: number): void {
    this.events = new Window();
    this.byStream.clear();
    this.bytes = 0;
    this.start = start;
  }

  add(events: readonly StoredEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.bytes += cost(event);
      const ofStream = this.byStream.get(event.stream) ?? new Window();
      if (ofStream.length === 0) this.byStream.set(event.stream, ofStream);
      ofStream.push(event);
    }
    while (this.events.length > this.maxEvents || this.bytes > this.maxBytes) this.dropOldest();
  }

  /** The events from this position on, up to so many and so many bytes; undefined if some have been dropped. */
  from(position: number, maxEvents: number, maxBytes: number): StoredEvent[] | undefined {
    if (position < this.start) return undefined;
    return bounded(this.events, this.indexOf(position), maxEvents, maxBytes);
  }

  /** As from(), of one stream; undefined if the event at that revision may be further back. */
  ofStream(stream: string, revision: number, maxEvents: number, maxBytes: number): StoredEvent[] | undefined {
    const events = this.byStream.get(stream);
    const first = events?.at(0);
    if (!events || !first || first.revision > revision) return undefined;
    return bounded(events, Math.min(revision - first.revision, events.length), maxEvents, maxBytes);
  }

  private indexOf(position: number): number {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.events.at(middle)?.position ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private dropOldest(): void {
    const event = this.events.shift();
    if (!event) return;
    this.bytes -= cost(event);
    this.start = this.events.at(0)?.position ?? event.position + 1;
    const ofStream = this.byStream.get(event.stream);
    ofStream?.shift();
    if (ofStream?.length === 0) this.byStream.delete(event.stream);
  }
}

function bounded(
  events: Window<StoredEvent>,
  from: number,
  maxEvents: number,
  maxBytes: number,
): StoredEvent[] {
  const found: StoredEvent[] = [];
  let bytes = 0;
  for (let index = from; index < events.length && found.length < maxEvents && bytes < maxBytes; index++) {
    const event = events.at(index);
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
