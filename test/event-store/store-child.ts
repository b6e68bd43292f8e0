import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { PATIENT } from '../support/patience.js';

const ROOT = join(import.meta.dirname, '../..');
/** The build, as it is shipped: compiling it at run time would count as its memory. */
const MAIN = join(ROOT, 'dist/embedded/event-store/main.js');

/** The store as a process of its own, on a free port. */
export interface StoreChild {
  readonly connectionString: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts the build, which has to exist, with the options that `npm run eventstore` gives to Node. */
export async function startEventStoreChild(databaseUrl: string): Promise<StoreChild> {
  const args = [...(await nodeOptions()), MAIN, '--port', '0', '--database-url', databaseUrl];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, EVENTSTORE_COMMIT_TIMEOUT_MS: String(PATIENT.commitTimeoutMs) },
  });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), exited])) as [unknown];
  const connectionString = /esdb:\S+/.exec(String(line))?.[0];
  if (connectionString === undefined || child.pid === undefined) throw new Error('the store has not started');
  return {
    connectionString,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function nodeOptions(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { eventstore: string };
  };
  return scripts.eventstore.split(' ').filter((word) => word.startsWith('--'));
}
