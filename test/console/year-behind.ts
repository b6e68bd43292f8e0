import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { newFolder, ServiceProcess } from '../support/service-process.js';
import { organise, type Keys } from './organisation.js';

const PLACE = join(tmpdir(), 'year-behind');
const DATA = join(PLACE, 'data');
const MADE = join(PLACE, 'made.json');

/** This month, and the last one in its first days. */
const OPEN_AT_MOST = 2;

type Made = { readonly keys: Keys } | { readonly trouble: string };

/**
 * The service of an organisation with a year behind it, as `organise` leaves it, with every month sealed that is over.
 * The year is imported once in a run of tests, by the first caller; the others begin with a copy.
 */
export async function withYearBehind(): Promise<{ service: ServiceProcess; keys: Keys }> {
  const made = await ((await isFirst()) ? make() : madeByAnother());
  if ('trouble' in made) throw new Error(`There is no year to begin with: ${made.trouble}`);
  const dataDir = join(await newFolder(), 'data');
  // With its owners: Postgres runs as nobody if the tests run as root.
  await promisify(execFile)('cp', ['-a', DATA, dataDir]);
  return { service: await ServiceProcess.start({ dataDir }), keys: made.keys };
}

async function isFirst(): Promise<boolean> {
  try {
    await mkdir(PLACE);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function make(): Promise<Made> {
  const made = await letAYearPass().then(
    (keys) => ({ keys }),
    (error: unknown) => ({ trouble: String(error) }),
  );
  await writeFile(`${MADE}.new`, JSON.stringify(made));
  await rename(`${MADE}.new`, MADE);
  return made;
}

const madeByAnother = async (): Promise<Made> =>
  (await eventually(
    () => readFile(MADE, 'utf8').then(JSON.parse, () => undefined),
    (made) => made !== undefined,
  )) as Made;

async function letAYearPass(): Promise<Keys> {
  const first = await ServiceProcess.start({ dataDir: DATA });
  const keys = await organise(first.api);
  await first.stop();
  // The first tick closes the months that ended since that year.
  const service = await ServiceProcess.start({ dataDir: DATA });
  await eventually(
    () => sealedAndClosed(service.api),
    ({ sealed, closed, months }) => closed >= months - OPEN_AT_MOST && sealed === closed,
  );
  await service.stop();
  return keys;
}

async function sealedAndClosed(
  api: Api,
): Promise<{ readonly sealed: number; readonly closed: number; readonly months: number }> {
  const [seals, months] = await Promise.all([
    api.read('/v1/seals?limit=1000'),
    api.read('/v1/months?limit=1000'),
  ]);
  const statuses = (months.items as { status: string }[]).map(({ status }) => status);
  return {
    sealed: seals.items.length,
    closed: statuses.filter((status) => status === 'closed').length,
    months: statuses.length,
  };
}
