import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../embedded/postgres/index.js';
import { peakMemory } from './memory-run.js';

/** `node --import ./test/support/typescript.mjs test/event-store/memory.ts 1000000` */
const events = Number(process.argv[2] ?? 1_000_000);
const dataDir = await mkdtemp(join(tmpdir(), 'event-store-memory-'));
const postgres = await startPostgres({ dataDir, durable: false });
try {
  const peak = await peakMemory(postgres.url, { events, subscriptions: 100, bigAppends: 200 });
  process.stdout.write(`${(peak / 2 ** 20).toFixed(0)} MiB\n`);
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
process.exit(0);
