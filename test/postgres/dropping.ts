import { DatabaseUnavailable } from '../../src/infrastructure/postgres/errors.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { startProxy } from '../event-store/proxy.js';

/**
 * A process that uses Postgres over a network which is cut at every step of every call. It dies of any error event or rejected
 * promise without a handler, as the service would. Reports at the end how many steps each call had.
 */
type Call = (postgres: Postgres) => Promise<unknown>;

const calls: Readonly<Record<string, Call>> = {
  query: (postgres) => postgres.query('SELECT 1'),
  'many queries': (postgres) =>
    Promise.all(Array.from({ length: 12 }, (_, n) => postgres.query('SELECT $1::int AS n', [n]))),
  transaction: (postgres) =>
    postgres.transaction(async (tx) => {
      // If the second one fails, nobody awaits the first.
      await Promise.all([tx.query('SELECT 1'), tx.query('SELECT 2')]);
    }),
  'a transaction that is left': (postgres) =>
    postgres.transaction((tx) => {
      void tx.query('SELECT 1').catch(() => undefined);
      return Promise.resolve();
    }),
  session: async (postgres) => {
    const session = await postgres.session();
    try {
      await session.statements.query('SELECT 1');
    } finally {
      await session.close();
    }
  },
  'a patient pool': async (postgres) => {
    const patient = postgres.patient(2);
    try {
      await patient.script('SELECT 1; SELECT 2');
    } finally {
      await patient.close();
    }
  },
};

const [url = ''] = process.argv.slice(2);
const proxy = await startProxy(url);
const through = new URL(url);
through.host = `127.0.0.1:${proxy.port}`;

async function dropAtEveryStep(call: Call): Promise<number> {
  let step = 0;
  for (let isCut = true; isCut;) {
    const postgres = new Postgres(through.href);
    const wasCut = proxy.cutAt(step + 1);
    await call(postgres).catch((error: unknown) => {
      if (!(error instanceof DatabaseUnavailable)) throw error;
    });
    isCut = wasCut();
    if (isCut) step += 1;
    proxy.cutAt(Infinity);
    await postgres.close();
  }
  return step;
}

const dropped: Record<string, number> = {};
for (const [name, call] of Object.entries(calls)) dropped[name] = await dropAtEveryStep(call);
await proxy.stop();
process.stdout.write(`${JSON.stringify(dropped)}\n`);
