import type { EventLog } from '../log/event-log.js';
import type { StoredEvent } from '../log/stored-event.js';
import type { Considered } from '../postgres/queries.js';
import type { Filter } from '../protocol/filter.js';
import type { From, ReadRequest } from '../protocol/read-request.js';
import {
  CAUGHT_UP_RESPONSE,
  checkpointResponse,
  eventResponse,
  type ReadItem,
} from '../protocol/read-response.js';
import { readAllPage } from '../reads/all-reader.js';
import { resolveLink } from '../reads/links.js';
import { readAhead } from '../reads/page.js';
import type { Outlet } from '../services/outlet.js';
import { Checkpoints } from './checkpoints.js';

/** Serves a subscription to $all, whose confirmation has been sent, until the client goes. */
export async function serveAll(log: EventLog, request: ReadRequest, outlet: Outlet): Promise<void> {
  const subscription = new AllSubscription(log, request, outlet);
  let from = startOf(request.from, log.end);
  let live = false;
  while (!outlet.isGone) {
    from = await subscription.sendFrom(from, live);
    if (from < log.end) continue;
    if (!live) await subscription.goLive();
    live = true;
    const reached = from;
    await outlet.until((wake) => {
      if (log.end > reached) setImmediate(wake);
      return log.signals.whenCommitted(wake);
    });
  }
}

/** A subscription begins after the position it names. */
function startOf(from: From, end: number): number {
  if (from === 'start') return 0;
  return from === 'end' ? end : from + 1;
}

class AllSubscription {
  private readonly checkpoints: Checkpoints | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly request: ReadRequest,
    private readonly outlet: Outlet,
  ) {
    const filter: Filter | undefined = request.filter;
    this.checkpoints = filter && new Checkpoints(filter.window, filter.checkpointInterval);
  }

  /** Sends the events that there are; returns where to go on. */
  async sendFrom(from: number, live: boolean): Promise<number> {
    let reached = from;
    const pages = readAhead(
      from,
      async (position) => await readAllPage(this.log, position, 'forwards', this.request.filter),
      ({ atEnd, next }) => (atEnd ? undefined : next),
    );
    for await (const page of pages) {
      for (const considered of page.considered) {
        const room = this.consider(considered, live);
        if (room) await room;
      }
      reached = page.next;
      if (this.outlet.isGone) break;
    }
    return reached;
  }

  /** Resolves when there is room for more; undefined when there is. */
  private consider({ position, event }: Considered, live: boolean): Promise<void> | undefined {
    if (this.outlet.isGone) return undefined;
    const checkpoint = live
      ? this.checkpoints?.considerLive(position)
      : this.checkpoints?.considerHistory(position, event !== undefined);
    if (event && (this.request.resolveLinks || checkpoint !== undefined))
      return this.sendWith(event, checkpoint);
    if (checkpoint !== undefined) return this.outlet.send(checkpointResponse(checkpoint));
    return event && this.push({ event });
  }

  private async sendWith(event: StoredEvent, checkpoint: number | undefined): Promise<void> {
    const item = this.request.resolveLinks ? await resolveLink(this.log, event) : { event };
    await this.push(item);
    if (checkpoint !== undefined) await this.outlet.send(checkpointResponse(checkpoint));
  }

  private push(item: ReadItem): Promise<void> | undefined {
    const hasRoom = this.outlet.push(eventResponse(item, this.request.structuredIds));
    return hasRoom ? undefined : this.outlet.room();
  }

  async goLive(): Promise<void> {
    this.checkpoints?.goLive();
    await this.outlet.send(CAUGHT_UP_RESPONSE);
  }
}
