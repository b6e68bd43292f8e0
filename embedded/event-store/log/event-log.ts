import { randomUUID } from 'node:crypto';
import { copyIn } from '../postgres/copy.js';
import { readEnd } from '../postgres/queries.js';
import { ReadPool } from '../postgres/read-pool.js';
import { COLUMNS, encodeRows, streamKey } from '../postgres/rows.js';
import { openWriteConnection, type WriteConnection } from '../postgres/write-connection.js';
import { NOTHING } from '../protocol/wire.js';
import { HeadCache } from './heads.js';
import { Signals } from './signals.js';
import { METADATA_TYPE, recordSize, type StoredEvent } from './stored-event.js';
import { Tail } from './tail.js';
import { Writer } from './writer.js';

const HEAD_CACHE_BYTES = 16 * 1024 * 1024;
const TAIL_EVENTS = 20_000;
const TAIL_BYTES = 16 * 1024 * 1024;
/** Appends without events take places that no row remembers; none of those may be given out again. */
const RESTART_GAP = 2 ** 20;
const FIRST_POSITION = 1;

/** The committed log: what may be read, and the one way to write. */
export class EventLog {
  readonly heads = new HeadCache(HEAD_CACHE_BYTES);
  readonly signals = new Signals();
  readonly tail: Tail;
  readonly writer: Writer;
  /** All that may be read is before this position. */
  private endPosition: number;

  private constructor(
    private readonly connection: WriteConnection,
    readonly readers: ReadPool,
    nextPosition: number,
    onLost: (reason: string) => void,
  ) {
    this.endPosition = nextPosition;
    this.tail = new Tail(nextPosition, TAIL_EVENTS, TAIL_BYTES);
    let lost = false;
    const lose = (error: unknown): void => {
      if (lost) return;
      lost = true;
      this.writer.abandon();
      onLost(
        `the event store has lost its database: ${error instanceof Error ? error.message : String(error)}`,
      );
    };
    this.writer = new Writer({
      client: connection.client,
      heads: this.heads,
      nextPosition,
      onCommit: (events, next) => {
        this.publish(events, next);
      },
      onFailure: lose,
    });
    void connection.lost.then(lose);
  }

  /** Rejects with EventStoreTaken or EventStoreTooNew; `onLost` is called at most once. */
  static async open(databaseUrl: string, onLost: (reason: string) => void): Promise<EventLog> {
    const connection = await openWriteConnection(databaseUrl);
    try {
      const last = await readEnd(connection.client);
      const next = last
        ? last.position + recordSize(last.stream, last) + RESTART_GAP
        : await begin(connection);
      return new EventLog(connection, new ReadPool(databaseUrl), next, onLost);
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  get end(): number {
    return this.endPosition;
  }

  /** Finishes the appends that are under way. */
  async close(): Promise<void> {
    await this.writer.close();
    await this.readers.close();
    await this.connection.close();
  }

  private publish(events: readonly StoredEvent[], next: number): void {
    this.tail.add(events);
    this.endPosition = next;
    this.signals.fire(new Set(events.map(({ stream }) => stream)));
  }
}

const SCAVENGE_HISTORY_MAX_AGE_S = 30 * 24 * 60 * 60;

/** Writes what a fresh EventStoreDB holds; returns where the log goes on. */
async function begin(connection: WriteConnection): Promise<number> {
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
  const rows = encodeRows([event], streamKey);
  await copyIn(connection.client, `COPY eventstore.events (${COLUMNS}) FROM STDIN (FORMAT binary)`, rows);
  return event.position + recordSize(event.stream, event);
}
