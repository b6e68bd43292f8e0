import {
  eventTypeFilter,
  START,
  streamNameFilter,
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type AllStreamSubscription,
  type Filter,
  type Position,
} from '@eventstore/db-client';
import { setImmediate as turn } from 'node:timers/promises';
import { CUTTING_EVENTS, cutBy, type CutAt } from './cut-streams.js';
import { LogUnavailable, type EventLog } from './event-log.js';
import { metrics } from '../telemetry/metrics.js';
import { isOwnStream, OWN_STREAMS } from './own-streams.js';
import type { Recorded } from './recorded-event.js';

/** The events since the batch before, in the order of the log. */
export interface Batch<T = Recorded> {
  readonly events: readonly T[];
  /** Every event of this service up to this position has been delivered. */
  readonly upTo: bigint;
  /** Nothing more was in the log when the batch was taken. */
  readonly caughtUp: boolean;
}

/** Selects events of this service: all where neither is said. */
export type SubscriptionRequest =
  | {
      /** Events of streams whose names begin with one of these. */
      readonly streams?: readonly string[];
      readonly types?: undefined;
    }
  | {
      readonly streams?: undefined;
      /** Events whose types begin with one of these, in whatever stream. */
      readonly types: readonly string[];
    };

export interface SubscribeOptions {
  /** The place of the last event that is already known; null: from the beginning. */
  readonly after: bigint | null;
  readonly wanted?: SubscriptionRequest;
  readonly maxBatch: number;
  /** How long after the one before a batch may be held back to grow, in a burst. */
  readonly maxWaitMs: number;
  /** The same while catching up, when nobody waits for the events at hand; `maxWaitMs` unless said. */
  readonly catchUpWaitMs?: number;
  readonly signal: AbortSignal;
}

/** The server says how far it has looked after so many times 32 events, whether any of them was ours or not. */
const CHECKPOINT_INTERVAL = 4;
/** Two batches are never nearer to one another than this: each costs its consumer a transaction. */
const SMALL_GAP_MS = 10;
/** At this rate and above it pays to wait for more. */
const BURST_EVENTS_PER_MS = 0.4;

/**
 * The whole log in order, in batches, without end until aborted. Takes in no more than a few times `maxBatch` events
 * ahead of its consumer.
 * @throws LogUnavailable when the subscription drops, DatabaseUnavailable, BrokenEvent once every event before the broken one was delivered
 */
export async function* subscribe(log: EventLog, options: SubscribeOptions): AsyncGenerator<Batch> {
  // Looks for events that were set aside: a follower that stood still at one may pass it over now.
  await log.setAsides.newest();
  const sealed = batches(log, options, (event) =>
    isOwnStream(event.streamId) && !event.type.startsWith('$') ? log.taken(event) : undefined,
  );
  for await (const batch of sealed) yield { ...batch, events: await log.opened(batch.events) };
}

/** Subscribes in the same way to the cuts of streams of this service. @throws LogUnavailable */
export function subscribeToCuts(log: EventLog, options: SubscribeOptions): AsyncGenerator<Batch<CutAt>> {
  return batches(log, { ...options, wanted: { types: CUTTING_EVENTS } }, (event) => {
    const cut = cutBy(event);
    return cut !== undefined && isOwnStream(cut.stream) ? cut : undefined;
  });
}

/** Returns undefined for an event that is none of ours. */
type Take<T> = (event: AllStreamRecordedEvent) => T | undefined;

async function* batches<T extends { readonly position: bigint }>(
  log: EventLog,
  options: SubscribeOptions,
  takeEvent: Take<T>,
): AsyncGenerator<Batch<T>> {
  const inbox = new Inbox(log, options, takeEvent);
  let delivered = { upTo: options.after ?? 0n, caughtUp: false };
  let deliveredAt = -Infinity;
  try {
    for (;;) {
      await inbox.until(() => inbox.hasNews(delivered), Infinity);
      await inbox.grow(deliveredAt);
      if (options.signal.aborted) return;
      const batch = inbox.take(delivered.upTo);
      if (batch === undefined) {
        const fault = inbox.failure();
        if (fault instanceof LogUnavailable) metrics.reconnects.inc({ call: 'subscription' });
        throw fault;
      }
      yield batch;
      delivered = batch;
      deliveredAt = performance.now();
    }
  } finally {
    inbox.close();
  }
}

function filterFor({ streams, types }: SubscriptionRequest, reached: (position: Position) => void): Filter {
  const checkpoints = {
    checkpointInterval: CHECKPOINT_INTERVAL,
    checkpointReached: (_: unknown, position: Position): void => {
      reached(position);
    },
  };
  if (types !== undefined) return eventTypeFilter({ ...checkpoints, prefixes: [...types] });
  return streams === undefined
    ? streamNameFilter({ ...checkpoints, regex: OWN_STREAMS })
    : streamNameFilter({ ...checkpoints, prefixes: [...streams] });
}

