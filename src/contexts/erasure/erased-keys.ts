import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Backoff } from '../../infrastructure/event-store/backoff.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import { InMemorySubscription } from '../../infrastructure/event-store/in-memory-subscription.js';
import { PersonalKeys, type Erasure } from './personal-keys.js';

/**
 * Follows who was erased, from the beginning of the log: at every start, and so after every restore, their keys are destroyed
 * again, and every process forgets them at once.
 */
@Injectable()
export class ErasedKeys implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('erasure');
  private readonly stopping = new AbortController();
  private readonly follower: InMemorySubscription;
  private readonly waiting: Erasure[] = [];
  private working: Promise<void> | undefined;
  private started: Promise<void> | undefined;

  constructor(
    log: EventLog,
    private readonly keys: PersonalKeys,
  ) {
    this.follower = new InMemorySubscription(
      log,
      { types: ['PersonErased'] },
      'erasures',
      ({ event, meta }) => {
        if (event.type !== 'PersonErased') return;
        const erasure = { ...event.data, at: new Date(meta.recordedAt) };
        keys.forget(erasure);
        this.waiting.push(erasure);
        this.working ??= this.work();
      },
      (line) => {
        this.logger.warn(line);
      },
    );
  }

  onApplicationBootstrap(): void {
    this.started = this.follower.startOnceThere();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.follower.stop();
    await this.started;
    await this.working;
  }

  /** One that fails waits behind the others, which may be destroyed meanwhile. */
  private async work(): Promise<void> {
    const backoff = new Backoff();
    let next = this.waiting.shift();
    while (next !== undefined && !this.stopping.signal.aborted) {
      try {
        await this.keys.destroy(next);
        backoff.reset();
      } catch (error) {
        this.waiting.push(next);
        this.logger.warn(`The keys of somebody who is erased are not destroyed yet: ${String(error)}`);
        await backoff.pause(this.stopping.signal);
      }
      next = this.waiting.shift();
    }
    this.working = undefined;
  }
}
