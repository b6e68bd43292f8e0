import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where the servers are that a running service stands on, embedded ones included. */
export interface RuntimeAddresses {
  readonly databaseUrl: string;
  /** As the role that owns the tables, which may be the same. */
  readonly ownerUrl: string;
  /** For whoever looks into the tables: as a role that only reads, where there is one. */
  readonly readerUrl?: string;
  readonly eventStoreUrl: string;
}

const fileIn = (dataDir: string): string => join(resolve(dataDir), 'standing.json');

/** For other programs of the same user while the service runs; it holds the password of the database. */
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

/** Undefined when no service runs there; after a hard end the addresses are still told, and nobody answers at them. */
export async function readRuntimeAddresses(dataDir: string): Promise<RuntimeAddresses | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as RuntimeAddresses);
}
