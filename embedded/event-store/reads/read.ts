import type { EventLog } from '../log/event-log.js';
import type { StoredEvent } from '../log/stored-event.js';
import { streamDeleted } from '../protocol/failures.js';
import type { From, ReadRequest } from '../protocol/read-request.js';
import { eventResponse, streamNotFoundResponse } from '../protocol/read-response.js';
import type { Outlet } from '../services/outlet.js';
import { readAllPage } from './all-reader.js';
import { readAhead } from './page.js';
import { resolveLink } from './links.js';
import { readStreamPage, viewStream } from './stream-reader.js';

/** Answers a read that is no subscription; rejects with a ServiceError where the protocol has one. */
export async function answerRead(log: EventLog, request: ReadRequest, outlet: Outlet): Promise<void> {
  const sink = new EventSink(log, request, outlet);
  if (request.stream === undefined) await readAll(log, request, sink);
  else await readStream(log, request.stream, request, sink);
}

/** Sends events until as many as were asked for are through. */
class EventSink {
  private left: number;

  constructor(
    private readonly log: EventLog,
    private readonly request: ReadRequest,
    readonly outlet: Outlet,
  ) {
    this.left = request.count ?? Infinity;
  }

  get wanted(): number {
    return this.outlet.isGone ? 0 : this.left;
  }

  async send(event: StoredEvent): Promise<void> {
    this.left--;
    const item = this.request.resolveLinks ? await resolveLink(this.log, event) : { event };
    const message = eventResponse(item, this.request.structuredIds);
    if (!this.outlet.push(message)) await this.outlet.room();
  }
}

async function readAll(log: EventLog, request: ReadRequest, sink: EventSink): Promise<void> {
  const { direction, filter } = request;
  let toCome = sink.wanted;
  const pages = readAhead(
    positionOf(request.from, log.end),
    async (from) => await readAllPage(log, from, direction, filter),
    ({ atEnd, next, considered }) => {
      toCome -= considered.filter(({ event }) => event).length;
      return atEnd || toCome <= 0 ? undefined : next;
    },
  );
  for await (const page of pages) {
    for (const { event } of page.considered) {
      if (sink.wanted <= 0) return;
      if (event) await sink.send(event);
    }
  }
}

export function positionOf(from: From, end: number): number {
  if (from === 'start') return 0;
  return from === 'end' ? end : from;
}

async function readStream(
  log: EventLog,
  stream: string,
  request: ReadRequest,
  sink: EventSink,
): Promise<void> {
  const view = await viewStream(log, stream);
  if (view.kind === 'tombstoned') throw streamDeleted(stream);
  if (view.kind === 'missing') {
    await sink.outlet.send(streamNotFoundResponse(stream));
    return;
  }
  let toCome = sink.wanted;
  const pages = readAhead(
    positionOf(request.from, view.last),
    async (from) => await readStreamPage(log, stream, view, from, request.direction, toCome),
    ({ next, events }) => {
      toCome -= events.length;
      return toCome <= 0 ? undefined : next;
    },
  );
  for await (const { events } of pages) {
    for (const event of events) {
      if (sink.wanted <= 0) return;
      await sink.send(event);
    }
  }
}
