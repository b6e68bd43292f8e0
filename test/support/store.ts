import { BACKWARDS, END, StreamNotFoundError } from '@eventstore/db-client';
import { startEventStore, type RunningEventStore } from '../../embedded/event-store/index.js';
import type { NewEvent, Tail } from '../../src/event-store/codec.js';
import { EventLog, NO_STREAM_YET } from '../../src/event-store/event-log.js';
import type { DomainEvent } from '../../src/event-store/recorded-event.js';
import { createTestDatabase } from './database.js';
import { streamOf } from './log-of.js';

/** An event store on a database of its own, and a log on it. */
export class TestStore {
  private constructor(
    readonly log: EventLog,
    private readonly databaseUrl: string,
    private readonly dropDatabase: () => Promise<void>,
    private store: RunningEventStore | undefined,
    private readonly port: number,
  ) {}

  static async start(): Promise<TestStore> {
    const database = await createTestDatabase();
    const store = await startEventStore({ databaseUrl: database.url });
    const log = EventLog.connect(store.connectionString);
    return new TestStore(log, database.url, () => database.drop(), store, store.port);
  }

  /** Appends whatever the order of the streams says; the place of the last. */
  async append(...events: readonly DomainEvent[]): Promise<bigint> {
    let position = 0n;
    for (const event of events) {
      const stream = streamOf(event);
      const result = await this.log.append(stream, [newEvent(event)], await this.tail(stream));
      if (!result.written) throw new Error(`Somebody else wrote to ${stream}.`);
      position = result.position;
    }
    return position;
  }

  /** Also of a stream that holds what no codec reads. */
  private async tail(stream: string): Promise<Tail> {
    const last = this.log.client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
    let tail = NO_STREAM_YET;
    try {
      for await (const { event } of last) tail = { revision: Number(event?.revision), link: null };
    } catch (error) {
      if (!(error instanceof StreamNotFoundError)) throw error;
    }
    return tail;
  }

  async lose(): Promise<void> {
    await this.store?.stop();
    this.store = undefined;
  }

  /** On the same port, with the same log. */
  async comeBack(): Promise<void> {
    this.store = await startEventStore({ databaseUrl: this.databaseUrl, port: this.port });
  }

  async stop(): Promise<void> {
    await this.log.client.dispose();
    await this.lose();
    await this.dropDatabase();
  }
}

export function newEvent(event: DomainEvent): NewEvent {
  const commandId = crypto.randomUUID();
  return { event, meta: { commandId, digest: '', recordedAt: new Date().toISOString(), recordedBy: 'test' } };
}
