import type { ClientBase } from 'pg';
import { copyIn } from '../postgres/copy.js';
import { findPlaces, type FoundPlaces, readLast } from '../postgres/queries.js';
import { COPY_EVENTS, encodeRows, streamKey } from '../postgres/rows.js';
import type { Answer, Append } from './append.js';
import { Batch } from './batch.js';
import { type Facts, type KnownPlace, lookupsFor } from './facts.js';
import { type Head, headAfter, type HeadCache, type HeadSource, NO_HEAD, relatedStreams } from './heads.js';
import type { StoredEvent } from './stored-event.js';

/**
 * A burst is committed in parts, so that those whose part is done go on while the next one is written; where commits are
 * slow, fewer of them count for more.
 */
const PART_APPENDS = 16;
const SLOW_COMMIT_MS = 2;
const MAX_BATCH_EVENTS = 2000;
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
const SWEEP_INTERVAL_MS = 250;
/** A database that is silent for so long in the middle of a commit is as good as gone. */
const SILENCE_LIMIT_MS = 30_000;
/** Above this the queue asks its callers to hold back: an append that waits here waits against its deadline. */
const QUEUE_HIGH_APPENDS = 1000;
const QUEUE_HIGH_BYTES = 4 * 1024 * 1024;

interface Queued {
  readonly append: Append;
  readonly bytes: number;
  readonly deadlineMs: number;
  settle: ((answer: Answer) => void) | undefined;
}

export interface WriterOptions {
  readonly client: ClientBase;
  readonly heads: HeadCache;
  /** The position at which the log goes on. */
  readonly nextPosition: number;
  /** Called with the committed events, in order, before any of them is acknowledged. */
  readonly onCommit: (events: readonly StoredEvent[], nextPosition: number) => void;
  /** Called once, when a commit has failed or its outcome is not known. */
  readonly onFailure: (error: unknown) => void;
  readonly silenceLimitMs?: number | undefined;
}

/**
 * The only writer of the log, as long as its connection does what it is told. While one commit is under way the next batch fills; each batch is one statement on the
 * connection that holds the store's lock. After any failure it writes and acknowledges nothing any more, since what was
 * decided may rest on what was not committed: another one takes its place, which begins with what the log holds then.
 */
export class Writer {
  private queue: Queued[] = [];
  private queuedBytes = 0;
  private inFlight: readonly Queued[] = [];
  private running = false;
  private closed = false;
  private nextPosition: number;
  private lastCommitMs = 0;
  private commitBeganMs = Infinity;
  private idle: (() => void)[] = [];
  private drained: (() => void)[] = [];
  private readonly sweeper: NodeJS.Timeout;

  constructor(private readonly options: WriterOptions) {
    this.nextPosition = options.nextPosition;
    this.sweeper = setInterval(() => {
      this.answerOverdue();
      this.noticeSilence();
    }, SWEEP_INTERVAL_MS).unref();
  }

  /** Calls back exactly once; `deadlineMs` on the clock of Date.now(). */
  submit(append: Append, deadlineMs: number, settle: (answer: Answer) => void): void {
    if (this.closed) {
      settle({ kind: 'unavailable' });
      return;
    }
    const bytes = append.events.reduce(
      (sum, event) => sum + event.data.length + event.metadata.length + 200,
      200,
    );
    this.queue.push({ append, bytes, deadlineMs, settle });
    this.queuedBytes += bytes;
    if (!this.running) {
      this.running = true;
      // Not at once: appends that arrive in the same turn of the event loop go into the same commit.
      setImmediate(() => void this.run());
    }
  }

  get isFull(): boolean {
    return this.queuedBytes > QUEUE_HIGH_BYTES || this.queue.length > QUEUE_HIGH_APPENDS;
  }

  onDrained(callback: () => void): void {
    this.drained.push(callback);
  }

  /** Finishes what is queued, then takes no more. */
  async close(): Promise<void> {
    if (this.running) await new Promise<void>((resolve) => this.idle.push(resolve));
    this.shut();
  }

  /** Gives up: appends that are not acknowledged may have been written, or not. */
  abandon(why: string): void {
    this.shut();
    for (const queued of [...this.inFlight, ...this.queue]) answer(queued, { kind: 'timeout', why });
    this.inFlight = [];
    this.queue = [];
    this.queuedBytes = 0;
    this.releaseDrained();
  }

  private shut(): void {
    this.closed = true;
    clearInterval(this.sweeper);
  }

  private async run(): Promise<void> {
    try {
      while (this.queue.length > 0 && !this.closed) await this.commit(this.take());
    } catch (error) {
      this.options.onFailure(error);
    }
    this.running = false;
    for (const resolve of this.idle.splice(0)) resolve();
  }

