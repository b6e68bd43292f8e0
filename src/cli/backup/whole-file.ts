import { rmSync } from 'node:fs';
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { synced } from '../../server/restored-database.js';

const OWNER_ALONE = 0o600;

/**
 * Writes a file, which by default its owner alone reads: beside its place, and put there once all of it is on the disk, so that a cut-off leaves
 * either the one before or the whole new one.
 */
export async function writeWhole(
  file: string,
  write: (handle: FileHandle) => Promise<void>,
  mode = OWNER_ALONE,
): Promise<void> {
  const unfinished = `${file}.${process.pid}.new`;
  await rm(unfinished, { force: true });
  const handle = await open(unfinished, 'wx', mode);
  const forget = (): void => {
    rmSync(unfinished, { force: true });
  };
  process.once('exit', forget);
  try {
    await write(handle);
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
    await synced(dirname(file));
  } finally {
    process.off('exit', forget);
    await handle.close().catch(() => undefined);
    forget();
  }
}

/** The same of lines, packed. */
export const writePacked = (file: string, lines: AsyncIterable<string>): Promise<void> =>
  writeWhole(file, (handle) =>
    pipeline(Readable.from(lines), createGzip(), (packed: AsyncIterable<Uint8Array>) =>
      writeFile(handle, packed),
    ),
  );
