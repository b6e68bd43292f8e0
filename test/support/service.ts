import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { startEventStore } from '../../embedded/event-store/index.js';
import { Access } from '../../src/contexts/access/access.js';
import { AppModule, jobDependencies } from '../../src/server/app.module.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { createHttpServer, type HttpOptions } from '../../src/server/http/http-server.js';
import { JobsModule } from '../../src/jobs/jobs.module.js';
import { Clock } from '../../src/kernel/clock.js';
import { foundOrConfirm } from '../../src/contexts/organisation/founding.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { SigningKeys } from '../../src/contexts/seals/signing-keys.js';
import type { Role } from '../../src/server/settings.js';
import { Api } from './api.js';
import type { Witness } from '../../src/contexts/seals/domain/witness.js';
import { Vault } from '../../src/infrastructure/vault/vault.js';
import { createTestDatabase } from './database.js';
import { anyKeys } from './keys.js';

/** When a process with jobs ticks, and with which keys it signs: those of the others unless said otherwise. */
export interface Ticking {
  readonly cron: string;
  readonly signingKeys?: SigningKeys;
  readonly witnesses?: readonly Witness[];
}

export interface TestService extends TestProcess {
  /** One more process of the service on the same event store and database: the API, or jobs that tick so. */
  another(jobs?: Ticking): Promise<TestProcess>;
}

/** A further process, which has to be stopped before its service. */
export interface TestProcess {
  readonly api: Api;
  readonly log: EventLog;
  readonly postgres: Postgres;
  /** A part of the process, from any module. */
  readonly part: <T>(type: Type<T>) => T;
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

/** The key of every vault of the tests; of those in processes of their own it is in test/inputs/vault-key. */
export const VAULT_KEY = Buffer.alloc(32, 9);

@Module({})
class Nothing {}

@Module({})
class Whole {}

interface ServiceOptions extends HttpOptions {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly basePoints: number;
  readonly isExample: boolean;
  readonly key: string;
  readonly roles: readonly Exclude<Role, 'jobs'>[];
  /** A module that the application gets in addition to its own. */
  readonly more: Type;
  /** When to tick, as cron; without it there are no jobs, no process recovery and no sealer. */
  readonly cron: string | undefined;
  /** Jobs in the place of those that tick; process recovery and sealer come with them. */
  readonly jobs: DynamicModule | undefined;
  readonly signingKeys: SigningKeys;
  readonly witnesses: readonly Witness[];
}

const standard = ({
  clock = new Clock(),
  timeZone = 'Asia/Shanghai',
  basePoints = 500,
  isExample = false,
  key = 'a-key-for-tests-only-0123456789',
  more = Nothing,
  cron,
  jobs,
  signingKeys = anyKeys(),
  witnesses = [],
  ...http
}: Partial<Omit<ServiceOptions, 'roles'>>): Omit<ServiceOptions, 'roles'> => ({
  ...{ clock, timeZone, basePoints, isExample, key, more, cron, jobs, signingKeys, witnesses },
  ...http,
});

/** Where a process finds what outlives it. */
export interface Home {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
}

/** Commands and queries over HTTP in this process, on the event store and the database of somebody else. */
export const startServiceIn = (
  home: Home,
  options: Partial<Omit<ServiceOptions, 'roles'>>,
): Promise<TestProcess> => startProcess(home, ['api', 'projector'], standard(options));

/** Commands and queries over HTTP in this process, on its own event store and database. */
export async function startService({
  roles = ['api', 'projector'],
  ...given
}: Partial<ServiceOptions> = {}): Promise<TestService> {
  const options = standard(given);
  const { cron } = options;
  const database = await createTestDatabase();
  const store = await startEventStore({ databaseUrl: database.url });
  const home = { eventStoreUrl: store.connectionString, databaseUrl: database.url };
  const start = (roles: readonly Role[], more?: Ticking): Promise<TestProcess> =>
    startProcess(home, roles, { ...options, ...more });
  const first = await start([...roles, ...(cron === undefined ? [] : (['jobs'] as const))]);
  const stop = async (): Promise<void> => {
    await first.stop();
    await store.stop();
    await database.drop();
  };
  const another: TestService['another'] = (jobs) =>
    jobs === undefined ? start(['api']) : start(['jobs'], jobs);
  return { ...first, stop, another };
}

async function startProcess(
  { eventStoreUrl, databaseUrl }: Home,
  roles: readonly Role[],
  {
    clock,
    timeZone,
    basePoints,
    isExample,
    key,
    more,
    cron,
    jobs: given,
    signingKeys,
    witnesses,
    ...http
  }: Omit<ServiceOptions, 'roles'>,
): Promise<TestProcess> {
  const postgres = new Postgres(databaseUrl);
  const log = EventLog.connect(eventStoreUrl, undefined, await Vault.open(postgres, VAULT_KEY));
  const organisation = await foundOrConfirm(
    log,
    new Organisation(timeZone, basePoints, isExample),
    clock.now(),
    crypto.randomUUID(),
  );
  const access = await Access.open({ log, postgres, organisation, clock, adminKey: key });
  const standing = { log, postgres, organisation, clock, access };
  const options = { redisUrl: undefined, databaseUrl, autoClose: true, closeGraceDays: 3, witnesses };
  const jobs =
    given ??
    (cron === undefined
      ? undefined
      : JobsModule.register({ ...options, cron }, jobDependencies(signingKeys)));
  const parts = [AppModule.of(standing, new Set(roles), jobs), more];
  const app = await createHttpServer({ module: Whole, imports: parts }, access, http);
  await app.listen(0, '127.0.0.1');
  const part = <T>(type: Type<T>): T => app.get(type, { strict: false });
  return { api: new Api(await app.getUrl(), key), log, postgres, part, stop: () => app.close() };
}
