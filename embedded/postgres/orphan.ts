import { execFile } from 'node:child_process';
import { readFile, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const STOP_STEPS = [
  { signal: 'SIGINT', limitMs: 30_000 },
  { signal: 'SIGQUIT', limitMs: 10_000 },
  { signal: 'SIGKILL', limitMs: 10_000 },
] as const;
const POLL_INTERVAL_MS = 25;

/**
 * Stops the server that a former run, killed hard, left behind on this cluster, if there is one.
 * Resolves with the pid in a stale pid file, which may by now belong to any other process.
 */
export async function stopOrphan(
  clusterDir: string,
  log: (line: string) => void,
): Promise<number | undefined> {
  const pid = await pidInFile(clusterDir);
  if (pid === undefined || !(await isServerOf(clusterDir, pid))) return pid;
  log(`stopping the Postgres that an earlier run left behind (pid ${pid})`);
  for (const { signal, limitMs } of STOP_STEPS) {
    if (await stopped(clusterDir, pid, signal, limitMs)) return pidInFile(clusterDir);
  }
  throw new Error(`The Postgres of an earlier run (pid ${pid}) on ${clusterDir} cannot be stopped`);
}

async function pidInFile(clusterDir: string): Promise<number | undefined> {
  const text = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return pid > 0 ? pid : undefined;
}

/** A server's working directory is its cluster, whatever path it was started by. */
async function isServerOf(clusterDir: string, pid: number): Promise<boolean> {
  try {
    if (process.platform !== 'linux') {
      const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]);
      return stdout.includes('postgres') && stdout.includes(clusterDir);
    }
    const name = await readFile(`/proc/${pid}/comm`, 'utf8');
    return (
      name.trim() === 'postgres' && (await readlink(`/proc/${pid}/cwd`)) === (await realpath(clusterDir))
    );
  } catch {
    return false;
  }
}

async function stopped(
  clusterDir: string,
  pid: number,
  signal: NodeJS.Signals,
  limitMs: number,
): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') {
      throw new Error(`The Postgres of an earlier run (pid ${pid}) belongs to another user: stop it first`, {
        cause: error,
      });
    }
  }
  while (await isServerOf(clusterDir, pid)) {
    if (Date.now() > deadline) return false;
    await delay(POLL_INTERVAL_MS);
  }
  return true;
}
