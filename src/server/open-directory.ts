import { dirname, resolve } from 'node:path';
import { whyTooOld } from '../contexts/organisation/domain/versions.js';
import { CannotStart, messageOf } from './cannot-start.js';
import { DataDirectory, type Past } from './data-directory.js';
import type { Settings } from './settings.js';
import { BUILD } from './version.js';

/**
 * Looks at the data directory before any server is started, and brings it up to the version of this build.
 * @throws CannotStart where it is newer, a later build has written there, or the log is gone with which its keys were used
 */
export async function openDirectory(settings: Settings): Promise<Past> {
  const directory = new DataDirectory(settings.dataDir);
  const tooNew = await directory.whyTooNew(BUILD).catch((error: unknown) => Promise.reject(noDataDir(error)));
  if (tooNew !== undefined) throw new CannotStart(`POINTBOOK_DATA_DIR: ${tooNew}`);
  const past = await directory.past();
  const why = past.lastWriter === undefined ? undefined : whyTooOld(BUILD, past.lastWriter);
  if (why !== undefined) throw new CannotStart(`POINTBOOK_DATA_DIR: ${resolve(settings.dataDir)} ${why}`);
  if (directory.isHalfRestored)
    throw new CannotStart(
      `POINTBOOK_DATA_DIR: a restore is under way there, or was cut off: let it end, do it again, or remove ${directory.restoring}.`,
    );
  const isLogThere =
    settings.databaseUrl !== undefined || settings.eventStoreUrl !== undefined || directory.hasCluster;
  if (past.usedWithLog !== undefined && !isLogThere)
    throw lost(past.usedWithLog, 'its database is not there any more');
  await directory.bringUp().catch(async (error: unknown) => {
    if (isNeeded(settings) || (await directory.isOlder())) throw noDataDir(error);
  });
  return past;
}

export const lost = (file: string, what: string): CannotStart =>
  new CannotStart(
    `POINTBOOK_DATA_DIR: ${file} was used with a log, and ${what}. Put its backup in its place, or name its server (DATABASE_URL, EVENTSTORE_URL); to begin anew, move ${dirname(file)} away.`,
  );

/** @throws CannotStart */
export async function rememberIn(settings: Settings): Promise<void> {
  await new DataDirectory(settings.dataDir).remember(BUILD).catch((error: unknown) => {
    if (isNeeded(settings)) throw noDataDir(error);
  });
}

/** Where database and log are elsewhere, there need not be a data directory. */
const isNeeded = ({ databaseUrl, eventStoreUrl }: Settings): boolean =>
  databaseUrl === undefined || eventStoreUrl === undefined;

export const noDataDir = (error: unknown): CannotStart =>
  new CannotStart(`POINTBOOK_DATA_DIR: ${messageOf(error)}${whatToDo(error)}`, { cause: error });

const ROOM = '; make room on its disk, and start again';
const OWNER = `; it has to belong to the user who starts the service, uid ${process.getuid?.() ?? 'unknown'}`;
const TO_DO: Readonly<Record<string, string>> = {
  ENOSPC: ROOM,
  EDQUOT: ROOM,
  EACCES: OWNER,
  EPERM: OWNER,
  EROFS: '; its file system has to be mounted so that it can be written',
};

/** The advice for a fault on the disk that a person has to mend. */
const whatToDo = (error: unknown): string => TO_DO[(error as NodeJS.ErrnoException).code ?? ''] ?? '';
