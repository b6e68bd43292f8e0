import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { EventStoreDBClient } from '@eventstore/db-client';
import { startPostgres } from '../../embedded/postgres/index.js';
import { eventually } from '../support/eventually.js';
import { KilledStore } from './killed-store.js';
import { AllReader } from './kill-reader.js';
import { readLog, type Verdict, verdictOf } from './kill-verdict.js';
import { KillWriter } from './kill-writer.js';

const WRITERS = 64;
const READERS = 3;
const ACKNOWLEDGED_BETWEEN_KILLS = 300;
const MAX_MOMENT_MS = 25;

export interface KillRun extends Verdict {
  readonly killsOfStore: number;
  readonly killsOfPostgres: number;
}

/**
 * Kills the store's process or its Postgres this many times, each at a random moment under 64 writers, and compares the log
 * with what was sent, what was acknowledged and what each reader saw.
 */
export async function killRun(kills: number, say: (line: string) => void): Promise<KillRun> {
  const dataDir = await mkdtemp(join(tmpdir(), 'event-store-kills-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  const store = new KilledStore(postgres.url, await freePort());
  await store.start();
  const client = EventStoreDBClient.connectionString(store.connectionString);
  const writers = Array.from({ length: WRITERS }, (_, number) => new KillWriter(client, number));
  const readers = Array.from({ length: READERS }, () => new AllReader(client));
  const working = [...writers.map((writer) => writer.run()), ...readers.map((reader) => reader.run())];
  const acknowledged = (): number => writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
  const killed = { store: 0, postgres: 0 };
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const before = acknowledged();
      await eventually(acknowledged, (count) => count >= before + ACKNOWLEDGED_BETWEEN_KILLS);
      await delay(randomInt(MAX_MOMENT_MS));
      const victim = randomInt(2) === 0 ? 'store' : 'postgres';
      killed[victim]++;
      if (victim === 'store') store.kill();
      else if (postgres.pid !== undefined) process.kill(postgres.pid, 'SIGKILL');
      say(`kill ${kill}: ${victim} at ${before} acknowledged appends`);
    }
    const before = acknowledged();
    await eventually(acknowledged, (count) => count >= before + ACKNOWLEDGED_BETWEEN_KILLS);
    for (const writer of writers) writer.stop();
    await Promise.all(working.slice(0, WRITERS));
    const log = await readLog(client);
    for (const reader of readers) reader.stopAt(log.length);
    await Promise.all(working);
    const verdict = verdictOf(log, writers, readers);
    return { ...verdict, killsOfStore: killed.store, killsOfPostgres: killed.postgres };
  } finally {
    for (const one of [...writers, ...readers]) one.stop();
    await store.stop();
    await Promise.allSettled(working);
    await client.dispose().catch(() => undefined);
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The store comes back on the same port, as a supervised one does. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
