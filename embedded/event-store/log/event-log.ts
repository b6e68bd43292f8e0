import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { EventStoreTaken, EventStoreTooNew } from '../errors.js';
import { copyIn } from '../postgres/copy.js';
import { readEnd } from '../postgres/queries.js';
import { ReadPool } from '../postgres/read-pool.js';
import { COPY_EVENTS, encodeRows, streamKey } from '../postgres/rows.js';
import { openWriteConnection, type WriteConnection } from '../postgres/write-connection.js';
import { NOTHING } from '../protocol/wire.js';
import { HeadCache } from './heads.js';
import { Signals } from './signals.js';
import { METADATA_TYPE, recordSize, type StoredEvent } from './stored-event.js';
import { Tail } from './tail.js';
import { Writer } from './writer.js';
import { Writing } from './writing.js';

const HEAD_CACHE_BYTES = 16 * 1024 * 1024;
const TAIL_EVENTS = 20_000;
const TAIL_BYTES = 16 * 1024 * 1024;
/** Appends without events take places that no row remembers; none of those may be given out again. */
const RESTART_GAP = 2 ** 20;
const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 1_000;
/** The limit for the lookups and tries before the first append. */
const OPEN_LIMIT_MS = 30_000;
const FIRST_POSITION = 1;

export interface EventLogOptions {
  readonly databaseUrl: string;
  readonly ownerUrl?: string | undefined;
  /** Takes lines about passing trouble. */
  readonly log: (line: string) => void;
  /** Called at most once, when the log will not come back: another store has the database. */
  readonly onLost: (reason: string) => void;
  /** How long a commit may take; half a minute when left out. */
  readonly silenceLimitMs?: number | undefined;
}

/**
 * The committed log: the events that may be read, and the one way to write. After any fault while it writes, it drops its
 * connection and begins again on a new one with what the log holds by then, until that succeeds; it is read all the while.
 */
export class EventLog {
  readonly heads = new HeadCache(HEAD_CACHE_BYTES);
  readonly signals = new Signals();
  readonly tail = new Tail(0, TAIL_EVENTS, TAIL_BYTES);
  readonly writing = new Writing();
  readonly readers: ReadPool;
  private connection: WriteConnection | undefined;
  /** Everything that may be read is before this position. */
  private endPosition = 0;
  private readonly closing = new AbortController();
  private comingBack: Promise<void> = Promise.resolve();
  private pauseMs = 0;

  private constructor(private readonly options: EventLogOptions) {
    this.readers = new ReadPool(options.databaseUrl);
  }

  /** Rejects with EventStoreTaken or EventStoreTooNew, and where it cannot write. */
  static async open(options: EventLogOptions): Promise<EventLog> {
    const log = new EventLog(options);
    try {
      await log.begin();
      return log;
    } catch (error) {
      await log.close();
      throw error;
    }
  }

  get end(): number {
    return this.endPosition;
  }

