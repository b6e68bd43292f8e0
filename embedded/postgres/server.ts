import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { CLEAN_ENV, type Cluster, pathFromWithin } from './cluster.js';
import { diesWithParent } from './parent-death.js';
import type { RunAs } from './run-as.js';

const FAST_STOP_LIMIT_MS = 30_000;
const IMMEDIATE_STOP_LIMIT_MS = 10_000;
const KEPT_LINES = 20;

export interface ServerOptions {
  cluster: Cluster;
  postgres: string;
  runAs: RunAs | undefined;
  port: number;
  durable: boolean;
  /** The pid in a stale pid file, which must not be taken for a running server. */
  stalePid: number | undefined;
  log: (line: string) => void;
}

/** One run of the postgres process, from its start to its end. */
export class Server {
  /** Resolves once it accepts connections; rejects with its last words when it ends before that. */
  readonly ready: Promise<void>;
  readonly exited: Promise<void>;
  private readonly child: ChildProcess;
  private readonly lastLines: string[] = [];

  private constructor(child: ChildProcess, log: (line: string) => void) {
    this.child = child;
    const kill = (): void => void child.kill('SIGINT');
    process.once('exit', kill);
    this.exited = new Promise((resolve) => {
      const ended = (): void => {
        process.off('exit', kill);
        resolve();
      };
      child.once('close', ended);
      child.once('error', (error) => {
        this.lastLines.push(error.message);
        ended();
      });
    });
    this.ready = this.watch(log);
    // A caller that only waits for the end must not cause an unhandled rejection.
    this.ready.catch(() => undefined);
  }

  static async start(options: ServerOptions): Promise<Server> {
    const { cluster, postgres, runAs } = options;
    const [command = postgres, ...args] = [...(await diesWithParent()), postgres, ...serverArgs(options)];
    const child = spawn(command, args, {
      ...runAs,
      // In a group of its own: Ctrl-C in a terminal goes to the whole group, and would end it while we still write.
      detached: true,
      cwd: cluster.clusterDir,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...CLEAN_ENV, PG_GRANDPARENT_PID: String(options.stalePid ?? '') },
    });
    return new Server(child, options.log);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** Ends every connection and waits for the end; harder after a limit. */
  async stop(): Promise<void> {
    this.child.kill('SIGINT');
    if (await this.exitedWithin(FAST_STOP_LIMIT_MS)) return;
    this.child.kill('SIGQUIT');
    if (await this.exitedWithin(IMMEDIATE_STOP_LIMIT_MS)) return;
    this.child.kill('SIGKILL');
    await this.exited;
  }

  private async exitedWithin(limitMs: number): Promise<boolean> {
    const limit = new AbortController();
    const timeout = delay(limitMs, false, { signal: limit.signal }).catch(() => false);
    const exited = await Promise.race([this.exited.then(() => true), timeout]);
    limit.abort();
    return exited;
  }

  private watch(log: (line: string) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.child.stderr) {
        createInterface({ input: this.child.stderr }).on('line', (line) => {
          log(line);
          this.lastLines.push(line);
          if (this.lastLines.length > KEPT_LINES) this.lastLines.shift();
          if (line.includes('database system is ready to accept connections')) resolve();
        });
      }
      void this.exited.then(() => {
        reject(new Error(`Postgres did not start: ${this.lastLines.join(' | ')}`));
      });
    });
  }
}

function serverArgs({ cluster, runAs, port, durable }: ServerOptions): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    // Measured on pg: 10 to 15 % faster for the smallest queries, 10 % slower for large ones; not worth a second address.
    unix_socket_directories: '',
    // A process of the service holds up to thirty, and one that is being replaced as many again.
    max_connections: 300,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    synchronous_commit: 'on',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', pathFromWithin(cluster.clusterDir, runAs), ...flags];
}
