import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { diesWithParent } from '../../embedded/postgres/parent-death.js';
import { SETTINGS } from '../../src/server/setting-names.js';
import { Api } from './api.js';
import { eventually } from './eventually.js';
import { processesOf, type ProcessInfo } from './process-table.js';

export const ROOT = join(import.meta.dirname, '../..');
export const TEST_KEY = 'the-key-of-process-tests-0123456789';
/** Of processes that share a database. */
const VAULT_KEY_FILE = join(ROOT, 'test/inputs/vault-key');
const KEPT_LINES = 5_000;
const TOLD_LINES = 40;

export interface ServiceOptions {
  /** A new directory by default, removed by `endAllServices`. */
  readonly dataDir?: string;
  /** The program that runs instead of the built service, with its arguments. */
  readonly program?: readonly string[];
  /** Settings; PORT is 0 unless given. The settings in the environment of the tests are ignored. */
  readonly env?: Readonly<Record<string, string>>;
  /** The time at which its clock starts; now by default. */
  readonly at?: Date;
}

/** The end of a program that ran to its end. */
export interface Ended {
  /** Exit code; null if a signal ended it. */
  readonly code: number | null;
  /** Its output, line by line. */
  readonly lines: readonly string[];
}

/** For every process of a service, including its children. */
function clockAt(at: Date | undefined): Readonly<Record<string, string>> {
  if (at === undefined) return {};
  return {
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'clock-ahead.mjs')).href}`,
    TEST_CLOCK_AHEAD_MS: String(at.getTime() - Date.now()),
  };
}

/** Services that a spec has started; `endAllServices` ends and removes them. */
const started = new Set<ServiceProcess>();
const folders = new Set<string>();

/** The service as it is run: a process with children, in a process group of its own. */
export class ServiceProcess {
  readonly lines: string[] = [];
  readonly exited: Promise<number | null>;
  private address: Api | undefined;
  /** The addresses that it announced, one for each start. */
  private readonly urls: string[] = [];
  private starts = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly dataDir: string,
  ) {
    started.add(this);
    for (const input of [child.stdout!, child.stderr!]) {
      createInterface({ input }).on('line', (line) => {
        const url = /^Pointbook listens on (\S+)$/.exec(line)?.[1];
        if (url !== undefined) this.urls.push(url);
        this.lines.push(line);
        this.lines.splice(0, this.lines.length - KEPT_LINES);
      });
    }
    this.exited = once(child, 'close').then(([code]) => code as number | null);
  }

  /** Resolves once it announces its address. @throws Error with its last output if it ends before that */
  static async start(options: ServiceOptions = {}): Promise<ServiceProcess> {
    const service = await ServiceProcess.launch(options);
    await service.serves(options.env?.['POINTBOOK_ADMIN_KEY']);
    return service;
  }

  /** Waits until its supervisor has started it again. */
  servesAgain(): Promise<void> {
    return this.serves(this.api.key);
  }

  /** Starts without waiting for anything. */
  static async launch(options: ServiceOptions = {}): Promise<ServiceProcess> {
    await expectBuilt();
    const dataDir = options.dataDir ?? (await newFolder());
    // In a group of its own, which also ends with a test run that is killed hard.
    const program = options.program ?? [process.execPath, join(ROOT, 'dist/service/main.js')];
    const [command = '', ...args] = [...(await diesWithParent()), ...program];
    const child = spawn(command, args, {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment({
        ...{ PORT: '0', POINTBOOK_DATA_DIR: dataDir },
        ...(options.env?.['DATABASE_URL'] === undefined ? {} : { POINTBOOK_VAULT_KEY: VAULT_KEY_FILE }),
        ...clockAt(options.at),
        ...options.env,
      }),
    });
    return new ServiceProcess(child, dataDir);
  }

  /** The end of a start that has to be refused. */
  static async refused(options: ServiceOptions): Promise<Ended> {
    const service = await ServiceProcess.launch(options);
    return { code: await service.exited, lines: service.lines };
  }

  get api(): Api {
    if (this.address === undefined) throw new Error('This service was only launched');
    return this.address;
  }

  /** What it says on its own account: what it logs comes by another pipe, and may arrive after what was said later. */
  get said(): readonly string[] {
    return this.lines.filter((line) => !line.includes('[Nest]'));
  }

  get pid(): number {
    return this.child.pid!;
  }

  get isOver(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** All its processes, and those that it left behind. */
  processes(): Promise<readonly ProcessInfo[]> {
    return processesOf(this.pid, this.dataDir);
  }

  /** The one process whose command line contains this. */
  async partOf(name: string): Promise<number> {
    const [only, ...others] = (await this.processes()).filter(({ command }) => command.includes(name));
    if (only === undefined || others.length > 0) throw new Error(`${others.length} more than one "${name}"`);
    return only.pid;
  }

  /** Kills everything at once, Postgres and event store included. */
  async killAll(): Promise<void> {
    const others = (await this.processes()).filter(({ groupId }) => groupId !== this.pid);
    for (const { pid } of others) signal(pid, 'SIGKILL');
    signal(-this.pid, 'SIGKILL');
    await this.exited;
  }

  /** Kills the process that was started here, and none of its children. */
  async killAlone(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  /** Work during which it must not end. @throws Error with its last output if it does */
  async whileItServes<T>(work: Promise<T>): Promise<T> {
    const ended = this.exited.then((code) => {
      throw new Error(`It ended with ${code}:\n${this.lines.slice(-TOLD_LINES).join('\n')}`);
    });
    return Promise.race([work, ended]);
  }

  /** Interrupts the group, as Ctrl-C in a terminal does. */
  interruptGroup(): Promise<number | null> {
    signal(-this.pid, 'SIGINT');
    return this.exited;
  }

  /** Asks it to stop. Resolves with its exit code. */
  stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.exited;
  }

  /** Waits until all its processes are gone. */
  async nothingLeft(): Promise<void> {
    await eventually(
      () => this.processes(),
      (left) => left.length === 0,
    );
  }

  private async serves(givenKey: string | undefined): Promise<void> {
    const start = this.starts++;
    const url = await eventually(
      () => (this.isOver ? '' : this.urls[start]),
      (known) => known !== undefined,
    );
    if (!url) throw new Error(`It did not start:\n${this.lines.join('\n')}`);
    this.address = new Api(url, givenKey ?? (await keyIn(this.dataDir)));
  }
}

/** To a process, or to a group (a negative pid); nothing where it has ended. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** For `afterEach`: removes everything that a spec has started here, however it ended. */
export async function endAllServices(): Promise<void> {
  const services = [...started];
  started.clear();
  // All before waiting for any: those on one data directory cannot be told apart by what works in it.
  await Promise.all(services.map((service) => service.killAll()));
  await Promise.all(services.map((service) => service.nothingLeft()));
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
  folders.clear();
}

/** A folder that is removed with the services. */
export async function newFolder(parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(parent, 'pointbook-process-'));
  folders.add(folder);
  return folder;
}

/** The environment of the tests without settings of the service, plus these. */
export function environment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const { name } of SETTINGS) Reflect.deleteProperty(env, name);
  return { ...env, ...settings };
}

export const keyIn = async (dataDir: string): Promise<string> =>
  (await readFile(join(dataDir, 'admin-key'), 'utf8')).trim();

let built: Promise<void> | undefined;

/** @throws Error if dist is not built from these sources: those tests run what `npm start` runs */
export function expectBuilt(): Promise<void> {
  built ??= (async () => {
    const dist = (await import(pathToFileURL(join(ROOT, 'scripts/lib/built.mjs')).href)) as {
      isBuiltFrom(digest: string): boolean;
      sourcesDigest(): string;
    };
    if (!dist.isBuiltFrom(dist.sourcesDigest()))
      throw new Error('dist is missing or older than the sources: use "npm test"');
  })();
  return built;
}
