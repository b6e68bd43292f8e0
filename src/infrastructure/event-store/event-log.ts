import {
  BACKWARDS,
  END,
  type EventData,
  type EventStoreDBClient,
  FORWARDS,
  jsonEvent,
  START,
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ExportedEvent } from '../../proofs/exported-event.js';
import { SET_ASIDE_STREAM } from '../../contexts/set-aside/domain/events.js';
import { Appends } from './appends.js';
import { decode, encodeAll, isDecodable, linkIn, passedOver, type NewEvent, type Tail } from './codec.js';
import { clientOf } from './client.js';
import { cutBy, CutStreams, StreamCut, type CutAt } from './cut-streams.js';
import { fenced } from './fence.js';
import { LinkWatch } from './link-watch.js';
import { LogUnavailable, unavailable } from './log-unavailable.js';
import { isOwnStream } from './own-streams.js';
import { exported, readWithin } from './reading.js';
import { isUnderstood, type DomainEvent, type Recorded, type RecordedEvent } from './recorded-event.js';
import { scanned } from './scanning.js';
import { SetAsides } from './set-asides.js';
import { SharedAnswer } from './shared-answer.js';
import { SilenceWatch } from './silence-watch.js';
import { withTimeout } from '../../kernel/with-timeout.js';
import { isSealed, opened, sealerOf } from './opening.js';
import type { Vault } from '../vault/vault.js';
import { metrics, secondsSince } from '../telemetry/metrics.js';
import { instant, tracing } from '../telemetry/traces.js';

export { LogUnavailable } from './log-unavailable.js';

export type AppendResult =
  | ({ readonly written: true; readonly position: bigint } & Tail)
  /** The stream is not at the revision that the caller expected. */
  | { readonly written: false };

/** No stream yet: the revision before the first event. */
export const BEFORE_FIRST = -1;
export const NO_STREAM_YET: Tail = { revision: BEFORE_FIRST, link: null };

/** How long the store may be silent, to an append or within a read. */
const ANSWER_TIMEOUT_MS = 2_000;
/** How long shutting down waits for appends under way, and once more for streams to end. */
const DISPOSE_TIMEOUT_MS = 1_000;
/** The shortest time between two questions for the head, however many callers ask. */
const HEAD_PAUSE_MS = 50;
/** A stream to try whether appends are answered; it never comes to be. */
const STREAM_TO_TRY = 'never';
const REVISION_OF_NO_STREAM = 2n ** 40n;
/** The newest event of ours is looked for among the last so many, and if there is none, among so many times more. */
const FIRST_LOOK = 4;
const WIDER = 16;

/** Measures and traces an append that begins now; the function that it gives takes the outcome. */
function observedAppend(
  stream: string,
  encoded: readonly EventData[],
  events: readonly NewEvent[],
): (outcome: 'written' | 'raced' | 'failed', position: bigint | undefined) => void {
  const [startedAt, since] = [instant(), performance.now()];
  return (outcome, position) => {
    metrics.appends.observe({ outcome }, secondsSince(since));
    if (outcome === 'written') metrics.appendEvents.observe(encoded.length);
    tracing.traces?.appended({
      stream,
      startedAt,
      position,
      events: encoded.map(({ id, type }, index) => ({ id, type, requestId: events[index]?.meta.requestId })),
    });
  };
}

/** A follower of this log, as the health report needs to know it. */
export interface Following {
  readonly about: string;
  /** Why it does not follow the log just now. */
  readonly trouble: string | undefined;
}

/** The event store, by the calls that this service makes of it. */
@Injectable()
export class EventLog implements OnApplicationShutdown {
  private readonly underWay = new Set<Promise<unknown>>();
  private readonly appends: Appends;
  private readonly heads = new SharedAnswer(() => this.head(), HEAD_PAUSE_MS);
  /** The position up to which the log is known to go. */
  private known = 0n;
  /** The newest event of ours, `own`, among all up to `upTo`. */
  private looked = { upTo: 0n, own: 0n };
  private isClosed = false;
  /** What keeps something of the log in memory, and how it forgets all of it. */
  private readonly memories = new Set<() => void>();
  /** The followers in this process, for the health report. */
  readonly followers = new Set<Following>();
  /** Filled by `StreamWatch`. */
  readonly cuts: CutStreams;
  readonly setAsides: SetAsides;

  protected constructor(
    readonly client: EventStoreDBClient,
    private readonly timeoutMs = ANSWER_TIMEOUT_MS,
    /** Has the keys of what is said of people; without it, that is neither sealed nor opened. */
    public vault?: Vault,
    same?: EventLog,
  ) {
    this.appends = new Appends(client);
    this.cuts = same?.cuts ?? new CutStreams();
    this.setAsides = same?.setAsides ?? new SetAsides(() => this.storedIn(SET_ASIDE_STREAM));
  }

