import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  eventTypeFilter,
  jsonEvent,
  START,
  StreamNotFoundError,
  type AllStreamRecordedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Unavailable } from '../../kernel/unavailable.js';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { Appends } from './appends.js';
import { BrokenEvent, decode, encodeAll, type NewEvent, type Tail } from './codec.js';
import { clientOf } from './client.js';
import { fenced } from './fence.js';
import type { DomainEvent, RecordedEvent } from './recorded-event.js';
import { SharedAnswer } from './shared-answer.js';
import { SilenceWatch } from './silence-watch.js';
import { withTimeout } from '../../kernel/with-timeout.js';

/** The store did not answer in time, or not at all: what was sent may be in the log or not. */
export class LogUnavailable extends Unavailable {
  override readonly name = 'LogUnavailable';
}

export type AppendResult =
  | ({ readonly written: true; readonly position: bigint } & Tail)
  /** The stream is not where the caller thought it was. */
  | { readonly written: false };

/** No stream yet: the revision before the first event. */
export const BEFORE_FIRST = -1;
export const NO_STREAM_YET: Tail = { revision: BEFORE_FIRST, link: null };

/** So long the store may say nothing, to an append or within a read. */
const ANSWER_TIMEOUT_MS = 2_000;
/** For appends under way, and once more for streams to end. */
const DISPOSE_TIMEOUT_MS = 1_000;
/** The head is not asked for oftener, however many want to know it. */
const HEAD_PAUSE_MS = 50;
/** To see whether appends are answered; it never comes to be. */
const STREAM_TO_TRY = 'never';
const REVISION_OF_NO_STREAM = 2n ** 40n;
const FEW = 64;
/** A sign of life after so many times 32 events of other types. */
const CHECKPOINT_INTERVAL = 32;

/** The event store, by the calls that this service makes of it. */
@Injectable()
export class EventLog implements OnApplicationShutdown {
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly appends: Appends;
  private readonly heads = new SharedAnswer(() => this.head(), HEAD_PAUSE_MS);
  /** So far the log is known to go. */
  private known = 0n;
  private isClosed = false;

  protected constructor(
    readonly client: EventStoreDBClient,
    private readonly timeoutMs = ANSWER_TIMEOUT_MS,
  ) {
    this.appends = new Appends(client);
  }

  /** @throws Error when the connection string is malformed. */
  static connect(connectionString: string, timeoutMs?: number): EventLog {
    return new EventLog(fenced(clientOf(connectionString)), timeoutMs);
  }

  /** Appends all events or none, exactly after the given end of the stream. @throws LogUnavailable when the outcome is unknown. */
  async append(stream: string, events: readonly NewEvent[], after: Tail): Promise<AppendResult> {
    const { encoded, link } = encodeAll(stream, events, after);
    if (this.isClosed) throw new LogUnavailable('The event store did not append: the service is stopping');
    const revision = after.revision === BEFORE_FIRST ? undefined : BigInt(after.revision);
    const append = this.appends.append({ stream, events: encoded, after: revision }, this.timeoutMs);
    this.underWay.add(append);
    try {
      const appended = await append;
      if (!appended.written) return appended;
      this.known = larger(this.known, appended.position);
      return { ...appended, revision: Number(appended.revision), link };
    } catch (error) {
      throw unavailable('append', error);
    } finally {
      this.underWay.delete(append);
    }
  }

  /**
   * Whether appends are answered. Asks for one that no stream can take, so that nothing is ever written.
   * @throws LogUnavailable when they are not
   */
  async tryAppend(): Promise<void> {
    const never = jsonEvent({ type: 'Never', data: {} });
    const append = { stream: STREAM_TO_TRY, events: [never], after: REVISION_OF_NO_STREAM };
    await this.appends.append(append, this.timeoutMs).catch((error: unknown) => {
      throw unavailable('append', error);
    });
  }

  /** Where a stream ends now. @throws LogUnavailable, BrokenEvent */
  async tail(stream: string): Promise<Tail> {
    const last = this.client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    for await (const { revision, link } of this.decoded(last, (resolved) => decode(resolved.event as never)))
      return { revision, link };
    return NO_STREAM_YET;
  }

  /** The events of a stream from a revision on, oldest first; none when there is no such stream. @throws LogUnavailable, BrokenEvent */
  async *read(stream: string, fromRevision = 0, maxCount?: number): AsyncGenerator<RecordedEvent> {
    const events = this.client.readStream(stream, {
      direction: FORWARDS,
      fromRevision: BigInt(fromRevision),
      ...(maxCount === undefined ? {} : { maxCount }),
    });
    yield* this.decoded(events, (resolved) => decode(resolved.event as never));
  }

  private decoded<Resolved, T>(
    events: StreamingRead<Resolved>,
    toResult: (resolved: Resolved) => T,
  ): AsyncGenerator<T> {
    return decodedWithin(events, toResult, new SilenceWatch(this.timeoutMs));
  }

  /**
   * Every event of this service after a place, just as it is stored, whether any codec knows it or not.
   * @throws LogUnavailable
   */
  async *stored(after: bigint | null): AsyncGenerator<ExportedEvent> {
    const fromPosition = after === null ? START : { commit: after, prepare: after };
    const events = this.client.readAll({ direction: FORWARDS, fromPosition });
    for await (const event of this.decoded(events, ({ event }) => event)) {
      if (event === undefined || event.type.startsWith('$')) continue;
      // The place to begin at is given again.
      if (after !== null && event.position.commit <= after) continue;
      yield exported(event);
    }
  }

