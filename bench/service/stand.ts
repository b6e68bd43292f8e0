import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startEventStoreProcess } from '../../embedded/event-store-process.js';
import { startPostgres } from '../../embedded/postgres/index.js';

/** Postgres, the embedded event store and the service, each a process of its own, as `npm start` has them. */
export interface Stand {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  /** Changes with a restart. */
  readonly service: RunningService;
  /** Begins anew, after something was done while no service was there. */
  restartService(between?: () => Promise<void>): Promise<void>;
  /** Another process of the service on the same data; whoever starts it stops it. */
  startAnother(settings: NodeJS.ProcessEnv): Promise<RunningService>;
  stop(): Promise<void>;
}

export interface RunningService {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export const KEY = 'a-key-for-benchmarks-0123456789';
const MAIN = fileURLToPath(new URL('../../service/main.js', import.meta.url));

export interface StandOptions {
  /** The built program of the service: this build's own, or that of another checkout. */
  readonly main?: string;
  readonly settings?: NodeJS.ProcessEnv;
}

export async function startStand({ main = MAIN, settings = {} }: StandOptions = {}): Promise<Stand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pointbook-bench-'));
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  const store = await startEventStoreProcess({
    databaseUrl: postgres.url,
    folder: join(dataDir, 'run'),
    log: () => undefined,
  });
  const env = {
    EVENTSTORE_URL: store.connectionString,
    DATABASE_URL: postgres.url,
    POINTBOOK_DATA_DIR: dataDir,
    ...settings,
  };
  let service = await startService(main, env);
  return {
    eventStoreUrl: store.connectionString,
    databaseUrl: postgres.url,
    get service() {
      return service;
    },
    restartService: async (between) => {
      await service.stop();
      await between?.();
      service = await startService(main, env);
    },
    startAnother: (more) => startService(main, { ...env, ...more }),
    stop: async () => {
      await service.stop();
      await store.stop();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function startService(main: string, env: NodeJS.ProcessEnv): Promise<RunningService> {
  const settings = { PORT: '0', POINTBOOK_ADMIN_KEY: KEY, POINTBOOK_AUTO_CLOSE: 'off' };
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...settings, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = /listens on (\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => {
      reject(new Error('the service ended before it listened'));
    });
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url, pid: child.pid ?? NaN, stop };
}
