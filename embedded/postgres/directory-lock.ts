import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Told apart from a later process of the same pid by boot and start time; without /proc by the pid alone. */
interface Holder {
  pid: number;
  started: string;
  /** The folder that it holds: a copy of the folder has a copy of the lock, too. */
  folder?: string;
}

export interface DirectoryLock {
  release(): Promise<void>;
}

/**
 * Takes a folder for this process until released or dead; a dead holder's lock is taken over.
 * Throws one clear line, having touched nothing, while a living process holds it (this one included).
 */
export async function lockDirectory(dir: string): Promise<DirectoryLock> {
  const path = join(dir, 'lock');
  const mine = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  const me = JSON.stringify({
    pid: process.pid,
    started: await startOf(process.pid),
    folder: await identityOf(dir),
  });
  await writeFile(mine, me, { mode: 0o600 });
  try {
    while (!(await linked(mine, path))) await removeDead(path, `${mine}.removed`, dir);
  } finally {
    await rm(mine, { force: true });
  }
  return { release: () => rm(path, { force: true }) };
}

/** link() is the one step that fails when the file is there and never shows it half written. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function removeDead(path: string, aside: string, dir: string): Promise<void> {
  await refuseIfHeld(path, dir);
  await rename(path, aside).catch(() => undefined);
  try {
    // Between the look and the rename another start may have removed the dead lock and placed its own: give that back.
    await refuseIfHeld(aside, dir);
  } catch (error) {
    await linked(aside, path);
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function refuseIfHeld(path: string, dir: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const holder = text === undefined ? undefined : parse(text);
  const isCopied = holder?.folder !== undefined && holder.folder !== (await identityOf(dir));
  if (holder && !isCopied && (await startOf(holder.pid)) === holder.started) {
    throw new Error(`${dir} is in use by the running process ${holder.pid}`);
  }
}

async function identityOf(dir: string): Promise<string> {
  const { dev, ino } = await stat(dir, { bigint: true });
  return `${dev}:${ino}`;
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return isAlive(pid) ? 'alive' : undefined;
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The command in brackets may hold blanks; the state is the first field after it, the start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : `${boot.trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
