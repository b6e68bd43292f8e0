import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { makeRoles, type RoleUrls } from '../../embedded/database-roles.js';
import { startEventStoreProcess } from '../../embedded/event-store-process.js';
import { startPostgres } from '../../embedded/postgres/index.js';
import { MachineClock } from '../infrastructure/clock/machine-clock.js';
import { DataDirectory, type Past } from './data-directory.js';
import { EventLog, LogUnavailable } from '../infrastructure/event-store/event-log.js';
import { SEALS } from '../infrastructure/event-store/vocabulary.js';
import { Patience } from '../infrastructure/event-store/patience.js';
import { NAMESPACE as JOBS_NAMESPACE } from '../infrastructure/queue/backends.js';
import { reachJobStore } from '../infrastructure/queue/job-store.js';
import type { Clock } from '../kernel/clock.js';
import { isStrongKey, STRONG_KEY } from './key-strength.js';
import { foundOrConfirm, OtherOrganisation } from '../contexts/organisation/founding.js';
import {
  OlderBuild,
  recordWriter,
  refuseOlderBuild,
  wasWrittenWith,
} from '../contexts/organisation/last-writer.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { mayMakeTables } from '../infrastructure/postgres/privileges.js';
import { secretIn } from '../infrastructure/files/secret-file.js';
import { Postgres } from '../infrastructure/postgres/postgres.js';
import { SigningKeys } from '../contexts/seals/signing-keys.js';
import { CannotStart, messageOf, unreachable } from './cannot-start.js';
import { adminKeyFileOf, signingKeyFileOf } from './key-files.js';
import { lost, noDataDir, openDirectory, rememberIn } from './open-directory.js';
import { openVault } from './open-vault.js';
import { isNews, isOfServer } from './postgres-lines.js';
import { type SettingName } from './setting-names.js';
import { WrongSetting, type Settings } from './settings.js';
import { removeRuntimeAddresses, saveRuntimeAddresses, type RuntimeAddresses } from './runtime-addresses.js';
import { toldSettings } from './told-settings.js';
import { BUILD } from './version.js';

/** The servers and files that the service needs, started or found. */
export interface Bootstrapped {
  readonly log: EventLog;
  /** Asks until the log answers, which may come and go while the service starts. @throws CannotStart */
  readonly answered: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly databaseUrl: string;
  /** Whether the role of `databaseUrl` makes its tables itself. */
  readonly ownsTables: boolean;
  readonly postgres: Postgres;
  readonly organisation: Organisation;
  readonly clock: Clock;
  readonly adminKey: string;
  /** The file that holds the admin key, unless it was given. */
  readonly adminKeyFile: string | undefined;
  /** Present where the jobs run, which seal and sign. */
  readonly signingKeys: SigningKeys | undefined;
  /** Stops what was started here, the last first. */
  stop(): Promise<void>;
}