  /** Finishes the appends that are under way. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.comingBack;
    await this.writing.close();
    await this.readers.close();
    await this.connection?.close();
  }

  /** Begins with a new connection, and so a new lock: everything that was under way on the one before has ended by then. */
  private async begin(): Promise<void> {
    const { signal } = this.closing;
    const { databaseUrl, ownerUrl } = this.options;
    const before = this.connection?.session;
    const connection = await openWriteConnection(databaseUrl, { ownerUrl, before, signal });
    const giveUp = (): void => {
      connection.destroy();
    };
    const silence = setTimeout(giveUp, OPEN_LIMIT_MS);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      const next = await this.nextOf(connection.client);
      await tryWriting(connection.client, next);
      this.restartAt(next);
      this.connection = connection;
      this.write(connection, next);
    } catch (error) {
      giveUp();
      throw error;
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', giveUp);
    }
  }

  private async nextOf(client: ClientBase): Promise<number> {
    const last = await readEnd(client);
    if (!last) return await writeFirst(client);
    return Math.max(this.endPosition, last.position + recordSize(last.stream, last)) + RESTART_GAP;
  }

  /** Forgets everything that was known before: appends that were not acknowledged may stand in the log all the same. */
  private restartAt(position: number): void {
    this.heads.clear();
    this.tail.restart(position);
    this.endPosition = position;
    this.signals.fireAll();
  }

  private write(connection: WriteConnection, nextPosition: number): void {
    let over = false;
    const fail = (error: unknown): void => {
      if (over) return;
      over = true;
      this.writing.end(writer, oneLine(error));
      connection.destroy();
      if (!this.closing.signal.aborted) this.comingBack = this.comeBack(error);
    };
    const { heads, options } = this;
    const writer = new Writer({
      client: connection.client,
      heads,
      nextPosition,
      onCommit: (events, next) => {
        this.publish(events, next);
      },
      onFailure: fail,
      silenceLimitMs: options.silenceLimitMs,
    });
    this.writing.begin(writer);
    void connection.lost.then(fail);
  }

  private async comeBack(reason: unknown): Promise<void> {
    const { log, onLost } = this.options;
    let said = oneLine(reason);
    log(`Nothing can be written: ${said}. It is tried again until it can.`);
    for (;;) {
      await delay(this.pauseMs, undefined, { signal: this.closing.signal }).catch(() => undefined);
      if (this.closing.signal.aborted) return;
      this.pauseMs = Math.min(Math.max(FIRST_PAUSE_MS, 2 * this.pauseMs), LAST_PAUSE_MS);
      try {
        await this.begin();
        log('Writing goes on.');
        return;
      } catch (error) {
        if (error instanceof EventStoreTaken || error instanceof EventStoreTooNew) {
          onLost(error.message);
          return;
        }
        if (said !== oneLine(error)) log(`Still nothing can be written: ${oneLine(error)}.`);
        said = oneLine(error);
        this.writing.stillEnded(said);
      }
    }
  }

  private publish(events: readonly StoredEvent[], next: number): void {
    this.pauseMs = 0;
    this.tail.add(events);
    this.endPosition = next;
    this.signals.fire(new Set(events.map(({ stream }) => stream)));
  }
}

const oneLine = (error: unknown): string =>
  (error instanceof Error && error.message !== '' ? error.message : String(error)).split('\n', 1)[0] ?? '';

const SCAVENGE_HISTORY_MAX_AGE_S = 30 * 24 * 60 * 60;

/** Writes what a fresh EventStoreDB holds; returns where the log goes on. */
async function writeFirst(client: ClientBase): Promise<number> {
  const event: StoredEvent = {
    position: FIRST_POSITION,
    stream: '$$$scavenges',
    revision: 0,
    id: Buffer.from(randomUUID().replaceAll('-', ''), 'hex'),
    type: METADATA_TYPE,
    json: true,
    createdUs: Date.now() * 1000,
    data: Buffer.from(`{"$maxAge":${SCAVENGE_HISTORY_MAX_AGE_S}}`),
    metadata: NOTHING,
  };
  await copyIn(client, COPY_EVENTS, encodeRows([event], streamKey));
  return event.position + recordSize(event.stream, event);
}

/** Large enough to need room of its own, and not the rest of a page. */
const TRIED_BYTES = 64 * 1024;

/**
 * Does to the disk what an append does and takes it back: a row in the table and its indexes, and a commit that waits for the
 * disk. Rejects while the database is read-only, full, or anything else is in the way. Leaves nothing in the log.
 */
async function tryWriting(client: ClientBase, position: number): Promise<void> {
  const tried: StoredEvent = {
    position,
    stream: 'tried',
    revision: position,
    id: Buffer.alloc(16),
    type: 'tried',
    json: false,
    createdUs: 0,
    data: Buffer.alloc(TRIED_BYTES),
    metadata: NOTHING,
  };
  await client.query('BEGIN; SAVEPOINT before');
  await copyIn(client, COPY_EVENTS, encodeRows([tried], streamKey));
  await client.query('ROLLBACK TO SAVEPOINT before; UPDATE eventstore.version SET version = version; COMMIT');
}
