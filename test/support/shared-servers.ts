import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory } from '../../embedded/postgres/directory-lock.js';
import { startPostgres } from '../../embedded/postgres/index.js';
import { stopOrphan } from '../../embedded/postgres/orphan.js';
import { findChromium } from './find-chromium.js';
import { findRedis } from './redis-server.js';

const PREFIX = 'pointbook-test-run-';
const ABANDONED_AFTER_MS = 3_600_000;

export interface SharedServers {
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** One Postgres, and one Redis if there is any, for all specs of a run. */
export async function startSharedServers(): Promise<SharedServers> {
  await sweepAbandonedRuns();
  const dir = await mkdtemp(join(tmpdir(), PREFIX));
  const [temp, redisDir] = [join(dir, 'temp'), join(dir, 'redis')];
  await Promise.all([mkdir(temp), mkdir(redisDir)]);
  const [postgres, redis, chromium] = await Promise.all([
    startPostgres({ dataDir: join(dir, 'postgres'), durable: false }),
    findRedis(redisDir),
    findChromium(),
  ]);
  return {
    // Temporary files of specs go here as well, so that those of a run that is killed hard are swept with it.
    env: {
      TMPDIR: temp,
      TEST_POSTGRES_URL: postgres.url,
      ...(redis ? { TEST_REDIS_URL: redis.url } : {}),
      ...(chromium === undefined ? {} : { TEST_CHROMIUM: chromium }),
    },
    stop: async () => {
      await Promise.all([postgres.stop(), redis?.stop()]);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Remains of runs that were killed hard: their folders, and a server where the system could not end it with them. */
async function sweepAbandonedRuns(): Promise<void> {
  const names = await readdir(tmpdir());
  const runs = names.filter((name) => name.startsWith(PREFIX)).map((name) => join(tmpdir(), name));
  await Promise.all(runs.map((dir) => sweep(dir).catch(() => undefined)));
}

async function sweep(dir: string): Promise<void> {
  const { mtimeMs } = await stat(dir);
  // Younger folders may be about to take their lock.
  if (Date.now() - mtimeMs < ABANDONED_AFTER_MS) return;
  await lockDirectory(join(dir, 'postgres'));
  await stopOrphan(join(dir, 'postgres', 'cluster'), () => undefined);
  await rm(dir, { recursive: true, force: true });
}
