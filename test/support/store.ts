import { startEventStore, type RunningEventStore } from '../../embedded/event-store/index.js';
import { encode, type NewEvent } from '../../src/event-store/codec.js';
import { EventLog } from '../../src/event-store/event-log.js';
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
      const result = await this.log.client.appendToStream(stream, [encode(stream, newEvent(event), 0)]);
      position = result.position?.commit ?? 0n;
    }
    return position;
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

function newEvent(event: DomainEvent): NewEvent {
  const commandId = crypto.randomUUID();
  return { event, meta: { commandId, digest: '', recordedAt: new Date().toISOString(), recordedBy: 'test' } };
}