  private take(): Queued[] {
    const now = Date.now();
    const most = this.lastCommitMs < SLOW_COMMIT_MS ? PART_APPENDS : MAX_BATCH_EVENTS;
    const batch: Queued[] = [];
    let events = 0;
    let bytes = 0;
    let taken = 0;
    for (const queued of this.queue) {
      if (batch.length >= most || events >= MAX_BATCH_EVENTS) break;
      if (taken > 0 && bytes + queued.bytes > MAX_BATCH_BYTES) break;
      taken++;
      this.queuedBytes -= queued.bytes;
      if (queued.deadlineMs <= now) {
        answer(queued, { kind: 'timeout' });
        continue;
      }
      batch.push(queued);
      events += queued.append.events.length;
      bytes += queued.bytes;
    }
    this.queue = this.queue.slice(taken);
    if (!this.isFull) this.releaseDrained();
    return batch;
  }

  private async commit(queued: readonly Queued[]): Promise<void> {
    if (queued.length === 0) return;
    this.inFlight = queued;
    this.commitBeganMs = performance.now();
    const appends = queued.map(({ append }) => append);
    const keyOf = memoized(streamKey);
    const heads = await this.loadHeads(appends, keyOf);
    const facts = await this.loadFacts(appends, heads, keyOf);
    const batch = new Batch(heads, facts, this.nextPosition, Date.now());
    const answers = appends.map((append) => batch.apply(append));
    if (batch.written.length > 0) await this.write(batch.written, keyOf);
    if (this.closed) return;
    this.nextPosition = batch.nextPosition;
    for (const [stream, head] of batch.changed) this.options.heads.set(stream, head);
    this.options.onCommit(batch.written, batch.nextPosition);
    this.inFlight = [];
    this.commitBeganMs = Infinity;
    queued.forEach((one, index) => {
      answer(one, answers[index] ?? { kind: 'unavailable' });
    });
  }

  private async write(events: readonly StoredEvent[], keyOf: KeyOf): Promise<void> {
    const startedMs = performance.now();
    await copyIn(this.options.client, COPY_EVENTS, encodeRows(events, keyOf));
    this.lastCommitMs = performance.now() - startedMs;
  }

  /** The heads that the batch needs, held apart from the cache, which may drop any of them at any time. */
  private async loadHeads(appends: readonly Append[], keyOf: KeyOf): Promise<HeadSource> {
    const known = new Map<string, Head>();
    const missing = new Set<string>();
    for (const stream of appends.flatMap((append) => relatedStreams(append.stream))) {
      const head = this.options.heads.head(stream);
      if (head) known.set(stream, head);
      else missing.add(stream);
    }
    for (const stream of missing) known.set(stream, NO_HEAD);
    for (const last of await readLast(this.options.client, [...missing].map(keyOf))) {
      known.set(last.stream, headAfter(last));
    }
    for (const stream of missing) this.options.heads.set(stream, known.get(stream) ?? NO_HEAD);
    return { head: (stream) => known.get(stream) };
  }

  private async loadFacts(appends: readonly Append[], heads: HeadSource, keyOf: KeyOf): Promise<Facts> {
    const lookups = lookupsFor(appends, heads);
    if (lookups.ids.size === 0 && lookups.revisions.length === 0) return NO_FACTS;
    const hexKeyOf = (stream: string): string => keyOf(stream).toString('hex');
    const streams = new Map(appends.map(({ stream }) => [hexKeyOf(stream), stream]));
    const revisions = lookups.revisions.map(({ stream, revision }) => ({ key: hexKeyOf(stream), revision }));
    const places = await findPlaces(this.options.client, [...lookups.ids], revisions);
    return factsOf(places, streams);
  }

  /** Answers appends whose deadline is over: a commit that hangs must not keep its callers waiting, who find its outcome by reading. */
  private answerOverdue(): void {
    const now = Date.now();
    for (const queued of [...this.inFlight, ...this.queue]) {
      if (queued.deadlineMs <= now) answer(queued, { kind: 'timeout' });
    }
  }

  private noticeSilence(): void {
    const { silenceLimitMs = SILENCE_LIMIT_MS, onFailure } = this.options;
    if (performance.now() - this.commitBeganMs < silenceLimitMs) return;
    this.commitBeganMs = Infinity;
    onFailure(new Error(`the database has not answered for ${silenceLimitMs / 1000} s`));
  }

  private releaseDrained(): void {
    for (const callback of this.drained.splice(0)) callback();
  }
}

type KeyOf = (stream: string) => Buffer;

function memoized(keyOf: KeyOf): KeyOf {
  const keys = new Map<string, Buffer>();
  return (stream) => {
    const known = keys.get(stream) ?? keyOf(stream);
    keys.set(stream, known);
    return known;
  };
}

const NO_FACTS: Facts = { first: () => undefined, at: () => undefined };

function factsOf(places: FoundPlaces, streams: ReadonlyMap<string, string>): Facts {
  const first = new Map<string, { stream: string; place: KnownPlace }>();
  const at = new Map<string, { id: string; place: KnownPlace }>();
  for (const place of places.first) first.set(place.id, { stream: streams.get(place.key) ?? '', place });
  for (const place of places.at) {
    at.set(`${place.revision}@${streams.get(place.key) ?? ''}`, { id: place.id, place });
  }
  return { first: (id) => first.get(id), at: (stream, revision) => at.get(`${revision}@${stream}`) };
}

function answer(queued: Queued, result: Answer): void {
  const { settle } = queued;
  queued.settle = undefined;
  settle?.(result);
}
