import { setTimeout as delay } from 'node:timers/promises';
import { type EventStoreOptions, type RunningEventStore, startEventStore } from './index.js';

const FIRST_DELAY_MS = 100;
const LAST_DELAY_MS = 5000;

/** A store that comes back on its port whenever its database has been away. */
export class KeptStore {
  private readonly stopping = new AbortController();
  private returning: Promise<void> = Promise.resolve();
  private store: Promise<RunningEventStore>;

  private constructor(
    private readonly options: EventStoreOptions,
    private readonly log: (line: string) => void,
  ) {
    this.store = this.open(options.port ?? 0);
  }

  /** Rejects when the first start fails. */
  static async start(
    options: EventStoreOptions,
    log: (line: string) => void,
  ): Promise<{ readonly connectionString: string; stop(): Promise<void> }> {
    const kept = new KeptStore(options, log);
    const { connectionString } = await kept.store;
    return { connectionString, stop: () => kept.stop() };
  }

  private async stop(): Promise<void> {
    this.stopping.abort();
    await this.returning;
    const store = await this.store.catch(() => undefined);
    await store?.stop();
  }

  private open(port: number): Promise<RunningEventStore> {
    const onLost = (reason: string): void => {
      this.returning = this.comeBack(reason);
    };
    return startEventStore({ ...this.options, port, onLost });
  }

  private async comeBack(reason: string): Promise<void> {
    if (!this.stopping.signal.aborted) this.log(`${reason}; it comes back when the database does`);
    const lost = await this.store;
    await lost.stop();
    for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LAST_DELAY_MS)) {
      await delay(delayMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      try {
        this.store = this.open(lost.port);
        await this.store;
        return;
      } catch (error) {
        this.log(error instanceof Error ? error.message : String(error));
      }
    }
  }
}
