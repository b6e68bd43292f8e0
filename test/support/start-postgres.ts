import { startPostgres } from '../../embedded/postgres/index.js';

/** Starts Postgres on the directory given and says where, to be killed. */
const postgres = await startPostgres({ dataDir: process.argv[2] ?? '', durable: false });
process.stdout.write(`${postgres.url}\n`);
