import { LogUnavailable, type EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { subscribe, type Batch } from '../../src/infrastructure/event-store/subscription.js';

const MAX_BATCH = 4_000;
const MAX_WAIT_MS = 30;
/** Each read model pays for its batch with a handful of statements, however many events are in it. */
const CATCH_UP_WAIT_MS = 500;
/** Events that are kept for those who are a little behind the fastest. */
const WINDOW_EVENTS = 4_000;
const BEFORE_EVERYTHING = -1n;

/**
 * The log for many followers at once. Those who are near one another share one subscription, since reading and decoding
 * an event costs more than most of them do with it; a follower far behind or ahead reads alone until they meet.
 * Nobody waits for anybody else.
 */
export class SharedSubscription {
  private channel: SharedWindow | undefined;

  constructor(private readonly log: EventLog) {}

  /** Batches of everything after a position (null: from the beginning), as `subscribe` gives them. @throws LogUnavailable, BrokenEvent */
  async *follow(after: bigint | null, signal: AbortSignal): AsyncGenerator<Batch> {
    let place = after ?? BEFORE_EVERYTHING;
    while (!signal.aborted) {
      const shared = this.channelFor(place);
      const batches =
        shared === undefined ? subscriptionTo(this.log, place, signal) : shared.read(place, signal);
      for await (const batch of batches) {
        yield batch;
        place = batch.upTo;
        if (shared === undefined && this.channel?.covers(place) === true) break;
      }
    }
  }

  /** Whether the event at a place is passed over by now. @throws LogUnavailable */
  async passesOver(place: bigint): Promise<boolean> {
    const { setAsides } = this.log;
    await setAsides.newest();
    return setAsides.at(place) !== undefined;
  }

  /** The shared window where it has the next events; it begins with the first follower. */
  private channelFor(place: bigint): SharedWindow | undefined {
    if (this.channel === undefined || this.channel.isOver()) this.channel = new SharedWindow(this.log, place);
    return this.channel.covers(place) ? this.channel : undefined;
  }
}

const subscriptionTo = (log: EventLog, place: bigint, signal: AbortSignal): AsyncGenerator<Batch> =>
  subscribe(log, {
    after: place === BEFORE_EVERYTHING ? null : place,
    maxBatch: MAX_BATCH,
    maxWaitMs: MAX_WAIT_MS,
    catchUpWaitMs: CATCH_UP_WAIT_MS,
    signal,
  });

/** One subscription and its latest events. Moves on when its fastest reader wants more. */
class SharedWindow {
  private readonly stopping = new AbortController();
  private readonly upstream: AsyncGenerator<Batch>;
  private readonly window: Batch[] = [];
  private weight = 0;
  /** The window holds everything after `start` and up to `end`. */
  private start: bigint;
  private end: bigint;
  private caughtUp = false;
  private failure: Error | undefined;
  private readers = 0;
  private pulling: Promise<void> | undefined;

  constructor(log: EventLog, place: bigint) {
    this.start = place;
    this.end = place;
    this.upstream = subscriptionTo(log, place, this.stopping.signal);
  }

  isOver(): boolean {
    return this.failure !== undefined || this.stopping.signal.aborted;
  }

  covers(place: bigint): boolean {
    return !this.isOver() && this.start <= place && place <= this.end;
  }

  /** Ends quietly when the window has moved on past the reader. */
  async *read(from: bigint, signal: AbortSignal): AsyncGenerator<Batch> {
    let last: Pick<Batch, 'upTo' | 'caughtUp'> = { upTo: from, caughtUp: false };
    this.readers += 1;
    try {
      while (!signal.aborted && last.upTo >= this.start) {
        const batch = this.after(last.upTo);
        if (batch.upTo > last.upTo || batch.caughtUp !== last.caughtUp) {
          yield batch;
          last = batch;
        } else if (this.failure !== undefined) {
          throw this.failure;
        } else {
          this.pulling ??= this.pull();
          await settledOrAborted(this.pulling, signal);
        }
      }
    } finally {
      this.readers -= 1;
      if (this.readers === 0) this.close();
    }
  }

  /** The events of the window after a position, in one batch. */
  private after(place: bigint): Batch {
    const events: Batch['events'][number][] = [];
    let upTo = place;
    let index = this.window.findLastIndex((batch) => batch.upTo <= place) + 1;
    for (; index < this.window.length && events.length < MAX_BATCH; index += 1) {
      const batch = this.window[index];
      if (batch === undefined) break;
      events.push(...batch.events.filter(({ position }) => position > place));
      upTo = batch.upTo;
    }
    return { events, upTo, caughtUp: this.caughtUp && index === this.window.length };
  }

  private async pull(): Promise<void> {
    try {
      const next = await this.upstream.next();
      if (next.done === true) throw new LogUnavailable('The subscription ended');
      this.add(next.value);
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error));
    }
    this.pulling = undefined;
  }

  private add(batch: Batch): void {
    // A batch that changes nothing but `caughtUp` needs no place in the window.
    if (batch.upTo > this.end) {
      this.window.push(batch);
      this.weight += weightOf(batch);
    }
    this.end = batch.upTo;
    this.caughtUp = batch.caughtUp;
    while (this.weight > WINDOW_EVENTS && this.window.length > 1) {
      const oldest = this.window.shift();
      if (oldest === undefined) break;
      this.weight -= weightOf(oldest);
      this.start = oldest.upTo;
    }
  }

  private close(): void {
    this.stopping.abort();
    void this.upstream.return(undefined).catch(() => undefined);
  }
}

/** The weight of a batch; one without events has a weight as well, so that they cannot pile up. */
const weightOf = ({ events }: Batch): number => events.length + 1;

/** Resolves with the promise, which never rejects, or on abort. */
function settledOrAborted(promise: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
    void promise.then(done);
  });
}