  /** Those of one stream. @throws LogUnavailable */
  async *storedIn(stream: string): AsyncGenerator<ExportedEvent> {
    const events = this.client.readStream(stream, { direction: FORWARDS, fromRevision: START });
    for await (const event of this.decoded(events, ({ event }) => event))
      if (event !== undefined) yield exported(event as AllStreamRecordedEvent);
  }

  /** The position of the newest event of all. @throws LogUnavailable */
  async head(): Promise<bigint> {
    const newest = this.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
    for await (const position of this.decoded(newest, ({ event }) => event?.position.commit ?? 0n))
      return position;
    return 0n;
  }

  /** Whether the log goes as far as that by now. @throws LogUnavailable */
  async reaches(position: bigint): Promise<boolean> {
    if (position > this.known) this.known = larger(this.known, await this.heads.answer());
    return position <= this.known;
  }

  /** Whether the store answers at all. */
  isThere(): Promise<boolean> {
    return this.head().then(
      () => true,
      () => false,
    );
  }

  /** Of the newest events that are not the server's own, among the last few. @throws LogUnavailable */
  async newestOwn(): Promise<bigint | undefined> {
    const newest = this.client.readAll({
      direction: BACKWARDS,
      fromPosition: END,
      maxCount: FEW,
    });
    let own: bigint | undefined;
    for await (const event of this.decoded(newest, (resolved) => resolved.event))
      if (event !== undefined && !event.streamId.startsWith('$')) own ??= event.position.commit;
    return own;
  }

  /**
   * Hands over every event of these types after a position, in the order of the log, up to now or until one of them is
   * the last that is wanted. @throws LogUnavailable, BrokenEvent
   */
  async scan(
    types: readonly DomainEvent['type'][],
    after: bigint | null,
    isLast: (event: RecordedEvent) => boolean,
  ): Promise<void> {
    const wanted = new Set<string>(types);
    const watch = new SilenceWatch(this.timeoutMs);
    const subscription = this.client.subscribeToAll({
      fromPosition: after === null ? START : { commit: after, prepare: after },
      filter: eventTypeFilter({
        prefixes: [...types],
        checkpointInterval: CHECKPOINT_INTERVAL,
        checkpointReached: () => {
          watch.heard();
        },
      }),
    });
    let done = false;
    try {
      await new Promise<void>((resolve, reject) => {
        watch.begin(reject);
        subscription.on('error', reject);
        // What came before it may still be buffered; it is handed over before the next turn of the event loop.
        subscription.on('caughtUp', () => setImmediate(resolve));
        subscription.on('data', ({ event }) => {
          watch.heard();
          try {
            if (event !== undefined && wanted.has(event.type) && !done) done = isLast(decode(event));
            if (done) resolve();
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        });
      });
    } catch (error) {
      throw error instanceof BrokenEvent ? error : unavailable('scan', error);
    } finally {
      watch.end();
      await subscription.unsubscribe().catch(() => undefined);
    }
  }

  /**
   * Appends nothing any more. The client knows only the streams that it has by now, so what is under way comes to its end
   * first; and it waits for streams to end that a server may never end.
   */
  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    await withTimeout(DISPOSE_TIMEOUT_MS, Promise.allSettled(this.underWay)).catch(() => undefined);
    await withTimeout(DISPOSE_TIMEOUT_MS, this.client.dispose()).catch(() => undefined);
  }
}

const larger = (one: bigint, other: bigint): bigint => (one > other ? one : other);

function exported({
  streamId: stream,
  revision,
  id,
  type,
  data,
  metadata,
  position,
}: AllStreamRecordedEvent): ExportedEvent {
  return {
    position: String(position.commit),
    stream,
    revision: Number(revision),
    id,
    type,
    data,
    metadata: metadata as object,
  };
}

/** Reads on as long as each next event comes in time; how long its consumer takes for one does not matter. */
async function* decodedWithin<Resolved, T>(
  events: StreamingRead<Resolved>,
  toResult: (resolved: Resolved) => T,
  watch: SilenceWatch,
): AsyncGenerator<T> {
  watch.begin((error) => events.destroy(error));
  let isOver = false;
  try {
    for await (const resolved of events.iterator({ destroyOnReturn: false })) {
      watch.pause();
      yield toResult(resolved as Resolved);
      watch.heard();
    }
    isOver = true;
  } catch (error) {
    isOver = error instanceof StreamNotFoundError;
    if (isOver) return;
    throw error instanceof BrokenEvent ? error : unavailable('read', error);
  } finally {
    watch.end();
    // Not what has come to its end: servers end a connection on which they are told to stop too often.
    if (!isOver) await events.cancel().catch(() => undefined);
    // Read to its end, even if nobody wants the rest: a stream that is left never ends, and the client waits for it.
    events.resume();
  }
}

function unavailable(call: string, cause: unknown): LogUnavailable {
  // The client says some things by the name of the error alone.
  const why = cause instanceof Error ? cause.message || cause.constructor.name : String(cause);
  return new LogUnavailable(`The event store did not ${call}: ${why}`, { cause });
}
