import { setTimeout as delay } from 'node:timers/promises';
import { type EventStoreDBClient, type Position, START } from '@eventstore/db-client';

const RETRY_MS = 20;

export interface Seen {
  readonly id: string;
  readonly position: bigint;
}

/** Follows $all from its start, and goes on after the last event it has seen whenever its subscription breaks. */
export class AllReader {
  readonly seen: Seen[] = [];
  private stopped = false;
  private end = Infinity;
  private unsubscribe: () => void = () => undefined;

  constructor(private readonly client: EventStoreDBClient) {}

  stop(): void {
    this.stopped = true;
    this.unsubscribe();
  }

  stopAt(count: number): void {
    this.end = count;
    if (this.seen.length >= count) this.stop();
  }

  private isDone(): boolean {
    return this.stopped || this.seen.length >= this.end;
  }

  async run(): Promise<void> {
    let from: Position | typeof START = START;
    while (!this.isDone()) {
      try {
        const subscription = this.client.subscribeToAll({ fromPosition: from });
        this.unsubscribe = () => {
          subscription.unsubscribe().catch(() => undefined);
        };
        for await (const { event } of subscription) {
          if (!event) continue;
          from = event.position;
          this.seen.push({ id: event.id, position: event.position.commit });
          if (this.isDone()) break;
        }
      } catch {
        await delay(RETRY_MS);
      }
    }
  }
}
