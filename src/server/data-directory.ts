import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Build } from '../contexts/organisation/domain/versions.js';
import { DirectoryVersion } from './directory-version.js';

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
  private readonly version: DirectoryVersion;

  constructor(dataDir: string) {
    this.path = resolve(dataDir);
    this.version = new DirectoryVersion(this.path);
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

  /** The reason why a build may not use this directory, in one line, or undefined. @throws Error in one line */
  async whyTooNew(build: Build): Promise<string | undefined> {
    const [version, { latest }] = [await this.version.found(), this.version];
    if (version <= latest) return undefined;
    const maker = await this.lastWriter();
    const whose = maker === undefined ? '' : `, as Pointbook ${maker.version} writes it`;
    const [which, known] = [maker?.version ?? 'the build that made it', `version ${latest} at the most`];
    return `${this.path} is of version ${version}${whose}. This is ${build.version}, which knows ${known}; start ${which}, or a later one.`;
  }

  /** Whether something has to be done there before this build can use it. */
  async isOlder(): Promise<boolean> {
    return (await this.version.found()) < this.version.latest;
  }

  /** Makes it, or brings it up to the version of this build. @throws Error in one line */
  bringUp(): Promise<void> {
    return this.version.bringUp();
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
