import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventLog } from './event-log.js';
import { TypedInMemorySubscription } from './in-memory-subscription.js';
import { subscribeToCuts } from './subscription.js';

/** Tells the log which of its streams somebody has cut, so that those are not read as if they were whole. */
@Injectable()
export class StreamWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('streams');
  private readonly follower;
  private running = Promise.resolve();

  constructor(log: EventLog) {
    this.follower = new TypedInMemorySubscription(
      log,
      {},
      'cut streams',
      (cut) => {
        if (cut.how !== 'whole') this.logger.error(`${cut.stream} was ${cut.how}, at place ${cut.position}.`);
        log.cuts.apply(cut);
      },
      (line) => {
        this.logger.warn(line);
      },
      subscribeToCuts,
    );
  }

  onApplicationBootstrap(): void {
    this.running = this.follower.startOnceThere();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.follower.stop();
    await this.running;
  }
}
