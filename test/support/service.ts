import { Module } from '@nestjs/common';
import { startEventStore } from '../../embedded/event-store/index.js';
import { AppModule } from '../../src/app.module.js';
import { EventLog } from '../../src/event-store/event-log.js';
import { createHttpServer } from '../../src/http/http-server.js';
import { KeyRing } from '../../src/http/key-ring.js';
import { Clock } from '../../src/kernel/clock.js';
import { foundOrConfirm } from '../../src/organisation/founding.js';
import { Organisation } from '../../src/organisation/organisation.js';
import { Postgres } from '../../src/postgres/postgres.js';
import { Api } from './api.js';
import { createTestDatabase } from './database.js';

export interface TestService {
  readonly api: Api;
  readonly log: EventLog;
  readonly postgres: Postgres;
  stop(): Promise<void>;
}

/** A clock that a test sets. */
export class SetClock extends Clock {
  constructor(public instant: Date) {
    super();
  }

  override now(): Date {
    return this.instant;
  }
}

@Module({})
class NoJobs {}

/** Commands and queries over HTTP in this process, on an event store and a database of its own; no jobs. */
export async function startService({
  clock = new Clock(),
  timeZone = 'Asia/Shanghai',
  basePoints = 500,
  key = 'a-key-for-tests-only',
  keys = KeyRing.ofAdministrator(key),
} = {}): Promise<TestService> {
  const database = await createTestDatabase();
  const store = await startEventStore({ databaseUrl: database.url });
  const log = EventLog.connect(store.connectionString);
  const organisation = await foundOrConfirm(
    log,
    new Organisation(timeZone, basePoints),
    new Date(),
    crypto.randomUUID(),
  );
  const postgres = new Postgres(database.url);
  const roles = new Set(['api', 'projector'] as const);
  const module = AppModule.of({ log, postgres, organisation, clock }, roles, { module: NoJobs });
  const app = await createHttpServer(module, keys);
  await app.listen(0, '127.0.0.1');
  const stop = async (): Promise<void> => {
    await app.close();
    await store.stop();
    await database.drop();
  };
  const api = new Api(await app.getUrl(), key);
  return { api, log, postgres, stop };
}
