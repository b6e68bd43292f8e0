import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Build } from '../contexts/organisation/domain/versions.js';

/** The traces of an earlier service in a data directory. */
export interface Past {
  /** The build that last wrote its log. */
  readonly lastWriter: Build | undefined;
  /** A file that is made once there is a log: without the log, its keys would vouch for another one. */
  readonly usedWithLog: string | undefined;
}

/** The data directory of one installation, as far as it tells of earlier starts. */
export class DataDirectory {
  private readonly path: string;
  private readonly writtenBy: string;

  constructor(dataDir: string) {
    this.path = resolve(dataDir);
    this.writtenBy = join(this.path, 'written-by.json');
  }

  /** The folder of the embedded Postgres. */
  get postgres(): string {
    return join(this.path, 'postgres');
  }

  get hasCluster(): boolean {
    return existsSync(join(this.postgres, 'cluster'));
  }

  /** The folder in which a database is restored before it is put in its place. */
  get restoring(): string {
    return join(this.path, 'restoring');
  }

  /** A restore that is under way, or was cut off before the database was in its place. */
  get isHalfRestored(): boolean {
    return existsSync(this.restoring) && !this.hasCluster;
  }

  async past(): Promise<Past> {
    const usedWithLog = ['admin-key', 'signing-key', 'vault-key']
      .map((name) => join(this.path, name))
      .concat(this.writtenBy)
      .find((file) => existsSync(file));
    return { lastWriter: await this.lastWriter(), usedWithLog };
  }

  async remember(build: Build): Promise<void> {
    await mkdir(this.path, { recursive: true });
    const unfinished = `${this.writtenBy}.new`;
    await writeFile(unfinished, `${JSON.stringify(build)}\n`);
    await rename(unfinished, this.writtenBy);
  }

  /** Undefined where the file cannot be read: the log says the same. */
  private async lastWriter(): Promise<Build | undefined> {
    try {
      return JSON.parse(await readFile(this.writtenBy, 'utf8')) as Build;
    } catch {
      return undefined;
    }
  }
}
