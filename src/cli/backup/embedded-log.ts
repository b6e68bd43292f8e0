import { startPostgres } from '../../../embedded/postgres/index.js';
import { readAtOneMoment, type LogAtOneMoment } from '../../../embedded/event-store/postgres/whole-log.js';
import { DataDirectory } from '../../server/data-directory.js';
import { readRuntimeAddresses } from '../../server/runtime-addresses.js';
import type { Settings } from '../../server/settings.js';
import { BUILD } from '../../server/version.js';
import { toldSettings, type ToldSettings } from '../../server/told-settings.js';
import { CannotDo } from '../terminal/exit.js';

/** @throws CannotDo where the log is not that of the data directory, or the database is not */
export function refuseServers({ eventStoreUrl, databaseUrl }: Settings): void {
  if (eventStoreUrl !== undefined) throw ofServer('an event store', 'EVENTSTORE_URL');
  if (databaseUrl !== undefined) throw ofServer('a Postgres', 'DATABASE_URL');
}

/** The same of the settings of the running service, which need not be those of the terminal. */
function refuseServersIn(given: ToldSettings): void {
  if ('EVENTSTORE_URL' in given) throw ofServer('an event store', 'EVENTSTORE_URL');
  if ('DATABASE_URL' in given) throw ofServer('a Postgres', 'DATABASE_URL');
}

const ofServer = (server: string, variable: string): CannotDo =>
  new CannotDo(
    `The log does not lie in the data directory, but in ${server} (${variable}): keep it, and put it back, by that server's own backup.`,
  );

/** A database that answers. */
export interface Standing {
  /** Of a role that reads the log, and that of the owner, who reads the vault as well. */
  readonly readerUrl: string;
  readonly ownerUrl: string;
  /** The settings of the service there. */
  readonly told: ToldSettings;
}

/**
 * Works on the database of the running service; where none runs, on its Postgres, started for this.
 * @throws CannotDo
 */
export async function whileItStands<T>(
  { dataDir }: Settings,
  work: (standing: Standing) => Promise<T>,
): Promise<T> {
  const running = await readRuntimeAddresses(dataDir);
  const told = running?.settings ?? {};
  refuseServersIn(told);
  if (running !== undefined) {
    const { ownerUrl, readerUrl = ownerUrl } = running;
    // After a hard end the file of addresses is still there, and nobody answers at them.
    if (await answers(readerUrl)) return work({ readerUrl, ownerUrl, told });
  }
  const directory = new DataDirectory(dataDir);
  if (!directory.hasCluster) throw noLog(dataDir);
  const tooNew = await directory.whyTooNew(BUILD).catch((error: unknown) => {
    throw new CannotDo(`POINTBOOK_DATA_DIR: ${(error as Error).message}`);
  });
  if (tooNew !== undefined) throw new CannotDo(`POINTBOOK_DATA_DIR: ${tooNew}`);
  const postgres = await startPostgres({ dataDir: directory.postgres }).catch((error: unknown) => {
    throw new CannotDo(`POINTBOOK_DATA_DIR: ${(error as Error).message}`);
  });
  try {
    return await work({ readerUrl: postgres.url, ownerUrl: postgres.url, told: toldSettings(process.env) });
  } finally {
    await postgres.stop();
  }
}

/** @throws CannotDo where there is none */
export async function readLogOf<T>(
  { dataDir }: Settings,
  { readerUrl }: Standing,
  work: (log: LogAtOneMoment) => Promise<T>,
): Promise<T> {
  const read = await readAtOneMoment(readerUrl, work);
  if (read === undefined) throw noLog(dataDir);
  return read;
}

const noLog = (dataDir: string): CannotDo =>
  new CannotDo(`There is no log in ${dataDir} (POINTBOOK_DATA_DIR).`);

/** Where it does not, for whatever reason, the lock of the directory tells whether somebody else has it. */
async function answers(url: string): Promise<boolean> {
  return readAtOneMoment(url, () => Promise.resolve()).then(
    () => true,
    () => false,
  );
}
