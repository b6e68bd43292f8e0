import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventLog } from '../src/event-store/event-log.js';
import { Postgres } from '../src/postgres/postgres.js';
import { PROJECTIONS } from './index.js';
import { Feed } from './runtime/feed.js';
import { Runner } from './runtime/runner.js';
import { Shared } from './runtime/shared.js';

/** Runs every projection in this process, or stands by where another one does. */
@Injectable()
export class Projector implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly shared: Shared;
  private readonly runners: readonly Runner[];

  constructor(log: EventLog, postgres: Postgres) {
    this.shared = new Shared(postgres);
    const feed = new Feed(log);
    const told = new Logger(Projector.name);
    this.runners = PROJECTIONS.map((projection) => new Runner(projection, feed, this.shared, told));
  }

  onApplicationBootstrap(): void {
    for (const runner of this.runners) runner.start();
  }

  /** Before the connections that they use are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
    await this.shared.close();
  }
}

/** For processes with the role `projector`. Needs `EventLog` and `Postgres` from a global module. */
@Module({ providers: [Projector] })
export class ProjectorModule {}
