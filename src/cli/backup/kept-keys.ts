import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { adminKeyFileOf, signingKeyFileOf, vaultKeyFileOf } from '../../server/key-files.js';
import type { Settings } from '../../server/settings.js';
import { CannotDo } from '../terminal/exit.js';
import { writeWhole } from './whole-file.js';

const FORMAT = 'pointbook-keys/1';
const KINDS = ['adminKey', 'signingKey', 'lastHead', 'vaultKey'] as const;
type Kind = (typeof KINDS)[number];

/** The content of the files of an installation that are not to lie where the log does. */
export type Keys = Readonly<Partial<Record<Kind, string>>>;

function filesOf(settings: Settings): Readonly<Record<Kind, string>> {
  const signingKey = signingKeyFileOf(settings);
  return {
    adminKey: adminKeyFileOf(settings),
    signingKey,
    lastHead: `${signingKey}.last-head`,
    vaultKey: vaultKeyFileOf(settings),
  };
}

/**
 * Read before the log is: the last head that was signed is then a head of that log.
 * @throws CannotDo where a file is there and cannot be read
 */
export async function keysOf(settings: Settings): Promise<Keys> {
  const files = filesOf(settings);
  const found: Partial<Record<Kind, string>> = {};
  for (const kind of KINDS) {
    const text = await contentOf(files[kind]);
    if (text !== undefined) found[kind] = text;
  }
  return found;
}

export const writeKeys = (file: string, keys: Keys, takenAt: string): Promise<void> =>
  writeWhole(file, (handle) =>
    handle.writeFile(`${JSON.stringify({ format: FORMAT, takenAt, ...keys }, null, 2)}\n`),
  );

/** @throws CannotDo */
export async function readKeys(file: string): Promise<Keys> {
  const value = parsedOrUndefined(await readFile(file, 'utf8'));
  const texts = KINDS.map((kind) => value?.[kind]);
  if (value?.['format'] !== FORMAT || !texts.every((text) => ['string', 'undefined'].includes(typeof text)))
    throw new CannotDo(`${file} holds no keys as points backup writes them.`);
  return Object.fromEntries(KINDS.flatMap((kind) => (kind in value ? [[kind, value[kind]]] : [])));
}

/** A key that is there stays: it may sign a log of its own. @throws CannotDo where another one is there */
export async function refuseOtherKeys(settings: Settings, keys: Keys): Promise<void> {
  const files = filesOf(settings);
  for (const kind of ['adminKey', 'signingKey', 'vaultKey'] as const) {
    const there = await contentOf(files[kind]);
    if (there !== undefined && keys[kind] !== undefined && there !== keys[kind])
      throw new CannotDo(`${files[kind]} is another key than the kept one. Move it away first.`);
  }
}

/** Puts those back that are missing. A last head that is there is no older than the kept one. */
export async function putBack(settings: Settings, keys: Keys): Promise<void> {
  const files = filesOf(settings);
  for (const kind of KINDS) {
    const text = keys[kind];
    if (text !== undefined) await writeUnlessThere(files[kind], text);
  }
}

async function writeUnlessThere(file: string, text: string): Promise<void> {
  if ((await contentOf(file)) !== undefined) return;
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, (handle) => handle.writeFile(text));
}

async function contentOf(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CannotDo(`${file} cannot be read: ${(error as Error).message}`);
  });
}

function parsedOrUndefined(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** What the signer remembers of a log, beyond that log: it then signs nothing. */
export async function headBeyond(settings: Settings, end: string): Promise<string | undefined> {
  const file = filesOf(settings).lastHead;
  const kept = parsedOrUndefined((await contentOf(file)) ?? '') as
    { readonly head?: { readonly position?: string } } | undefined;
  const position = kept?.head?.position;
  return position !== undefined && /^\d+$/.test(position) && BigInt(position) > BigInt(end)
    ? file
    : undefined;
}
