import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Logger } from '@nestjs/common';
import 'reflect-metadata';
import { startPostgres } from '../../embedded/postgres/index.js';
import { readCaseBook, textIn } from './book.js';
import { differencesBetween } from './differences.js';
import { killedAt } from './killed-stage.js';
import { DrawnKills } from './kills.js';
import { perform } from './player.js';
import { resultOf, type Result } from './results.js';

const USAGE = `npm run -s casebook -- BOOK.ndjson RESULT.json [EXPECTED.json] [--killed SEED]

Plays a case book on a whole service of its own, under a clock set to each line's instant, and writes what came of it. With
an expected result it says where the two differ. Books and expected results may be gzipped. With --killed the process of the
service is killed in the middle of lines, some dozens of times, as drawn from the seed.
Ends with 0; with 1 where the results differ; with 2 where it cannot play; with 3 where the service does not know a command.`;
const TOLD_EVERY = 100;
/** Of the lines that take several steps. */
const KILLED_SHARE = 0.1;
const TOLD_DIFFERENCES = 40;
const TOLD_CHARACTERS = 240;
/** Other decisions are listed before what they led to. */
const CAUSES = ['rejected', 'invalid', 'repeated', 'late'];

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function main(sent: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: sent,
    options: { killed: { type: 'string' } },
    allowPositionals: true,
  });
  const [bookPath, resultPath, expectedPath] = positionals;
  const seed = values.killed === undefined ? undefined : Number(values.killed);
  if (bookPath === undefined || resultPath === undefined) {
    say(USAGE);
    return 2;
  }
  const began = performance.now();
  const { result, unknown } = await onOwnPostgres(() => play(bookPath, seed));
  await writeFile(resultPath, `${JSON.stringify(result, null, 1)}\n`);
  say(`Played in ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
  const differs = expectedPath !== undefined && tellDifferences(result, expectedPath);
  if (unknown.length > 0) say(`The service does not know: ${unknown.join(', ')}.`);
  return unknown.length > 0 ? 3 : differs ? 1 : 0;
}

async function play(
  path: string,
  seed: number | undefined,
): Promise<{ result: Result; unknown: readonly string[] }> {
  return perform(
    readCaseBook(path),
    async (performance) => ({ result: await resultOf(performance), unknown: performance.unknown }),
    (lines, of) => {
      if (lines % TOLD_EVERY === 0 || lines === of) say(`${lines} of ${of} lines`);
    },
    seed === undefined ? undefined : killedAt(new DrawnKills(seed, KILLED_SHARE, say)),
  );
}

/** Starts the servers that a service of the tests needs. */
async function onOwnPostgres<T>(work: () => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'pointbook-casebook-'));
  try {
    const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), durable: false });
    process.env['TEST_POSTGRES_URL'] = postgres.url;
    try {
      return await work();
    } finally {
      await postgres.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Compares the keys of both: parts that are missing are named once, and a book for a part has no others. */
function tellDifferences(result: Result, expectedPath: string): boolean {
  const expected = JSON.parse(textIn(expectedPath)) as Result;
  const missing = Object.keys(expected).filter((key) => !(key in result));
  if (missing.length > 0) say(`Not in the result: ${missing.join(', ')}.`);
  const keys = [...new Set([...CAUSES, ...Object.keys(result).filter((key) => key in expected)])];
  const differences = keys.flatMap((key) => differencesBetween(expected[key], result[key], key));
  for (const difference of differences.slice(0, TOLD_DIFFERENCES)) say(shortened(difference));
  say(differences.length === 0 ? 'As expected.' : `${differences.length} differences.`);
  return differences.length > 0 || missing.length > 0;
}

const shortened = (line: string): string =>
  line.length > TOLD_CHARACTERS ? `${line.slice(0, TOLD_CHARACTERS)}…` : line;

Logger.overrideLogger(false);
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(2);
  },
);
