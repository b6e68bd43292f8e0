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
        this.waiting.push({ ...event.data, at: new Date(meta.recordedAt) });
        this.working ??= this.work().finally(() => {
          this.working = undefined;
        });
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

  private async work(): Promise<void> {
    const backoff = new Backoff();
    for (
      let [next] = this.waiting;
      next !== undefined && !this.stopping.signal.aborted;
      [next] = this.waiting
    ) {
      try {
        await this.keys.destroy(next);
        this.waiting.shift();
        backoff.reset();
      } catch (error) {
        this.logger.warn(`The keys of somebody who is erased are not destroyed yet: ${String(error)}`);
        await backoff.pause(this.stopping.signal);
      }
    }
  }
}
