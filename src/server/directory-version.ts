import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from '../../embedded/postgres/directory-lock.js';

/** Brings a data directory from one version to the next. One that was cut off is done again from its beginning. */
export type VersionStep = (dataDir: string) => Promise<void>;

/** The first step goes from version 1 to version 2, the next from 2 to 3. */
const STEPS: readonly VersionStep[] = [];

/** A service has been there, which wrote no version before version 1 had a file. */
const OF_A_SERVICE = ['postgres', 'admin-key', 'signing-key', 'vault-key', 'written-by.json'];

/** The version of a data directory: of its files and their places, not of the log, which knows its own. */
export class DirectoryVersion {
  private readonly file: string;

  constructor(
    private readonly dataDir: string,
    private readonly steps: readonly VersionStep[] = STEPS,
  ) {
    this.file = join(dataDir, 'version');
  }

  /** The version that this build writes. */
  get latest(): number {
    return this.steps.length + 1;
  }

  /** A directory without a version is of version 1, and one that is still to be made of the latest. @throws Error in one line */
  async found(): Promise<number> {
    const text = await textIn(this.file);
    if (text === undefined) return this.isOfService ? 1 : this.latest;
    if (/^[1-9]\d{0,8}$/.test(text.trim())) return Number(text);
    throw new Error(
      `${this.file} has to hold a whole number, as 1: put it back from a copy of the directory, or start the build that wrote it`,
    );
  }

  /**
   * Does what is missing up to the latest version, and writes it. Nobody else may use the directory meanwhile.
   * @throws Error in one line, also where the directory is newer
   */
  async bringUp(): Promise<void> {
    const from = await this.found();
    if (from === this.latest && existsSync(this.file)) return;
    await mkdir(this.dataDir, { recursive: true });
    if (from === this.latest) return this.write(from);
    const postgres = join(this.dataDir, 'postgres');
    await mkdir(postgres, { recursive: true });
    const lock = await lockDirectory(postgres);
    try {
      // Another start may have done so while this one waited.
      const version = await this.found();
      for (const [done, step] of this.steps.slice(version - 1).entries()) {
        await step(this.dataDir);
        await this.write(version + done + 1);
      }
    } finally {
      await lock.release();
    }
  }

  private get isOfService(): boolean {
    return OF_A_SERVICE.some((name) => existsSync(join(this.dataDir, name)));
  }

  private async write(version: number): Promise<void> {
    // Two processes may start at once.
    const unfinished = `${this.file}.${randomUUID()}`;
    await writeFile(unfinished, `${version}\n`, { flush: true });
    await rename(unfinished, this.file);
  }
}

async function textIn(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  });
}