/** @throws CannotStart, WrongSetting; what was started by then is stopped again */
export async function bootstrap(
  settings: Settings,
  say: (line: string) => void,
  stopping: AbortSignal,
): Promise<Bootstrapped> {
  const clock = new MachineClock();
  const stops: (() => Promise<void>)[] = [];
  const stop = (): Promise<void> => stopAll(stops);
  try {
    const past = await openDirectory(settings);
    const urls = await databaseUrls(settings, say, stops);
    const postgres = new Postgres(urls.service, urls.owner);
    stops.push(() => postgres.close());
    await reach('DATABASE_URL', mayMakeTables(postgres));
    if (settings.roles.has('jobs')) await reachJobs(settings, urls);
    const eventStoreUrl = settings.eventStoreUrl ?? (await bringEventStore(settings, urls, say, stops));
    const log = connect(eventStoreUrl);
    stops.push(() => log.onApplicationShutdown());
    const databaseUrl = urls.service;
    const told = { databaseUrl, ownerUrl: urls.owner, readerUrl: urls.reader, eventStoreUrl };
    await tellWhere(settings, told, stops);
    const patience = new Patience(settings.startPatienceSeconds, say, stopping);
    const answered = <T>(ask: () => Promise<T>): Promise<T> => reachLog(patience, ask);
    // Before this build says that it has written there; its faults are told after those of the log.
    const wasSealed = await answered(() => wasWrittenWith(log, SEALS));
    const [vault] = await Promise.allSettled([openVault(settings, postgres, wasSealed)]);
    const organisation = await answered(() => confirm(log, settings, clock, past, say));
    if (vault.status === 'rejected') throw vault.reason;
    log.vault = vault.value;
    const { key, file } = await adminKey(settings);
    const signingKeys = settings.roles.has('jobs') ? await keysThatSign(settings) : undefined;
    await rememberIn(settings);
    const ownsTables = urls.owner === urls.service;
    const standing = { log, answered, databaseUrl, ownsTables, postgres, organisation, clock };
    return { ...standing, adminKey: key, adminKeyFile: file, signingKeys, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopAll(stops: (() => Promise<void>)[]): Promise<void> {
  for (const one of stops.splice(0).reverse()) await one();
}

/** Opens log and database alone, for work beside the service, or while it cannot start. @throws CannotStart, WrongSetting */
export async function openStore(
  settings: Settings,
  say: (line: string) => void,
): Promise<Pick<Bootstrapped, 'log' | 'postgres' | 'stop'>> {
  const stops: Stops = [];
  const stop = (): Promise<void> => stopAll(stops);
  try {
    await openDirectory(settings);
    const urls = await databaseUrls(settings, say, stops);
    const postgres = new Postgres(urls.owner);
    stops.push(() => postgres.close());
    const log = connect(settings.eventStoreUrl ?? (await bringEventStore(settings, urls, say, stops)));
    stops.push(() => log.onApplicationShutdown());
    return { log, postgres, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Stops = (() => Promise<void>)[];

/** The URLs by role; of a Postgres that was given, all are the same: it is asked for no more than its user may do. */
async function databaseUrls(
  settings: Settings,
  say: (line: string) => void,
  stops: Stops,
): Promise<RoleUrls> {
  const given = settings.databaseUrl;
  if (given !== undefined) return { owner: given, log: given, service: given, reader: given };
  return makeRoles(await bringPostgres(settings, say, stops), JOBS_NAMESPACE);
}

async function bringPostgres(settings: Settings, say: (line: string) => void, stops: Stops): Promise<string> {
  let isUp = false;
  const postgres = await startPostgres({
    dataDir: new DataDirectory(settings.dataDir).postgres,
    log: (line) => {
      // The server's lines before that are told in the one line of a start that fails.
      if (isUp ? isNews(line) : !isOfServer(line)) say(`postgres: ${line}`);
    },
  }).catch((error: unknown) => {
    throw new CannotStart(`POINTBOOK_DATA_DIR: ${messageOf(error)}`, { cause: error });
  });
  isUp = true;
  stops.push(() => postgres.stop());
  return postgres.url;
}

async function bringEventStore(
  settings: Settings,
  { owner: ownerUrl, log: databaseUrl }: RoleUrls,
  say: (line: string) => void,
  stops: Stops,
): Promise<string> {
  const log = (line: string): void => {
    say(`event store: ${line}`);
  };
  const folder = join(settings.dataDir, 'run');
  const store = await startEventStoreProcess({
    databaseUrl,
    ...(ownerUrl === databaseUrl ? {} : { ownerUrl }),
    folder,
    log,
  }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw noDataDir(error);
    const where: SettingName = settings.databaseUrl === undefined ? 'POINTBOOK_DATA_DIR' : 'DATABASE_URL';
    throw new CannotStart(`${where}: the embedded event store did not start there: ${messageOf(error)}`, {
      cause: error,
    });
  });
  stops.push(() => store.stop());
  return store.connectionString;
}

/** Saves the addresses of the servers that were started here, which only this process knows. */
async function tellWhere(
  { dataDir, ...given }: Settings,
  standing: RuntimeAddresses,
  stops: Stops,
): Promise<void> {
  if (given.databaseUrl !== undefined && given.eventStoreUrl !== undefined) return;
  const told = { ...standing, settings: toldSettings(process.env) };
  await saveRuntimeAddresses(dataDir, told).catch((error: unknown) => {
    throw noDataDir(error);
  });
  stops.push(() => removeRuntimeAddresses(dataDir));
}

function connect(eventStoreUrl: string): EventLog {
  try {
    return EventLog.connect(eventStoreUrl);
  } catch (error) {
    throw new WrongSetting('EVENTSTORE_URL', `cannot be used: ${messageOf(error)}`);
  }
}

async function confirm(
  log: EventLog,
  settings: Settings,
  clock: Clock,
  past: Past,
  say: (line: string) => void,
): Promise<Organisation> {
  const configured = new Organisation(settings.timeZone, settings.basePoints, settings.example !== undefined);
  try {
    await refuseOlderBuild(log, BUILD);
    const organisation = await foundOrConfirm(log, configured, clock.now(), randomUUID(), {
      allowed: () => {
        if (past.usedWithLog !== undefined) throw lost(past.usedWithLog, 'the log is empty');
      },
      begun: () => {
        say(timeIn(configured, clock.now()));
      },
    });
    await recordWriter(log, BUILD, clock.now(), randomUUID());
    return organisation;
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    if (error instanceof OtherOrganisation) throw new CannotStart(error.message, { cause: error });
    if (error instanceof OlderBuild)
      throw new CannotStart(`EVENTSTORE_URL: ${error.message}`, { cause: error });
    throw error instanceof LogUnavailable ? error : unreachable('EVENTSTORE_URL', error);
  }
}

async function reachLog<T>(patience: Patience, ask: () => Promise<T>): Promise<T> {
  try {
    return await patience.until(ask);
  } catch (error) {
    throw error instanceof LogUnavailable ? unreachable('EVENTSTORE_URL', error) : error;
  }
}

/** The line about the time zone, told once before anything is recorded by it: the zone is kept for ever. */
function timeIn({ timeZone }: Organisation, now: Date): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'short' });
  return `This book is kept, from now on, by the time of ${timeZone}. It is ${time.format(now)} there.`;
}

async function reach(variable: SettingName, answer: Promise<unknown>): Promise<void> {
  await answer.catch((error: unknown) => {
    throw unreachable(variable, error);
  });
}

/** The key that was given, or that of an earlier start, or a new one that only the owner of the file can read. */
async function adminKey(settings: Settings): Promise<{ key: string; file: string | undefined }> {
  if (settings.adminKey !== undefined) return { key: settings.adminKey, file: undefined };
  const file = adminKeyFileOf(settings);
  const text = await secretIn(file, () => `${randomBytes(32).toString('base64url')}\n`).catch(
    (error: unknown) => Promise.reject(noDataDir(error)),
  );
  const key = text.trim();
  if (!isStrongKey(key))
    throw new CannotStart(
      `POINTBOOK_DATA_DIR: the key in ${file} ${STRONG_KEY}; delete it to have a new one made.`,
    );
  return { key, file };
}

async function keysThatSign(settings: Settings): Promise<SigningKeys> {
  return SigningKeys.in(signingKeyFileOf(settings)).catch((error: unknown) => {
    throw new CannotStart(`POINTBOOK_SIGNING_KEY: ${messageOf(error)}`, { cause: error });
  });
}

/** Reaches the job store, in Redis or in a schema that the owner makes. @throws CannotStart */
async function reachJobs({ redisUrl }: Settings, { service, owner }: RoleUrls): Promise<void> {
  if (redisUrl !== undefined) await reach('REDIS_URL', reachJobStore({ redisUrl, databaseUrl: service }));
  else if (owner !== service) await reach('DATABASE_URL', reachJobStore({ redisUrl, databaseUrl: owner }));
}
