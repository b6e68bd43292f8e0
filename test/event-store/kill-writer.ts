import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import {
  ANY,
  type AppendExpectedRevision,
  type EventData,
  type EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
} from '@eventstore/db-client';

const RETRY_MS = 20;
/** The later appends have several events, which must be in the log together or not at all. */
const MAX_EVENTS = 3;

/** The ids of the events of one append. */
export type Sent = readonly string[];

/** Writes to its own stream until it is stopped; retries with the same ids whatever was not answered. */
export class KillWriter {
  readonly sent: Sent[] = [];
  readonly acknowledged: Sent[] = [];
  readonly stream: string;
  /** The number of times it was told to come again. */
  refusals = 0;
  private stopped = false;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly number: number,
  ) {
    this.stream = `writer-${number}-${randomUUID()}`;
  }

  stop(): void {
    this.stopped = true;
  }

  async run(): Promise<void> {
    let revision: AppendExpectedRevision = NO_STREAM;
    while (!this.stopped) {
      const ids = Array.from({ length: 1 + (this.sent.length % MAX_EVENTS) }, () => randomUUID());
      this.sent.push(ids);
      // Half of the writers know the revision; the others can tell a repeat by its ids alone.
      const last = await this.appendAtLast(ids, this.number % 2 === 0 ? revision : ANY);
      if (last === undefined) return;
      this.acknowledged.push(ids);
      revision = last;
    }
  }

  /** Undefined if stopped before an answer came. */
  private async appendAtLast(
    ids: Sent,
    expectedRevision: AppendExpectedRevision,
  ): Promise<bigint | undefined> {
    const events: EventData[] = ids.map((id) =>
      jsonEvent({ id, type: 'written', data: { by: this.number } }),
    );
    for (;;) {
      try {
        const result = await this.client.appendToStream(this.stream, events, { expectedRevision });
        return result.nextExpectedRevision;
      } catch {
        if (this.stopped) return undefined;
        this.refusals++;
        await delay(RETRY_MS);
      }
    }
  }
}
