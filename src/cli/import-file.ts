import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { NDJSON } from '../http/media-types.js';
import type { BulkAnswer } from '../commands/bulk/bulk-run.js';
import { readSettings, WrongSetting } from '../settings.js';
import { Progress } from './progress.js';
import { Summary } from './summary.js';

const USAGE = 'Usage: npm run -s points -- import FILE [--url URL] [--key KEY]';
const OK = 0;
const NOT_ALL_WELL = 1;
const WRONG_USAGE = 2;

/** A way of being called, or a state of the world, that the user has to change; told in one line. */
class CannotImport extends Error {
  constructor(
    message: string,
    readonly status = NOT_ALL_WELL,
  ) {
    super(message);
  }
}

interface Import {
  readonly file: string;
  readonly url: URL;
  readonly key: string;
}

/** Sends a file of commands. Returns the exit status: 0 when the file was read to its end and no line was invalid. */
export async function importFile(args: string[]): Promise<number> {
  try {
    const wanted = await understood(args);
    const lines = await countLines(wanted.file);
    const summary = await send(wanted, lines);
    process.stdout.write(summary.text());
    if (summary.answered < lines) throw new CannotImport(unfinished(summary, lines));
    return summary.allValid ? OK : NOT_ALL_WELL;
  } catch (error) {
    if (!(error instanceof CannotImport || error instanceof WrongSetting)) throw error;
    process.stderr.write(`points: ${error.message}\n`);
    return error instanceof CannotImport ? error.status : WRONG_USAGE;
  }
}

async function understood(args: string[]): Promise<Import> {
  const { values, positionals } = parsed(args);
  const [named] = positionals;
  if (named === undefined || positionals.length > 1) throw new CannotImport(USAGE, WRONG_USAGE);
  // npm runs us in the project's folder; what was typed means the one it was typed in.
  const file = resolve(process.env['INIT_CWD'] ?? '.', named);
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new CannotImport(`${file} is not a file that can be read.`, WRONG_USAGE);
  const settings = readSettings(process.env);
  const base = values.url ?? `http://${settings.host}:${settings.port}`;
  if (!URL.canParse(base)) throw new CannotImport(`--url must be an address, not "${base}".`, WRONG_USAGE);
  const keyFile = join(resolve(settings.dataDir), 'admin-key');
  const key = values.key ?? settings.adminKey ?? (await keyIn(keyFile));
  return { file, url: new URL('/v1/commands', base), key };
}

function parsed(args: string[]): { values: { url?: string; key?: string }; positionals: string[] } {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { url: { type: 'string' }, key: { type: 'string' } },
    });
  } catch (error) {
    throw new CannotImport(`${(error as Error).message}\n${USAGE}`, WRONG_USAGE);
  }
}

async function keyIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new CannotImport(
      `No key: give --key, or set POINTBOOK_ADMIN_KEY; there is none in ${file}.`,
      WRONG_USAGE,
    );
  }
  return text.trim();
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
        new CannotImport(
          `${url.origin} does not answer (${error.message}). Is the service running? Start it with: npm start`,
        ),
      );
    });
    body.on('error', (error) => request.destroy(error));
    body.pipe(request);
  });
}

async function refused(response: IncomingMessage): Promise<CannotImport> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  let detail = text.slice(0, 200);
  try {
    detail = (JSON.parse(text) as { detail: string }).detail;
  } catch {
    // Not an answer of ours: its beginning is told as it came.
  }
  return new CannotImport(`the service refused (${response.statusCode ?? 0}): ${detail}`);
}

const unfinished = (summary: Summary, lines: number): string =>
  `the import was cut off after line ${summary.answered} of ${lines}. Start it again: what was accepted is a repeat.`;
