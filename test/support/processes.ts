import { readFile } from 'node:fs/promises';

/** Whether a process is alive. Where nobody reaps dead orphans, as in many containers, they stay as zombies: dead. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !stat.slice(stat.lastIndexOf(')')).startsWith(') Z');
}
