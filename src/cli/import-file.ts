import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { NDJSON } from '../http/media-types.js';
import type { BulkAnswer } from '../commands/bulk/bulk-run.js';
import { caller, CALLER_OPTIONS, parsed, readableFile } from './arguments.js';
import { CannotDo, exitStatus, NOT_ALL_WELL, OK, WRONG_USAGE } from './exit.js';
import { Progress } from './progress.js';
import { Summary } from './summary.js';

const USAGE = 'Usage: npm run -s points -- import FILE [--url URL] [--key KEY]';
interface Import {
  readonly file: string;
  readonly url: URL;
  readonly key: string;
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
  const { url, key } = await caller(values);
  return { file, url: new URL('/v1/commands', url), key };
}

async function countLines(file: string): Promise<number> {
  let lines = 0;
  let endsOpen = false;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
    endsOpen = chunk.at(-1) !== 10;
  }
  return endsOpen ? lines + 1 : lines;
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

async function send({ file, url, key }: Import, lines: number): Promise<Summary> {
  const summary = new Summary();
  const importId = await importIdOf(file);
  const progress = new Progress(lines);
  try {
    const response = await post(url, key, file, importId);
    for await (const text of answersIn(response)) {
      summary.add(JSON.parse(text) as BulkAnswer);
      progress.at(summary.answered, summary.counts());
    }
  } finally {
    progress.stop();
  }
  return summary;
}

/** Until the connection ends or breaks: what was answered by then counts, and the summary says what is missing. */
async function* answersIn(response: IncomingMessage): AsyncGenerator<string> {
  try {
    for await (const line of createInterface({ input: response })) yield line;
  } catch (error) {
    if (!isBrokenConnection(error)) throw error;
  }
}

const isBrokenConnection = (error: unknown): boolean =>
  ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Answers come while the body is still on its way, so both sides stream. */
function post(url: URL, key: string, file: string, importId: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': NDJSON, 'import-id': importId },
    });
    const body = createReadStream(file);
    request.on('response', (response) => {
      // Once the answer is over nobody reads what is still to be sent.
      response.on('close', () => request.destroy());
      if (response.statusCode === 200) {
        resolve(response);
        return;
      }
      body.destroy();
      refused(response).then(reject, reject);
    });
    request.on('error', (error) => {
      body.destroy();
      reject(
        new CannotDo(
          `${url.origin} does not answer (${error.message}). Is the service running? Start it with: npm start`,
        ),
      );
    });
    body.on('error', (error) => request.destroy(error));
    body.pipe(request);
  });
}

async function refused(response: IncomingMessage): Promise<CannotDo> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  let detail = text.slice(0, 200);
  try {
    detail = (JSON.parse(text) as { detail: string }).detail;
  } catch {
    // Not an answer of ours: its beginning is told as it came.
  }
  return new CannotDo(`the service refused (${response.statusCode ?? 0}): ${detail}`);
}

const unfinished = (summary: Summary, lines: number): string =>
  `the import was cut off after line ${summary.answered} of ${lines}. Start it again: what was accepted is a repeat.`;
