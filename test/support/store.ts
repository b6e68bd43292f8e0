import { BACKWARDS, END, StreamNotFoundError, UnavailableError } from '@eventstore/db-client';
import { startEventStore, type RunningEventStore } from '../../embedded/event-store/index.js';
import type { NewEvent, Tail } from '../../src/infrastructure/event-store/codec.js';
import { EventLog, LogUnavailable, NO_STREAM_YET } from '../../src/infrastructure/event-store/event-log.js';
import type { DomainEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { createTestDatabase } from './database.js';
import { eventually } from './eventually.js';
import { streamOf } from './log-of.js';
import { PATIENT, PATIENT_MS } from './patience.js';

/** An event store on its own database, and a log on it. */
export class TestStore {
  private constructor(
    readonly log: EventLog,
    readonly databaseUrl: string,
    private readonly dropDatabase: () => Promise<void>,
    private store: RunningEventStore | undefined,
    private readonly port: number,
  ) {}

  static async start(): Promise<TestStore> {
    const database = await createTestDatabase();
    const store = await startEventStore({ databaseUrl: database.url, limits: PATIENT });
    const log = EventLog.connect(store.connectionString, PATIENT_MS);
    return new TestStore(log, database.url, () => database.drop(), store, store.port);
  }

  /** Appends regardless of the order of the streams; gives the last position. */
  async append(...events: readonly DomainEvent[]): Promise<bigint> {
    let position = 0n;
    for (const event of events) position = await appendAtLast(this.log, streamOf(event), newEvent(event));
    return position;
  }

  async lose(): Promise<void> {
    await this.store?.stop();
    this.store = undefined;
  }

  /** Starts the store again on the same port, with the same log. */
  async comeBack(): Promise<void> {
    this.store = await startEventStore({ databaseUrl: this.databaseUrl, port: this.port, limits: PATIENT });
  }

  async stop(): Promise<void> {
    await this.log.client.dispose();
    await this.lose();
    await this.dropDatabase();
  }
}

/**
 * Appends an event at the end of a stream, even one that holds events no codec reads. An append that is not answered in time,
 * as on a slow machine, is looked for and sent again. Gives its position.
 */
export async function appendAtLast(log: EventLog, stream: string, event: NewEvent): Promise<bigint> {
  let isSent = false;
  const { place } = await eventually(
    async () => {
      try {
        const last = await lastOf(log, stream);
        if (last?.commandId === event.meta.commandId) return { place: last.place };
        const result = await log.append(stream, [event], last?.tail ?? NO_STREAM_YET);
        if (!result.written && !isSent) throw new Error(`Somebody else wrote to ${stream}.`);
        return { place: result.written ? result.position : undefined };
      } catch (error) {
        if (!(error instanceof LogUnavailable || error instanceof UnavailableError)) throw error;
        isSent = true;
        return { place: undefined };
      }
    },
    ({ place }) => place !== undefined,
  );
  return place!;
}

interface Last {
  readonly tail: Tail;
  readonly commandId: unknown;
  readonly place: bigint;
}

async function lastOf({ client }: EventLog, stream: string): Promise<Last | undefined> {
  const read = client.readStream(stream, { direction: BACKWARDS, fromRevision: END, maxCount: 1 });
  let last: Last | undefined;
  try {
    // Reads to the end: a read that is abandoned keeps its client from being disposed of.
    for await (const { event } of read) {
      if (event === undefined) continue;
      const { commandId, link = null } = (event.metadata ?? {}) as { commandId?: unknown; link?: string };
      const tail = { revision: Number(event.revision), link };
      last = { tail, commandId, place: event.position!.commit };
    }
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
  return last;
}

export function newEvent(event: DomainEvent): NewEvent {
  const commandId = crypto.randomUUID();
  return { event, meta: { commandId, digest: '', recordedAt: new Date().toISOString(), recordedBy: 'test' } };
}
