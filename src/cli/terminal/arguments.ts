import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { readSettings } from '../../server/settings.js';
import { CannotDo, WRONG_USAGE } from './exit.js';

/** The service to ask and the key to ask with: from the options, else from the service's own settings. */
export interface Caller {
  readonly url: URL;
  readonly key: string;
}

export const CALLER_OPTIONS = { url: { type: 'string' }, key: { type: 'string' } } as const;

/** A value may begin as an option does, as one key in 64: `--key -abc` means that key. @throws CannotDo with the usage */
export function parsed<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  usage: string,
) {
  try {
    const given = joined(args, options);
    refuseTwice(given, options);
    return parseArgs({ args: given, allowPositionals: true, options });
  } catch (error) {
    throw new CannotDo(`${(error as Error).message}\n${usage}`, WRONG_USAGE);
  }
}

/** Of two keys, or two files, one would be left out without a word. @throws Error */
function refuseTwice(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>): void {
  const names = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []);
  const twice = names.find((name, at) => options[name]?.multiple !== true && names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`--${twice} is given twice, and means one.`);
}

/** Joins each option that takes a text with that text, unless the next argument is an option itself. */
function joined(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>): string[] {
  const optionOf = (arg: string) => options[/^--([^=]*)/.exec(arg)?.[1] ?? ''];
  const pieces: string[] = [];
  let waiting: string | undefined;
  for (const arg of args) {
    const option = optionOf(arg);
    if (waiting !== undefined) pieces.push(option === undefined ? `${waiting}=${arg}` : waiting);
    const isValue = waiting !== undefined && option === undefined;
    waiting = option?.type === 'string' && !arg.includes('=') ? arg : undefined;
    if (!isValue && waiting === undefined) pieces.push(arg);
  }
  return waiting === undefined ? pieces : [...pieces, waiting];
}

/** A typed path is relative to the folder that it was typed in; npm runs us in the project's. */
export const typedPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** @throws CannotDo */
export async function readableFile(named: string): Promise<string> {
  const file = typedPath(named);
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new CannotDo(`${file} is not a file that can be read.`, WRONG_USAGE);
  return file;
}

/** @throws CannotDo, WrongSetting */
export async function caller(values: {
  url?: string | undefined;
  key?: string | undefined;
}): Promise<Caller> {
  const settings = readSettings(process.env);
  const base = values.url ?? `http://${settings.host}:${settings.port}`;
  if (!URL.canParse(base)) throw new CannotDo(`--url must be an address, not "${base}".`, WRONG_USAGE);
  const keyFile = join(resolve(settings.dataDir), 'admin-key');
  const key = values.key ?? settings.adminKey ?? (await keyIn(keyFile));
  return { url: new URL(base), key };
}

async function keyIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new CannotDo(
      `No key: give --key, or set POINTBOOK_ADMIN_KEY; there is none in ${file}.`,
      WRONG_USAGE,
    );
  }
  return text.trim();
}
