import { readdir, readFile, readlink, realpath } from 'node:fs/promises';

/** A process that is alive. */
export interface ProcessInfo {
  readonly pid: number;
  readonly parentPid: number;
  readonly groupId: number;
  /** Program and arguments, separated by spaces. */
  readonly command: string;
}

/**
 * The processes in that process group or working in that folder: each server process of Postgres leaves the group for a
 * session of its own. Linux only.
 */
export async function processesOf(groupId: number, folder: string): Promise<readonly ProcessInfo[]> {
  const real = await realpath(folder).catch(() => folder);
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(pids.map((pid) => look(Number(pid))));
  const inFolder = await Promise.all(pids.map((pid) => worksIn(pid, real)));
  return found.filter(
    (process, index) => process !== undefined && (process.groupId === groupId || inFolder[index]),
  ) as ProcessInfo[];
}

async function look(pid: number): Promise<ProcessInfo | undefined> {
  try {
    const [stat, command] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    // The command in brackets may contain spaces; after it come state, parent and group.
    const [state, parentPid, groupId] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    return {
      pid,
      parentPid: Number(parentPid),
      groupId: Number(groupId),
      command: command.replaceAll('\0', ' ').trim(),
    };
  } catch {
    return undefined;
  }
}

async function worksIn(pid: string, folder: string): Promise<boolean> {
  const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  return cwd === folder || cwd.startsWith(`${folder}/`);
}
