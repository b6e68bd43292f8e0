import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ToldSettings } from './told-settings.js';

/** The addresses of the servers that a running service uses, embedded ones included. */
export interface RuntimeAddresses {
  readonly databaseUrl: string;
  /** The URL for the role that owns the tables, which may be the same. */
  readonly ownerUrl: string;
  /** The URL for looking into the tables: for a role that only reads, where there is one. */
  readonly readerUrl?: string;
  readonly eventStoreUrl: string;
  /** The settings that the service was given. */
  readonly settings?: ToldSettings;
}

const fileIn = (dataDir: string): string => join(resolve(dataDir), 'standing.json');

/** Saves the addresses for other programs of the same user while the service runs; the file holds the password of the database. */
export async function saveRuntimeAddresses(dataDir: string, standing: RuntimeAddresses): Promise<void> {
  const file = fileIn(dataDir);
  const unfinished = `${file}.new`;
  await mkdir(resolve(dataDir), { recursive: true });
  await rm(unfinished, { force: true });
  await writeFile(unfinished, `${JSON.stringify(standing)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}

export const removeRuntimeAddresses = (dataDir: string): Promise<void> =>
  rm(fileIn(dataDir), { force: true });

/** Undefined when no service runs there; after a hard end the file is still there, and nobody answers at its addresses. */
export async function readRuntimeAddresses(dataDir: string): Promise<RuntimeAddresses | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as RuntimeAddresses);
}
