import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../embedded/postgres/index.js';
import { faultRun, FAULTS } from './fault-run.js';

/** `node --import ./test/support/typescript.mjs test/event-store/faults.ts 50` */
const dataDir = await mkdtemp(join(tmpdir(), 'event-store-faults-'));
const postgres = await startPostgres({ dataDir, durable: false });
process.env['TEST_POSTGRES_URL'] = postgres.url;
const result = await faultRun(Object.keys(FAULTS), Number(process.argv[2] ?? 50), (line) => {
  process.stderr.write(`${line}\n`);
});
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
await postgres.stop();
await rm(dataDir, { recursive: true, force: true });
const faults = result.lost + result.doubled + result.torn + result.outOfOrder + result.readersThatDiffer;
process.exit(faults === 0 ? 0 : 1);
