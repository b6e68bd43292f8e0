import type { EventLog } from '../log/event-log.js';
import { metaStreamOf, type StoredEvent, TOMBSTONE } from '../log/stored-event.js';
import { readRevisions } from '../postgres/queries.js';
import { streamKey } from '../postgres/rows.js';
import { streamDeleted } from '../protocol/failures.js';
import type { ReadRequest } from '../protocol/read-request.js';
import { CAUGHT_UP_RESPONSE, confirmationResponse, eventResponse } from '../protocol/read-response.js';
import { resolveLink } from '../reads/links.js';
import { PAGE_BYTES, PAGE_EVENTS, readAhead } from '../reads/page.js';
import { readStreamPage, type StreamView, viewStream } from '../reads/stream-reader.js';
import type { Outlet } from '../services/outlet.js';

/** Serves a subscription to one stream until the client goes; rejects with stream-deleted when the stream ends. */
export async function serveStream(
  log: EventLog,
  stream: string,
  request: ReadRequest,
  outlet: Outlet,
  subscriptionId: string,
): Promise<void> {
  const view = await viewStream(log, stream);
  if (view.kind === 'tombstoned' && request.from !== 'end') throw streamDeleted(stream);
  await outlet.send(confirmationResponse(subscriptionId));
  const subscription = new StreamSubscription(log, stream, request, outlet);
  await subscription.readHistory(view);
  await outlet.send(CAUGHT_UP_RESPONSE);
  await subscription.follow();
}

class StreamSubscription {
  /** The next revision to send. */
  private next = 0;

  constructor(
    private readonly log: EventLog,
    private readonly stream: string,
    private readonly request: ReadRequest,
    private readonly outlet: Outlet,
  ) {}

  /** Sends the events that there are; for a missing stream, waits until it is there. */
  async readHistory(first: StreamView): Promise<void> {
    if (this.request.from === 'end') {
      this.next = endOf(first);
      return;
    }
    this.next = this.request.from === 'start' ? 0 : this.request.from + 1;
    let view = first;
    while (view.kind === 'missing' && !this.outlet.isGone) {
      const { end } = this.log;
      view = await viewStream(this.log, this.stream);
      if (view.kind === 'missing') await this.writtenSince(end);
    }
    while (view.kind === 'readable' && !this.outlet.isGone) {
      await this.sendUpTo(view);
      const now = await viewStream(this.log, this.stream);
      if (now.kind === 'readable' && now.last === view.last) return;
      view = now;
    }
    if (view.kind === 'tombstoned') throw streamDeleted(this.stream);
  }

  private async sendUpTo(view: Extract<StreamView, { kind: 'readable' }>): Promise<void> {
    const pages = readAhead(
      this.next,
      async (from) => await readStreamPage(this.log, this.stream, view, from, 'forwards', PAGE_EVENTS),
      ({ next }) => next,
    );
    for await (const { events } of pages) {
      for (const event of events) await this.send(event);
      if (this.outlet.isGone) return;
    }
    this.next = Math.max(this.next, view.last + 1);
  }

  /** Sends events that are committed from now on, whatever the stream's metadata says of them. */
  async follow(): Promise<void> {
    while (!this.outlet.isGone) {
      const { end } = this.log;
      const events = await this.committed();
      for (const event of events) {
        await this.send(event);
        if (event.revision === TOMBSTONE) throw streamDeleted(this.stream);
        this.next = event.revision + 1;
      }
      if (events.length === 0) await this.writtenSince(end);
    }
  }

  private async committed(): Promise<readonly StoredEvent[]> {
    const last = this.log.heads.head(this.stream)?.last;
    if (this.next === Infinity || (last !== undefined && last < this.next)) return [];
    const recent = this.log.tail.ofStream(this.stream, this.next, PAGE_EVENTS, PAGE_BYTES);
    if (recent) return recent.filter(({ revision }) => revision >= this.next);
    const range = {
      from: this.next,
      to: TOMBSTONE,
      direction: 'forwards',
      limit: PAGE_EVENTS,
      maxBytes: PAGE_BYTES,
    } as const;
    return await this.log.readers.run(
      async (client) => await readRevisions(client, streamKey(this.stream), range),
    );
  }

  private async send(event: StoredEvent): Promise<void> {
    if (this.outlet.isGone) return;
    const item = this.request.resolveLinks ? await resolveLink(this.log, event) : { event };
    if (!this.outlet.push(eventResponse(item, this.request.structuredIds))) await this.outlet.room();
  }

  /** Resolves after the next commit to the stream or its metadata, at once if the log has grown since it ended there. */
  private async writtenSince(end: number): Promise<void> {
    const streams = [this.stream, metaStreamOf(this.stream)];
    await this.outlet.until((wake) => {
      if (this.log.end !== end) setImmediate(wake);
      return this.log.signals.whenWritten(streams, wake);
    });
  }
}

/** The revision after the last one of a stream; a stream that has ended has none to come. */
function endOf(view: StreamView): number {
  return view.kind === 'tombstoned' ? Infinity : view.last + 1;
}
