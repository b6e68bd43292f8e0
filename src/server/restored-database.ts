import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeRoles } from '../../embedded/database-roles.js';
import { lockDirectory } from '../../embedded/postgres/directory-lock.js';
import { startPostgres } from '../../embedded/postgres/index.js';
import { NAMESPACE as JOBS_NAMESPACE } from '../infrastructure/queue/backends.js';
import { DataDirectory } from './data-directory.js';
import { BUILD } from './version.js';

/** The reason why nothing can be restored there, in one line. */
export class CannotRestore extends Error {
  override readonly name = 'CannotRestore';
  constructor(why: string, cause?: unknown) {
    super(`POINTBOOK_DATA_DIR: ${why}`, { cause });
  }
}

/**
 * Makes the embedded database of that directory, and puts it in its place once it is filled: until then no service starts there, and
 * a restore that was cut off is done again from its beginning. @throws CannotRestore
 */
export async function restoreDatabase(
  dataDir: string,
  fill: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  refuseLog(dataDir);
  const directory = new DataDirectory(dataDir);
  await refuseNewer(directory);
  await directory.bringUp().catch(cannot);
  await mkdir(directory.postgres, { recursive: true });
  // Keeps a service that starts, and another restore, away.
  const lock = await lockDirectory(directory.postgres).catch(cannot);
  try {
    refuseLog(dataDir);
    await rm(directory.restoring, { recursive: true, force: true });
    await filled(directory.restoring, fill);
    await putInPlace(directory);
  } finally {
    await rm(directory.restoring, { recursive: true, force: true });
    await lock.release();
  }
}

function cannot(error: unknown): never {
  throw new CannotRestore((error as Error).message, error);
}

/** @throws CannotRestore */
async function refuseNewer(directory: DataDirectory): Promise<void> {
  const why = await directory.whyTooNew(BUILD).catch(cannot);
  if (why !== undefined) throw new CannotRestore(why);
}

/** @throws CannotRestore */
export function refuseLog(dataDir: string): void {
  const { hasCluster, postgres } = new DataDirectory(dataDir);
  if (hasCluster)
    throw new CannotRestore(
      `${postgres} holds a database already, and a restore replaces none. Restore into another directory, or move that one away.`,
    );
}

async function filled(folder: string, fill: (ownerUrl: string) => Promise<void>): Promise<void> {
  await mkdir(folder);
  const postgres = await startPostgres({ dataDir: folder }).catch(cannot);
  try {
    const { owner } = await makeRoles(postgres.url, JOBS_NAMESPACE);
    await fill(owner);
  } finally {
    await postgres.stop();
  }
}

/** The cluster comes last: with it the log is there. */
async function putInPlace({ restoring, postgres }: DataDirectory): Promise<void> {
  for (const name of ['password', 'cluster']) {
    await rename(join(restoring, name), join(postgres, name));
    await synced(postgres);
  }
}

/** Brings the names in a folder to the disk. */
export async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
