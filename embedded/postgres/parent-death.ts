import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A command prefix that has the kernel interrupt the command when we are killed hard; empty where there is none. */
export async function diesWithParent(): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const prefix = ['setpriv', '--pdeathsig', 'INT'];
  const [command = '', ...args] = prefix;
  return run(command, [...args, 'true']).then(
    () => prefix,
    () => [],
  );
}
