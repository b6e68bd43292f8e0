import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { runTypeScript } from '../support/child.js';

const MAIN = fileURLToPath(new URL('../../embedded/event-store/main.ts', import.meta.url));

/** The store as a process of its own, on a free port. */
export interface StoreChild {
  readonly connectionString: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export async function startEventStoreChild(databaseUrl: string): Promise<StoreChild> {
  const child = runTypeScript(MAIN, ['--port', '0', '--database-url', databaseUrl]);
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
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
