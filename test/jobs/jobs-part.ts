import type { SigningKeys } from '../../src/contexts/seals/signing-keys.js';
import { anyKeys } from '../support/keys.js';
import { Test } from '@nestjs/testing';
import { Module, type DynamicModule } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { AppModule, jobDependencies } from '../../src/server/app.module.js';
import { WriteSideModule } from '../../src/server/write-side.module.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { CloseDueMonths } from '../../src/jobs/close-due-months.js';
import { ScheduledJobs } from '../../src/jobs/scheduled-jobs.js';
import { JOBS_OPTIONS, type JobsOptions } from '../../src/infrastructure/queue/jobs-options.js';
import { JobsModule } from '../../src/jobs/jobs.module.js';
import { Clock } from '../../src/kernel/clock.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ORGANISATION } from './organisation-log.js';

/** The addresses of the organisation's log and database. */
export interface Home {
  readonly connectionString: string;
  readonly databaseUrl: string;
}

/** A clock that stands where a test puts it. */
export class StandingClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

export interface JobsPart {
  readonly job: ScheduledJobs;
  stop(): Promise<void>;
}

/** A process of the service with the role `jobs` alone, inside this one, wired as in production. */
export async function startJobs(home: Home, now: string, options: JobsOptions): Promise<JobsPart> {
  const module = await compileJobs(home, now, options);
  await module.init();
  return { job: module.get(ScheduledJobs, { strict: false }), stop: () => module.close() };
}

/** Shared by every process on one log, as by every process of an organisation; a key refuses to sign another log than before. */
const keysOf = new Map<string, SigningKeys>();
function keysFor({ databaseUrl }: Home): SigningKeys {
  const keys = keysOf.get(databaseUrl) ?? anyKeys();
  keysOf.set(databaseUrl, keys);
  return keys;
}

/** The same, but not running yet. */
export const compileJobs = (home: Home, now: string, options: JobsOptions): Promise<TestingModule> =>
  compile(home, now, JobsModule.register(options, jobDependencies(keysFor(home))));

@Module({})
class Ticks {}

export interface Ticker {
  readonly tick: CloseDueMonths;
  stop(): Promise<void>;
}

/** Ticks on request, with its own log connection and caches, and no job store. */
export async function startTicker(home: Home, now: string, closeGraceDays = 3): Promise<Ticker> {
  const module = await compile(home, now, {
    module: Ticks,
    imports: [WriteSideModule],
    providers: [CloseDueMonths, { provide: JOBS_OPTIONS, useValue: { autoClose: true, closeGraceDays } }],
  });
  await module.init();
  return { tick: module.get(CloseDueMonths, { strict: false }), stop: () => module.close() };
}

function compile({ connectionString, databaseUrl }: Home, now: string, jobs: DynamicModule) {
  const log = EventLog.connect(connectionString);
  const postgres = new Postgres(databaseUrl);
  const standing = { log, postgres, organisation: ORGANISATION, clock: new StandingClock(now) };
  return Test.createTestingModule({ imports: [AppModule.of(standing, new Set(['jobs'] as const), jobs)] })
    .setLogger(false as never)
    .compile();
}
