import {
  Injectable,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { EventLog } from '../src/infrastructure/event-store/event-log.js';
import { Postgres } from '../src/infrastructure/postgres/postgres.js';
import { PROJECTIONS } from './index.js';
import { SharedSubscription } from './runtime/shared-subscription.js';
import { ProjectionRunner } from './runtime/projection-runner.js';
import { ProjectorResources } from './runtime/projector-resources.js';

/** Runs every projection in this process, or stands by where another one does. */
@Injectable()
export class Projector implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly shared: ProjectorResources;
  private readonly runners: readonly ProjectionRunner[];

  constructor(log: EventLog, postgres: Postgres) {
    this.shared = new ProjectorResources(postgres);
    const feed = new SharedSubscription(log);
    const told = new Logger(Projector.name);
    this.runners = PROJECTIONS.map((projection) => new ProjectionRunner(projection, feed, this.shared, told));
  }

  onApplicationBootstrap(): void {
    for (const runner of this.runners) runner.start();
  }

  /** Stops the runners before the connections that they use are closed. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.runners.map((runner) => runner.stop()));
    await this.shared.close();
  }
}

/** For processes with the role `projector`. Needs `EventLog` and `Postgres` from a global module. */
@Module({ providers: [Projector] })
export class ProjectorModule {}