  /** @throws Error when the connection string is malformed. */
  static connect(connectionString: string, timeoutMs?: number, vault?: Vault): EventLog {
    return new EventLog(fenced(clientOf(connectionString)), timeoutMs, vault);
  }

  /**
   * Appends all events or none, exactly after the given end of the stream. @throws LogUnavailable when the outcome is unknown,
   * StreamCut, DatabaseUnavailable where nothing was sent
   */
  async append(stream: string, events: readonly NewEvent[], after: Tail): Promise<AppendResult> {
    this.cuts.mustBeWhole(stream);
    const seal = this.vault && (await sealerOf(this.vault, stream, events));
    const { encoded, link } = encodeAll(stream, events, after, seal);
    if (this.isClosed) throw new LogUnavailable('The event store did not append: the service is stopping');
    const revision = after.revision === BEFORE_FIRST ? undefined : BigInt(after.revision);
    const append = this.appends.append({ stream, events: encoded, after: revision }, this.timeoutMs);
    this.underWay.add(append);
    const told = observedAppend(stream, encoded, events);
    try {
      const appended = await append;
      told(appended.written ? 'written' : 'raced', appended.written ? appended.position : undefined);
      if (!appended.written) return appended;
      this.known = larger(this.known, appended.position);
      return { ...appended, revision: Number(appended.revision), link };
    } catch (error) {
      told('failed', undefined);
      throw unavailable('append', error);
    } finally {
      this.underWay.delete(append);
    }
  }

  /** Has something that keeps parts of the log in memory forget them, where they may hold what is erased. */
  remembers(forget: () => void): void {
    this.memories.add(forget);
  }

