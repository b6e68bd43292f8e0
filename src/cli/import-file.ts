import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { caller, CALLER_OPTIONS, parsed, readableFile } from './terminal/arguments.js';
import { uuidOf } from '../infrastructure/event-store/uuid.js';
import { inBatch } from './in-batch.js';
import { CannotDo, exitStatus, NotNow, NOT_ALL_WELL, OK, WRONG_USAGE } from './terminal/exit.js';
import { refuseOthers } from './ndjson-file.js';
import { Progress } from './terminal/progress.js';
import { Service } from './terminal/service.js';
import { Summary } from './summary.js';

const USAGE =
  'Usage: npm run -s points -- import FILE [--batch] [--patience SECONDS] [--url URL] [--key KEY]';
const OPTIONS = {
  ...CALLER_OPTIONS,
  patience: { type: 'string', default: '600' },
  batch: { type: 'boolean', default: false },
} as const;
const FIRST_PAUSE_S = 1;
const LONGEST_PAUSE_S = 30;
const BROKEN_OFF = 'The answer broke off.';

interface Import {
  readonly file: string;
  readonly service: Service;
  /** Its entries are to be one batch, which can be reversed as a whole. */
  readonly isBatch: boolean;
  /** How long the import keeps trying without getting one line further. */
  readonly patienceS: number;
}

/** Sends a file of commands. Returns the exit status: 0 when the file was read to its end and no line was invalid. */
export async function importFile(args: string[]): Promise<number> {
  return exitStatus(async () => {
    const wanted = await understood(args);
    const lines = await countLines(wanted.file);
    const { summary, brokenOff } = await sendToItsEnd(wanted, lines);
    process.stdout.write(summary.text());
    if (wanted.isBatch)
      process.stdout.write(
        `batch ${batchIdOf(await importIdOf(wanted.file))}: reverse-batch takes it back\n`,
      );
    if (brokenOff !== undefined) throw new CannotDo(unfinished(summary, lines));
    return summary.allValid ? OK : NOT_ALL_WELL;
  });
}

async function understood(args: string[]): Promise<Import> {
  const { values, positionals } = parsed(args, OPTIONS, USAGE);
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new CannotDo(USAGE, WRONG_USAGE);
  const patienceS = Number(values.patience);
  if (!(patienceS >= 0))
    throw new CannotDo(`--patience must be seconds, not "${values.patience}".`, WRONG_USAGE);
  const file = await readableFile(named);
  await refuseOthers(file);
  return { file, service: new Service(await caller(values)), patienceS, isBatch: values.batch };
}

/** Counts up to the last line that is not blank: blank ones have no answer. */
async function countLines(file: string): Promise<number> {
  let [number, last] = [0, 0];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() !== '') last = number;
  }
  return last;
}

/** The byte at which the line after so many begins. */
async function startAfter(file: string, lines: number): Promise<number> {
  let [left, passed] = [lines, 0];
  if (left === 0) return 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) {
      left -= 1;
      if (left === 0) return passed + at + 1;
    }
    passed += chunk.length;
  }
  return passed;
}

/** An id from the file's name and first line, by which an import that was cut off is known again. */
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

/** The same file is the same batch, however often it is started again. */
const batchIdOf = (importId: string): string => uuidOf(`import/${importId}`);

interface Sent {
  readonly summary: Summary;
  /** Why the import did not come to its end. */
  readonly brokenOff: string | undefined;
}

/** Goes on where the import was broken off, until it has come to its end or has not got any further for too long. */
async function sendToItsEnd(wanted: Import, lines: number): Promise<Sent> {
  const summary = new Summary();
  const importId = await importIdOf(wanted.file);
  const progress = new Progress(lines);
  const sending = { ...wanted, summary, importId, progress, isReached: false };
  try {
    for (let pausedS = 0, pauseS = FIRST_PAUSE_S; ; pausedS += pauseS, pauseS = longer(pauseS)) {
      const { answered } = summary;
      const brokenOff = await sendTheRest(sending, lines);
      if (brokenOff === undefined) return { summary, brokenOff };
      if (summary.answered > answered) [pausedS, pauseS] = [0, FIRST_PAUSE_S];
      if (pausedS + pauseS > wanted.patienceS) return { summary, brokenOff };
      progress.say(`${brokenOff} Going on at line ${summary.answered + 1} in ${pauseS} s …`);
      await delay(pauseS * 1_000);
    }
  } finally {
    progress.stop();
  }
}

const longer = (pauseS: number): number => Math.min(2 * pauseS, LONGEST_PAUSE_S);

interface Sending extends Import {
  readonly summary: Summary;
  readonly importId: string;
  readonly progress: Progress;
  /** The service has answered once: it is waited for from then on. */
  isReached: boolean;
}

/** Sends the lines without an answer. Returns why they did not come to their end. @throws CannotDo where it makes no sense to go on */
async function sendTheRest(sending: Sending, lines: number): Promise<string | undefined> {
  const { file, service, summary, importId, progress } = sending;
  const before = summary.answered;
  const read = createReadStream(file, { start: await startAfter(file, before) });
  const body = sending.isBatch ? Readable.from(inBatch(read, batchIdOf(importId))) : read;
  try {
    const answers = await service.sendAll(
      Readable.toWeb(body) as ReadableStream<Uint8Array>,
      importId,
      ({ line, seconds }) => {
        progress.say(`Line ${before + line} waits: nothing has gone on for ${seconds} s.`);
      },
    );
    sending.isReached = true;
    for await (const answer of answers) {
      if (answer.status === 'failed') return answer.detail ?? 'The service cannot answer right now.';
      summary.add({ ...answer, line: before + answer.line });
      progress.at(summary.answered, summary.counts());
    }
    return summary.answered < lines ? BROKEN_OFF : undefined;
  } catch (error) {
    // The connection broke in the middle of an answer.
    if (error instanceof TypeError || error instanceof SyntaxError) return BROKEN_OFF;
    if (error instanceof NotNow && sending.isReached) return error.message;
    throw error;
  } finally {
    // Once the answer is over nobody reads what is still to be sent.
    body.destroy();
    read.destroy();
  }
}

const unfinished = (summary: Summary, lines: number): string =>
  `the import was cut off after line ${summary.answered} of ${lines}. Start it again: what was accepted is a repeat.`;
