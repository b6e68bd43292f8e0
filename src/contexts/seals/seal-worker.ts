import { setTimeout as delay } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CALENDAR_STREAM } from '../calendar/domain/events.js';
import { Backoff } from '../../infrastructure/event-store/backoff.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { InMemorySubscription } from '../../infrastructure/event-store/in-memory-subscription.js';
import type { RecordedEvent } from '../../infrastructure/event-store/recorded-event.js';
import { Problem } from '../../infrastructure/http/problem.js';
import { SEALS_STREAM, type StatementVoided } from './domain/events.js';
import { MonthSealer } from './month-sealer.js';

const POLL_MS = 200;

/**
 * Watches which months are closed and not sealed, and seals them in order. Several sealers do not disturb one another.
 */
@Injectable()
export class SealWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('sealer');
  private readonly stopping = new AbortController();
  private readonly follower: InMemorySubscription;
  /** The places of the closes by month, in the order of the closes. */
  private readonly closes = new Map<string, bigint>();
  /** The place of the seal of each month that has one. */
  private readonly seals = new Map<string, bigint>();
  private running = Promise.resolve();

  constructor(
    log: EventLog,
    private readonly sealing: MonthSealer,
  ) {
    this.follower = new InMemorySubscription(
      log,
      { streams: [CALENDAR_STREAM, SEALS_STREAM] },
      'closes and seals',
      (event) => {
        this.heard(event);
      },
      (line) => {
        this.logger.warn(line);
      },
    );
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.follower.stop();
    await this.running;
  }

  private heard({ event, position }: RecordedEvent): void {
    if (event.type === 'MonthClosed') this.closes.set(event.data.month, position);
    else if (event.type === 'MonthSealed') this.seals.set(event.data.seal.month, position);
    else if (event.type === 'StatementVoided') this.unseal(event.data);
  }

  private unseal({ month, position }: StatementVoided['data']): void {
    if (month !== null && this.seals.get(month) === BigInt(position)) this.seals.delete(month);
  }

  private async run(): Promise<void> {
    const backoff = new Backoff();
    await this.follower.startOnceThere();
    while (!this.stopping.signal.aborted) {
      try {
        await this.sealAll();
        backoff.reset();
      } catch (error) {
        if (!isBehind(error)) this.logger.warn(`Cannot seal yet: ${messageOf(error)}`);
        await backoff.pause(this.stopping.signal);
      }
      await delay(POLL_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /**
   * Seals every month that is closed by now, the oldest first, and signs the log with them. The log tells when a month
   * is sealed.
   */
  private async sealAll(): Promise<void> {
    const closed = [...this.closes].filter(([month]) => !this.seals.has(month));
    for (const [month, closedAt] of closed) {
      if (this.stopping.signal.aborted) return;
      await this.sealing.seal(month, closedAt);
    }
    if (closed.length > 0) await this.sealing.signHead();
  }
}

/** Read models that are still catching up are no trouble. */
const isBehind = (error: unknown): boolean =>
  error instanceof Problem && error.problem.code === 'position.not-reached';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