  /** Keeps nothing in memory of what these keys sealed. */
  forget(subjects: readonly string[]): void {
    this.vault?.forget(subjects);
    for (const forget of this.memories) forget();
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

  /** The end of a stream as it is now, whether its last event is understood or not. @throws LogUnavailable, StreamCut */
  async tail(stream: string): Promise<Tail> {
    this.cuts.mustBeWhole(stream);
    const last = this.client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    for await (const { event } of this.answered(last))
      if (event !== undefined) return { revision: Number(event.revision), link: linkIn(event) };
    return NO_STREAM_YET;
  }

  /**
   * The events of a stream from a revision on, oldest first, without those that are passed over; none when there is no such
   * stream. @throws LogUnavailable, BrokenEvent, StreamCut
   */
  async *read(stream: string, fromRevision = 0, maxCount?: number): AsyncGenerator<RecordedEvent> {
    for await (const recorded of this.steps(stream, fromRevision, maxCount))
      if (isUnderstood(recorded)) yield recorded;
  }

  /** As `read`, with the places of events that are passed over, for callers that count revisions. */
  async *steps(stream: string, fromRevision = 0, maxCount?: number): AsyncGenerator<Recorded> {
    this.cuts.mustBeWhole(stream);
    await this.setAsides.known();
    const events = this.client.readStream(stream, {
      direction: FORWARDS,
      fromRevision: BigInt(fromRevision),
      ...(maxCount === undefined ? {} : { maxCount }),
    });
    let expected = fromRevision;
    for await (const { event } of this.answered(events)) {
      if (event === undefined) continue;
      // Hidden events are not sent, and those that follow make no sense without them.
      if (Number(event.revision) !== expected) throw new StreamCut(stream, 'truncated');
      expected += 1;
      let recorded: Recorded;
      try {
        recorded = this.taken(event as AllStreamRecordedEvent);
      } catch {
        // Events that were set aside while this process ran become known when a reader meets one.
        await this.setAsides.newest();
        recorded = this.taken(event as AllStreamRecordedEvent);
      }
      yield isSealed(recorded) ? await this.openedOne(recorded) : recorded;
    }
  }

  /** Decodes an event, still sealed, or passes over it where it is known to be set aside. @throws BrokenEvent */
  taken(event: AllStreamRecordedEvent): Recorded {
    const isSetAside = this.setAsides.at(event.position.commit) !== undefined;
    return isSetAside ? passedOver(event) : decode(event);
  }

  /** Makes readable what they say of people. @throws DatabaseUnavailable */
  opened<Event extends Recorded>(events: readonly Event[]): Promise<readonly Event[]> {
    return opened(this.vault, events);
  }

  private async openedOne(recorded: Recorded): Promise<Recorded> {
    return (await this.opened([recorded]))[0] ?? recorded;
  }

  private answered<Resolved>(events: StreamingRead<Resolved>): AsyncGenerator<Resolved> {
    return readWithin(events, new SilenceWatch(this.timeoutMs));
  }

  /**
   * Every event of this service after a place, just as it is stored, whether any codec knows it or not.
   * @throws LogUnavailable
   */
  async *stored(after: bigint | null): AsyncGenerator<ExportedEvent> {
    for await (const stored of this.storedOrCut(after)) if (!('how' in stored)) yield stored;
  }

  /** As `stored`, with the server's own events about streams that somebody cut. @throws LogUnavailable */
  async *storedOrCut(after: bigint | null): AsyncGenerator<ExportedEvent | CutAt> {
    const fromPosition = after === null ? START : { commit: after, prepare: after };
    const events = this.client.readAll({ direction: FORWARDS, fromPosition });
    for await (const { event } of this.answered(events)) {
      // The event at the place to begin at is sent again.
      if (event === undefined || (after !== null && event.position.commit <= after)) continue;
      const cut = cutBy(event);
      if (cut !== undefined && isOwnStream(cut.stream)) yield cut;
      else if (isOwn(event)) yield exported(event);
    }
  }

  /** The events of one stream, as they are stored. @throws LogUnavailable, StreamCut */
  async *storedIn(stream: string): AsyncGenerator<ExportedEvent> {
    const events = this.client.readStream(stream, { direction: FORWARDS, fromRevision: START });
    for await (const { event } of this.answered(events))
      if (event !== undefined) yield exported(event as AllStreamRecordedEvent);
  }

  /** Checks every link of a stream. @throws BrokenLink at the first event that is not what was appended; LogUnavailable, StreamCut */
  async mustBeAsAppended(stream: string): Promise<void> {
    await this.setAsides.newest();
    const links = new LinkWatch(1);
    for await (const event of this.storedIn(stream))
      links.check(event, this.setAsides.at(BigInt(event.position)) !== undefined);
  }

  /** The event at a place, if it is one of this service's, and whether this build understands it. @throws LogUnavailable */
  async storedAt(position: bigint): Promise<(ExportedEvent & { isUnderstood: boolean }) | undefined> {
    const fromPosition = { commit: position, prepare: position };
    const events = this.client.readAll({ direction: FORWARDS, fromPosition, maxCount: 1 });
    const [first] = await gathered(this.answered(events));
    const event = first?.event;
    if (event?.position.commit !== position || !isOwn(event)) return undefined;
    return { ...exported(event), isUnderstood: isDecodable(event) };
  }

  /** The position of the newest event of this service, however many of others came after it. @throws LogUnavailable */
  async head(): Promise<bigint> {
    const before = this.looked;
    for (let maxCount = FIRST_LOOK; ; maxCount *= WIDER) {
      const newest = this.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount });
      const { upTo, own, isWhole } = newestIn(await gathered(this.answered(newest)), before, maxCount);
      if (own === undefined && !isWhole) continue;
      if (upTo > this.looked.upTo) this.looked = { upTo, own: own ?? before.own };
      return own ?? before.own;
    }
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

  /**
   * Hands over every event of these types after a position, in the order of the log, up to now or until one of them is
   * the last that is wanted. @throws LogUnavailable, BrokenEvent, DatabaseUnavailable
   */
  async scan(
    types: readonly DomainEvent['type'][],
    after: bigint | null,
    isLast: (event: RecordedEvent) => boolean,
  ): Promise<void> {
    await this.setAsides.newest();
    const scan = { types, after, isLast, opened: (events: readonly RecordedEvent[]) => this.opened(events) };
    await scanned(this.client, this.setAsides, scan, new SilenceWatch(this.timeoutMs));
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

/** Reads only the part of the log that was not looked at before. */
function newestIn(
  newestFirst: readonly AllStreamResolvedEvent[],
  before: { readonly upTo: bigint; readonly own: bigint },
  asked: number,
): { readonly upTo: bigint; readonly own: bigint | undefined; readonly isWhole: boolean } {
  const events = newestFirst.flatMap(({ event }) => event ?? []);
  const places = events.filter(isOwn).map(({ position }) => position.commit);
  const isWhole = newestFirst.length < asked || events.some(({ position }) => position.commit <= before.upTo);
  return { upTo: events[0]?.position.commit ?? 0n, own: places[0], isWhole };
}

async function gathered<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A server's own events may stand in any stream. */
const isOwn = ({ streamId, type }: AllStreamRecordedEvent): boolean =>
  isOwnStream(streamId) && !type.startsWith('$');
