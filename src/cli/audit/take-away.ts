import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isGenuine, isHead } from '../../proofs/receipt.js';
import { caller, CALLER_OPTIONS, parsed, typedPath } from '../terminal/arguments.js';
import { CannotDo, OK, WRONG_USAGE } from '../terminal/exit.js';
import { Progress } from '../terminal/progress.js';
import { Service } from '../terminal/service.js';
import { AUDIT_USAGE } from './usage.js';

/** The whole log, an event a line. @throws CannotDo */
export async function exportLog(args: string[]): Promise<number> {
  const { service, file } = await wanted(args);
  const { lines, logPosition } = await service.lines('/v1/log/export');
  const progress = new Progress(logPosition, 'places');
  let events = 0;
  const watched = async function* (): AsyncGenerator<string> {
    for await (const line of lines) {
      if (!line.includes('"cut":')) events += 1;
      progress.at(Number(/"position":"(\d+)"/.exec(line)?.[1] ?? 0), '');
      yield `${line}\n`;
    }
  };
  try {
    await pipeline(Readable.from(watched()), createWriteStream(file));
  } finally {
    progress.stop();
  }
  process.stdout.write(`${events} events in ${file}.\n`);
  return OK;
}

/** The last signed head, to be kept. @throws CannotDo */
export async function takeReceipt(args: string[]): Promise<number> {
  const { service, file } = await wanted(args);
  const signed = await service.readIfAny('/v1/log/head');
  if (signed === undefined)
    throw new CannotDo(
      'The log was not signed yet. The service signs it every few minutes when something came.',
    );
  if (!isHead(signed.head) || !isGenuine(signed))
    throw new CannotDo(
      'The head is not signed by the key that it names: it is no receipt, and was not kept.',
    );
  await writeFile(file, `${JSON.stringify(signed, null, 2)}\n`);
  const { head, publicKey } = signed;
  process.stdout.write(`${head.size} events, root ${head.root}, signed by ${publicKey}: kept in ${file}.\n`);
  return OK;
}

async function wanted(args: string[]): Promise<{ service: Service; file: string }> {
  const { values, positionals } = parsed(args, CALLER_OPTIONS, AUDIT_USAGE);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CannotDo(AUDIT_USAGE, WRONG_USAGE);
  return { service: new Service(await caller(values)), file: typedPath(file) };
}
