import { setTimeout as delay } from 'node:timers/promises';
import { Backoff } from './backoff.js';
import { BrokenEvent } from './codec.js';
import type { EventLog, Following } from './event-log.js';
import { isUnderstood, type RecordedEvent } from './recorded-event.js';
import { SharedAnswer } from './shared-answer.js';
import { subscribe, type Batch, type SubscribeOptions, type SubscriptionRequest } from './subscription.js';
import { Unavailable } from '../../kernel/unavailable.js';

const MAX_BATCH = 1_000;
const MAX_WAIT_MS = 10;
const INCLUDE_TIMEOUT_MS = 5_000;
const POLL_MS = 10;
const INCLUDE_PAUSE_MS = 50;

/** Something that stands at a position of the log. */
interface Placed {
  readonly position: bigint;
  readonly stream: string;
}

type Subscribe<T> = (log: EventLog, options: SubscribeOptions) => AsyncGenerator<Batch<T>>;

/** Carries some events from the log into memory, as long as the process lives. */
export class TypedInMemorySubscription<T extends Placed> implements Following {
  private readonly stopping = new AbortController();
  private position: bigint | null = null;
  private running: Promise<void> | undefined;
  private started = false;
  private readonly included = new SharedAnswer(() => this.includeNow(), INCLUDE_PAUSE_MS);
  private fault: string | undefined;
  private standsAt: string | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly wanted: SubscriptionRequest,
    /** The subject of the events, for reports of trouble. */
    readonly about: string,
    private readonly apply: (event: T) => void,
    private readonly warn: (line: string) => void,
    private readonly subscribe: Subscribe<T>,
  ) {}

  /** Why it does not follow the log just now. */
  get trouble(): string | undefined {
    return this.fault;
  }

  /** The trouble that is no matter of connections: it stands still at an event until that is set aside, or the program mended. */
  get standstill(): string | undefined {
    return this.standsAt;
  }

  /** Everything up to here has been applied. */
  get upTo(): bigint {
    return this.position ?? 0n;
  }

  /**
   * Resolves once all that the log holds is applied, or once it was stopped before that, or stands still at an event.
   * @throws LogUnavailable when the log cannot be read by then
   */
  start(): Promise<void> {
    this.log.followers.add(this);
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

  /** As `start`, but tries until the log can be read. */
  async startOnceThere(): Promise<void> {
    const backoff = new Backoff();
    while (!this.isStopping()) {
      try {
        await this.start();
        return;
      } catch (error) {
        this.warn(`The ${this.about} are not known yet: ${messageOf(error)}`);
        await backoff.pause(this.stopping.signal);
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.log.followers.delete(this);
  }

  /** A subscription that drops comes back from where it was; until then what is known goes on. */
  private async run(caughtUp: () => void, failed: (error: unknown) => void): Promise<void> {
    const backoff = new Backoff();
    while (!this.isStopping()) {
      try {
        await this.follow(() => {
          this.started = true;
          this.fault = undefined;
          this.standsAt = undefined;
          backoff.reset();
          caughtUp();
        });
      } catch (error) {
        this.fail(error);
        if (this.standsAt === undefined && !this.started) {
          failed(error);
          return;
        }
        caughtUp();
        await backoff.pause(this.stopping.signal);
      }
    }
  }

  private fail(error: unknown): void {
    const fault = `The ${this.about} are not followed: ${messageOf(error)}`;
    // A failed connection does not tell whether it stands still at an event.
    if (!(error instanceof Unavailable)) this.standsAt = fault;
    // Before it has started, the caller of `start` tells the error.
    const isTold = this.started || this.standsAt !== undefined;
    if (isTold && fault !== this.fault) this.warn(fault);
    this.fault = fault;
  }

  private async follow(caughtUp: () => void): Promise<void> {
    for await (const batch of this.subscription()) {
      for (const event of batch.events) {
        this.take(event);
        this.position = event.position;
      }
      this.position = batch.upTo;
      if (batch.caughtUp) caughtUp();
    }
  }

  private take(event: T): void {
    try {
      this.apply(event);
    } catch (error) {
      throw new Error(`${event.stream} (place ${event.position}): ${messageOf(error)}`, { cause: error });
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private subscription(): AsyncGenerator<Batch<T>> {
    return this.subscribe(this.log, {
      after: this.position,
      wanted: this.wanted,
      maxBatch: MAX_BATCH,
      maxWaitMs: MAX_WAIT_MS,
      signal: this.stopping.signal,
    });
  }
}

/** Carries events of this service; those that are passed over are left out. */
export class InMemorySubscription extends TypedInMemorySubscription<RecordedEvent> {
  constructor(
    log: EventLog,
    wanted: SubscriptionRequest,
    about: string,
    apply: (event: RecordedEvent) => void,
    warn: (line: string) => void,
  ) {
    super(log, wanted, about, apply, warn, understood);
  }
}

async function* understood(log: EventLog, options: SubscribeOptions): AsyncGenerator<Batch<RecordedEvent>> {
  for await (const batch of subscribe(log, options))
    yield { ...batch, events: batch.events.filter(isUnderstood) };
}

function messageOf(error: unknown): string {
  if (error instanceof BrokenEvent && error.position !== undefined)
    return `${error.message} (place ${error.position})`;
  return error instanceof Error ? error.message : String(error);
}
