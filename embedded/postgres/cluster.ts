import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.js';
import type { RunAs } from './run-as.js';

const run = promisify(execFile);

export const USER = 'pointbook';
export const DATABASE = 'pointbook';

/** Our own environment holds settings of other servers (PGPORT) and secrets. */
export const CLEAN_ENV = { PATH: process.env['PATH'], LC_ALL: 'C' };

/** One data directory: `cluster/` is Postgres's own, `password` its superuser's. */
export interface Cluster {
  dataDir: string;
  clusterDir: string;
  password: string;
}

interface Making {
  dataDir: string;
  binaries: Binaries;
  runAs: RunAs | undefined;
  durable: boolean;
}

/** Opens the cluster of that directory, or makes it: beside, then renamed, so that a kill in between leaves no half of one. */
export async function openOrMake(making: Making): Promise<Cluster> {
  const clusterDir = join(making.dataDir, 'cluster');
  const exists = await stat(clusterDir).then(
    () => true,
    () => false,
  );
  const password = await readPassword(making.dataDir, exists);
  const cluster = {
    dataDir: making.dataDir,
    clusterDir,
    password: password ?? (await writePassword(making)),
  };
  if (!exists) await make(making, clusterDir);
  return cluster;
}

/**
 * A path for a program started in that directory. Another user than ours may not be allowed to enter a folder above it
 * (/root), which a path through its own working directory spares it; Postgres itself stays in its data directory.
 */
export function pathFromWithin(dir: string, runAs: RunAs | undefined): string {
  return runAs && process.platform === 'linux' ? '/proc/self/cwd' : dir;
}

async function make({ binaries, runAs, durable }: Making, clusterDir: string): Promise<void> {
  const unfinished = `${clusterDir}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (runAs) await chown(unfinished, runAs.uid, runAs.gid);
  const args = [
    `--pgdata=${pathFromWithin(unfinished, runAs)}`,
    `--username=${USER}`,
    '--pwfile=../password',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ];
  await run(binaries.initdb, args, { ...runAs, cwd: unfinished, env: CLEAN_ENV });
  await rename(unfinished, clusterDir);
}

async function readPassword(dataDir: string, needed: boolean): Promise<string | undefined> {
  const path = join(dataDir, 'password');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  if (/^[0-9a-f]{48}\n$/.test(text)) return text.trim();
  if (needed) throw new Error(`The password of the embedded Postgres is missing or damaged in ${path}`);
  return undefined;
}

async function writePassword({ dataDir, runAs }: Making): Promise<string> {
  const password = randomBytes(24).toString('hex');
  const path = join(dataDir, 'password');
  await writeFile(path, `${password}\n`, { mode: 0o600, flush: true });
  if (runAs) await chown(path, runAs.uid, runAs.gid);
  return password;
}
