import { startPostgres } from '../../embedded/postgres/index.js';

/** Starts Postgres on the given directory and prints its address; the test kills it. */
const postgres = await startPostgres({ dataDir: process.argv[2] ?? '', durable: false });
process.stdout.write(`${postgres.url}\n`);
