import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { resolve } from 'node:path';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { bookLines } from '../../test/oracle/generator.js';
import { measurement, type Benchmark } from '../measurement.js';
import { positionsIn, send } from './caller.js';
import { startStand, type Stand } from './stand.js';

/** Some 50,000 commands of a year. */
const BOOK = {
  seed: 8,
  offices: 4,
  employees: 200,
  startMonth: '2024-01',
  entriesPerEmployeeMonth: 20.8,
  months: 12,
  mischief: 0.02,
};
/** The second where a build makes no bundle. */
const PROGRAMS = ['dist/service/main.js', 'dist/src/main.js'];
const POLL_MS = 20;

interface Filled {
  readonly stand: Stand;
  readonly postgres: Postgres;
  /** The place of the last command's event. */
  readonly end: string;
  readonly events: number;
}

/**
 * All read models made anew together from one year's book, the service just started; against the same of another
 * checkout that is built, each on a log that it wrote itself.
 */
export const R1: Benchmark = {
  id: 'R1',
  onlyWhenAsked: true,
  run: async (rounds, say, { against }) => {
    if (against === undefined) throw new Error('R1 takes --against FOLDER, a checkout that is built.');
    const stands = [await filled(undefined), await filled(programOf(against))] as const;
    try {
      const figures = [];
      for (let round = 0; round <= rounds; round += 1) {
        const [measured, baseline] = [await eventsPerSecond(stands[0]), await eventsPerSecond(stands[1])];
        say(`round ${round}: ${measured.toFixed(0)} against ${baseline.toFixed(0)} events/s`);
        figures.push({ measured, baseline });
      }
      const what = `catch-up of all read models together over ${stands[0].events} events, against another build`;
      // The first round warms the store.
      return [measurement('R1', what, 'events/s', figures.slice(1), { atLeast: 0.8 })];
    } finally {
      for (const { stand, postgres } of stands) {
        await postgres.close();
        await stand.stop();
      }
    }
  },
};

function programOf(folder: string): string {
  const program = PROGRAMS.map((path) => resolve(folder, path)).find((path) => existsSync(path));
  if (program === undefined) throw new Error(`${folder} is not built.`);
  return program;
}

async function filled(main: string | undefined): Promise<Filled> {
  const stand = await startStand(main === undefined ? {} : { main });
  const body = [...bookLines(BOOK)].map((line) => `${JSON.stringify(line)}\n`).join('');
  const answers = await send(new URL('/v1/commands', stand.service.url), body, 'application/x-ndjson');
  const positions = positionsIn(answers);
  return {
    stand,
    postgres: new Postgres(stand.databaseUrl),
    end: positions.at(-1) ?? '0',
    events: positions.length,
  };
}

/** From the moment that empty tables are there until each read model has come to the end. */
async function eventsPerSecond({ stand, postgres, end, events }: Filled): Promise<number> {
  await stand.restartService(() => empty(postgres));
  await until(postgres, 'count(*) > 0');
  const started = performance.now();
  await until(postgres, `bool_and(coalesce(position, -1) >= ${end})`);
  return events / ((performance.now() - started) / 1_000);
}

async function empty(postgres: Postgres): Promise<void> {
  const schemas = await postgres.query<{ name: string }>(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'read\\_%'`,
  );
  await postgres.script(schemas.map(({ name }) => `DROP SCHEMA ${name} CASCADE;`).join('\n'));
  await postgres.execute('DELETE FROM projections.checkpoints');
}

async function until(postgres: Postgres, condition: string): Promise<void> {
  const text = `SELECT coalesce(${condition}, false) AS holds FROM projections.checkpoints`;
  while ((await postgres.query<{ holds: boolean }>(text))[0]?.holds !== true) await delay(POLL_MS);
}
