import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { BulkAnswer } from '../../clients/typescript/src/index.js';
import { caller, CALLER_OPTIONS, parsed, readableFile } from './arguments.js';
import { CannotDo, exitStatus, NOT_ALL_WELL, OK, WRONG_USAGE } from './exit.js';
import { refuseOthers } from './ndjson-file.js';
import { Progress } from './progress.js';
import { Service } from './service.js';
import { Summary } from './summary.js';

const USAGE = 'Usage: npm run -s points -- import FILE [--url URL] [--key KEY]';
interface Import {
  readonly file: string;
  readonly service: Service;
}

/** Sends a file of commands. Returns the exit status: 0 when the file was read to its end and no line was invalid. */
export async function importFile(args: string[]): Promise<number> {
  return exitStatus(async () => {
    const wanted = await understood(args);
    const lines = await countLines(wanted.file);
    const summary = await send(wanted, lines);
    process.stdout.write(summary.text());
    if (summary.answered < lines) throw new CannotDo(unfinished(summary, lines));
    return summary.allValid ? OK : NOT_ALL_WELL;
  });
}

async function understood(args: string[]): Promise<Import> {
  const { values, positionals } = parsed(args, CALLER_OPTIONS, USAGE);
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new CannotDo(USAGE, WRONG_USAGE);
  const file = await readableFile(named);
  await refuseOthers(file);
  return { file, service: new Service(await caller(values)) };
}

/** Up to the last line that something stands in: blank ones have no answer. */
async function countLines(file: string): Promise<number> {
  let [number, last] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') last = number;
  }
  return last;
}

/** What the file goes by, so that an import that was cut off is known again: its name and its first line. */
async function importIdOf(file: string): Promise<string> {
  const input = createReadStream(file, { end: 65_535 });
  for await (const firstLine of createInterface({ input })) {
    input.destroy();
    return createHash('sha256')
      .update(`${basename(file)}\n${firstLine}`)
      .digest('hex')
      .slice(0, 32);
  }
  return 'empty';
}

async function send({ file, service }: Import, lines: number): Promise<Summary> {
  const summary = new Summary();
  const importId = await importIdOf(file);
  const progress = new Progress(lines);
  const body = createReadStream(file);
  try {
    const answers = await service.sendAll(Readable.toWeb(body) as ReadableStream<Uint8Array>, importId);
    for await (const answer of answersIn(answers)) {
      summary.add(answer);
      progress.at(summary.answered, summary.counts());
    }
  } finally {
    // Once the answer is over nobody reads what is still to be sent.
    body.destroy();
    progress.stop();
  }
  return summary;
}

/** Until the connection ends or breaks: what was answered by then counts, and the summary says what is missing. */
async function* answersIn(answers: AsyncIterable<BulkAnswer>): AsyncGenerator<BulkAnswer> {
  try {
    yield* answers;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
  }
}

const unfinished = (summary: Summary, lines: number): string =>
  `the import was cut off after line ${summary.answered} of ${lines}. Start it again: what was accepted is a repeat.`;