/** Events that the server has sent and nobody has taken yet. */
class Inbox<T extends { readonly position: bigint }> {
  private readonly source: AllStreamSubscription;
  private events: T[] = [];
  private checkpoint = 0n;
  private caughtUp = false;
  private fault: unknown;
  private onChange: () => void = () => undefined;
  private readonly stopListening: () => void;

  constructor(
    log: EventLog,
    private readonly options: SubscribeOptions,
    private readonly takeEvent: Take<T>,
  ) {
    const { after, maxBatch, signal } = options;
    const changed = (): void => {
      this.onChange();
    };
    this.source = log.client.subscribeToAll(
      {
        fromPosition: after === null ? START : { commit: after, prepare: after },
        filter: filterFor(options.wanted ?? {}, ({ commit }) => {
          this.checkpoint = commit;
          changed();
        }),
      },
      { highWaterMark: maxBatch },
    );
    this.source
      .on('readable', changed)
      .on('caughtUp', () => {
        this.caughtUp = true;
        changed();
      })
      .on('fellBehind', () => {
        this.caughtUp = false;
      })
      .on('error', (error: unknown) => {
        this.fail(new LogUnavailable('The subscription to the event store dropped', { cause: error }));
      })
      .on('end', () => {
        this.fail(new LogUnavailable('The event store ended the subscription'));
      });
    signal.addEventListener('abort', changed, { once: true });
    this.stopListening = () => {
      signal.removeEventListener('abort', changed);
    };
  }

  /** Takes in what has arrived until the condition holds, the time is over, or nothing more can come. */
  async until(condition: () => boolean, timeoutMs: number): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    this.takeIn();
    while (!condition() && this.fault === undefined && !this.options.signal.aborted) {
      const remainingMs = deadline - performance.now();
      if (remainingMs <= 0) return;
      await this.change(remainingMs);
      this.takeIn();
    }
  }

  hasNews(delivered: { readonly upTo: bigint; readonly caughtUp: boolean }): boolean {
    if (this.events.length > 0) return true;
    return this.isDrained() && (this.checkpoint > delivered.upTo || this.caughtUp !== delivered.caughtUp);
  }

  /** Larger batches cost less for each event: worth a moment when many come, never for a lone one. */
  async grow(deliveredAt: number): Promise<void> {
    // Events of one packet arrive one by one, and are all there after one turn of the event loop.
    await turn();
    const { maxBatch, maxWaitMs, catchUpWaitMs = maxWaitMs } = this.options;
    const catchingUp = !this.caughtUp;
    const isEnough = (): boolean => this.events.length >= maxBatch || (catchingUp && this.caughtUp);
    await this.until(isEnough, deliveredAt + Math.min(SMALL_GAP_MS, maxWaitMs) - performance.now());
    const sinceMs = performance.now() - deliveredAt;
    const inBurst = this.events.length > sinceMs * BURST_EVENTS_PER_MS;
    if (catchingUp) await this.until(isEnough, catchUpWaitMs - sinceMs);
    else if (inBurst) await this.until(isEnough, maxWaitMs - sinceMs);
  }

  /** Undefined when there is nothing but a failure. */
  take(deliveredUpTo: bigint): Batch<T> | undefined {
    if (this.events.length === 0 && this.fault !== undefined) return undefined;
    const { events } = this;
    this.events = [];
    const last = events.at(-1)?.position ?? deliveredUpTo;
    // A checkpoint covers only what was sent before it, and all of that has been taken only when nothing is left.
    const drained = this.isDrained();
    const upTo = drained && this.checkpoint > last ? this.checkpoint : last;
    return { events, upTo, caughtUp: this.caughtUp && drained };
  }

  failure(): unknown {
    return this.fault;
  }

  close(): void {
    this.stopListening();
    this.source.removeAllListeners('readable');
    // Events still on their way are read and dropped: a stream that nobody reads never ends, and the client waits for it.
    this.source.resume();
    // Rejects when there never was a stream to cancel.
    void this.source.unsubscribe().catch(() => undefined);
  }

  private isDrained(): boolean {
    return this.source.readableLength === 0 && this.fault === undefined;
  }

  private takeIn(): void {
    while (this.events.length < this.options.maxBatch && this.fault === undefined) {
      const resolved = this.source.read() as AllStreamResolvedEvent | null;
      if (resolved === null) return;
      // A link whose target is gone carries no event; none of ours is a link.
      if (resolved.event === undefined) continue;
      try {
        const taken = this.takeEvent(resolved.event);
        if (taken !== undefined) this.events.push(taken);
      } catch (error) {
        this.fail(error);
      }
    }
  }

  private fail(error: unknown): void {
    this.fault ??= error;
    this.onChange();
  }

  private change(timeoutMs: number): Promise<void> {
    return new Promise((resolve) => {
      const settle = (): void => {
        clearTimeout(timer);
        this.onChange = () => undefined;
        resolve();
      };
      const timer = Number.isFinite(timeoutMs) ? setTimeout(settle, timeoutMs) : undefined;
      this.onChange = settle;
    });
  }
}
