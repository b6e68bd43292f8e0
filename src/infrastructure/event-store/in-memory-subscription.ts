import { setTimeout as delay } from 'node:timers/promises';
import { Backoff } from './backoff.js';
import type { EventLog } from './event-log.js';
import type { RecordedEvent } from './recorded-event.js';
import { SharedAnswer } from './shared-answer.js';
import { subscribe, type Batch, type SubscriptionRequest } from './subscription.js';
import { Unavailable } from '../../kernel/unavailable.js';

const MAX_BATCH = 1_000;
const MAX_WAIT_MS = 10;
const INCLUDE_TIMEOUT_MS = 5_000;
const POLL_MS = 10;
const INCLUDE_PAUSE_MS = 50;

/** Carries some events from the log to whoever keeps them, as long as the process lives. */
export class InMemorySubscription {
  private readonly stopping = new AbortController();
  private position: bigint | null = null;
  private running: Promise<void> | undefined;
  private started = false;
  private readonly included = new SharedAnswer(() => this.includeNow(), INCLUDE_PAUSE_MS);
  private fault: string | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly wanted: SubscriptionRequest,
    /** What they are about, for whoever reads of trouble. */
    private readonly about: string,
    private readonly apply: (event: RecordedEvent) => void,
    private readonly warn: (line: string) => void,
  ) {}

  /** Why it does not follow the log just now. */
  get trouble(): string | undefined {
    return this.fault;
  }

  /** Everything up to here has been applied. */
  get upTo(): bigint {
    return this.position ?? 0n;
  }

  /**
   * Resolves once all that the log holds is applied, or once it was stopped before that.
   * @throws BrokenEvent, LogUnavailable when it cannot be read by then
   */
  start(): Promise<void> {
    return new Promise((done, failed) => {
      this.running = this.run(done, failed).then(done);
    });
  }

  /** Waits until all is applied that the log holds by now. @throws LogUnavailable, BrokenEvent, Unavailable when it takes too long */
  include(): Promise<void> {
    return this.included.answer();
  }

  private async includeNow(): Promise<void> {
    let newest = this.upTo;
    for await (const { events, caughtUp } of this.subscription()) {
      newest = events.at(-1)?.position ?? newest;
      if (caughtUp) break;
    }
    const deadline = Date.now() + INCLUDE_TIMEOUT_MS;
    while (this.upTo < newest) {
      if (Date.now() > deadline) throw new Unavailable(`The ${this.about} are behind the log.`);
      await delay(POLL_MS);
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** A subscription that drops comes back from where it was; until then what is known goes on. */
  private async run(caughtUp: () => void, failed: (error: unknown) => void): Promise<void> {
    const backoff = new Backoff();
    while (!this.isStopping()) {
      try {
        await this.follow(() => {
          this.started = true;
          this.fault = undefined;
          backoff.reset();
          caughtUp();
        });
      } catch (error) {
        if (!this.started) {
          failed(error);
          return;
        }
        this.fault = `The ${this.about} are not followed: ${error instanceof Error ? error.message : String(error)}`;
        this.warn(this.fault);
        await backoff.pause(this.stopping.signal);
      }
    }
  }

  private async follow(caughtUp: () => void): Promise<void> {
    for await (const batch of this.subscription()) {
      for (const event of batch.events) {
        this.apply(event);
        this.position = event.position;
      }
      this.position = batch.upTo;
      if (batch.caughtUp) caughtUp();
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private subscription(): AsyncGenerator<Batch> {
    return subscribe(this.log, {
      after: this.position,
      wanted: this.wanted,
      maxBatch: MAX_BATCH,
      maxWaitMs: MAX_WAIT_MS,
      signal: this.stopping.signal,
    });
  }
}
