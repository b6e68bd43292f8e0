import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { lstat, mkdir, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The embedded event store as a process of its own, so that its work and ours share no event loop. */
export interface EventStoreProcess {
  readonly connectionString: string;
  stop(): Promise<void>;
}

export interface EventStoreProcessOptions {
  readonly databaseUrl: string;
  /** The same database as the role that owns the tables, where that is another one. */
  readonly ownerUrl?: string | undefined;
  /** The folder for the socket alone: nobody else may enter it. Made when missing. */
  readonly folder: string;
  readonly log: (line: string) => void;
}

const MAIN = fileURLToPath(new URL('./event-store/main.js', import.meta.url));
/** The store's memory is bounded; with more room V8 would only collect its garbage later. */
const NODE_OPTIONS = ['--max-old-space-size=256'];
const SOCKET = 'eventstore.sock';
const READY_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 10_000;
const MAX_RESTART_DELAY_MS = 1_000;

/** Longer paths of sockets are not taken by every system. */
const LONGEST_PATH = 100;

/**
 * Starts the store on a socket that no other user reaches and starts it again there whenever it dies.
 * @throws Error with one line when it cannot start, as when another process has the store of this database
 */
export async function startEventStoreProcess(options: EventStoreProcessOptions): Promise<EventStoreProcess> {
  const { folder, forget } = await privateFolder(resolve(options.folder));
  const supervisor = new StoreSupervisor(options, join(folder, SOCKET), forget);
  try {
    await supervisor.start();
    return supervisor;
  } catch (error) {
    await forget();
    throw error;
  }
}

interface PrivateFolder {
  readonly folder: string;
  readonly forget: () => Promise<void>;
}

/** Returns that folder or, where its path is too long, a new one among the system's temporary ones. */
async function privateFolder(folder: string): Promise<PrivateFolder> {
  if (join(folder, SOCKET).length > LONGEST_PATH) {
    const temporary = await mkdtemp(join(tmpdir(), 'pointbook-'));
    return { folder: temporary, forget: () => rm(temporary, { recursive: true, force: true }) };
  }
  // A copy of it may belong to somebody else, or be open to everybody.
  const found = await lstat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true || found.uid !== process.getuid?.())
    await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  return { folder, forget: () => Promise.resolve() };
}

class StoreSupervisor implements EventStoreProcess {
  private child: ChildProcess | undefined;
  private address = '';
  private stopping = false;
  private restartDelayMs = 100;
  private restart: NodeJS.Timeout | undefined;

  constructor(
    private readonly options: EventStoreProcessOptions,
    private readonly socket: string,
    private readonly forgetFolder: () => Promise<void>,
  ) {}

  get connectionString(): string {
    return this.address;
  }

  async start(): Promise<void> {
    const { databaseUrl, ownerUrl, log } = this.options;
    const { url, env } = withPasswordApart(databaseUrl);
    const child = fork(MAIN, ['--socket', this.socket, '--database-url', url], {
      execArgv: NODE_OPTIONS,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...env, ...(ownerUrl !== undefined && { EVENTSTORE_OWNER_URL: ownerUrl }) },
    });
    this.child = child;
    let lastWords: string | undefined;
    let isReady = false;
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
      lastWords = line;
      // Before that the lines are the reason why it cannot start, which the caller tells.
      if (isReady) log(line);
    });
    this.address = await readyAt(child, () => lastWords);
    isReady = true;
    this.restartDelayMs = 100;
    child.once('exit', () => {
      if (!this.stopping) this.startAgain();
    });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    await this.end();
    await this.forgetFolder();
  }

  private async end(): Promise<void> {
    const child = this.child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const kill = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(kill);
  }

  private startAgain(): void {
    this.options.log(`The event store ended; starting it again in ${this.restartDelayMs} ms.`);
    this.restart = setTimeout(() => {
      this.start().catch((error: unknown) => {
        this.options.log(error instanceof Error ? error.message : String(error));
        if (!this.stopping) this.startAgain();
      });
    }, this.restartDelayMs);
    this.restartDelayMs = Math.min(this.restartDelayMs * 2, MAX_RESTART_DELAY_MS);
  }
}

/** Every user of the machine may read a process's arguments, so no password may be among them. */
function withPasswordApart(databaseUrl: string): { url: string; env: NodeJS.ProcessEnv } {
  if (!URL.canParse(databaseUrl)) return { url: databaseUrl, env: {} };
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = '';
  return { url: url.href, env: password === '' ? {} : { PGPASSWORD: password } };
}

/** The address in the one line that the store prints when it is ready. */
async function readyAt(child: ChildProcess, lastWords: () => string | undefined): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const timeout = setTimeout(() => child.kill('SIGKILL'), READY_TIMEOUT_MS);
  try {
    return await new Promise((resolve, reject) => {
      lines.on('line', (line) => {
        const address = /^event store ready at (\S+)$/.exec(line)?.[1];
        if (address !== undefined) resolve(address);
      });
      child.once('error', reject);
      // `close` comes when its output has been read as well.
      child.once('close', () => {
        reject(new Error(lastWords() ?? 'The event store ended before it was ready.'));
      });
    });
  } finally {
    clearTimeout(timeout);
  }
}
