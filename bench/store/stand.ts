import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEventStoreProcess } from '../../embedded/event-store-process.js';
import { startPostgres } from '../../embedded/postgres/index.js';

/** The embedded store, and the in-memory server to compare it with, each a process of its own. */
export interface StoreStand {
  /** Changes with a restart. */
  readonly storeUrl: string;
  readonly baselineUrl: string;
  /** Restarts the store, after which the log is in Postgres alone, and not in memory. */
  restartStore(): Promise<void>;
  stop(): Promise<void>;
}

const IN_MEMORY_SERVER = fileURLToPath(new URL('./in-memory-server.js', import.meta.url));

export async function startStoreStand(): Promise<StoreStand> {
  const dataDir = await mkdtemp(join(tmpdir(), 'event-store-bench-'));
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  const startStore = () =>
    startEventStoreProcess({
      databaseUrl: postgres.url,
      folder: join(dataDir, 'run'),
      log: () => undefined,
    });
  let store = await startStore();
  const baseline = fork(IN_MEMORY_SERVER);
  const [port] = (await once(baseline, 'message')) as [number];
  return {
    get storeUrl() {
      return store.connectionString;
    },
    baselineUrl: `esdb://127.0.0.1:${port}?tls=false`,
    restartStore: async () => {
      await store.stop();
      store = await startStore();
    },
    stop: async () => {
      baseline.kill();
      await store.stop();
      await postgres.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
