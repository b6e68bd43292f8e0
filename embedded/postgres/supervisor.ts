import { setTimeout as delay } from 'node:timers/promises';
import { stopOrphan } from './orphan.js';
import { Server, type ServerOptions } from './server.js';

const FIRST_BACKOFF_MS = 100;
const LAST_BACKOFF_MS = 5_000;
const STABLE_AFTER_MS = 10_000;

export type Supervised = Omit<ServerOptions, 'stalePid'> & { onRestart: () => void };

/** Keeps one server running: when it dies, it is started again on the same port until stopped. */
export class Supervisor {
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();
  private server: Server | undefined;

  private constructor(private readonly options: Supervised) {}

  /** Resolves once the server accepts connections; rejects when its first start fails. */
  static async start(options: Supervised): Promise<Supervisor> {
    const supervisor = new Supervisor(options);
    const server = await supervisor.launch();
    supervisor.watching = supervisor.watch(server);
    return supervisor;
  }

  get pid(): number | undefined {
    return this.server?.pid;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.server?.stop();
    await this.watching;
  }

  private async watch(first: Server): Promise<void> {
    let server = first;
    let failures = 0;
    while (!this.isStopping()) {
      const startedAt = performance.now();
      await server.exited;
      if (this.isStopping()) return;
      failures = performance.now() - startedAt > STABLE_AFTER_MS ? 0 : failures;
      this.options.log('Postgres ended by itself; starting it again');
      const next = await this.relaunch(failures);
      if (!next) return;
      server = next;
      failures += 1;
      this.options.onRestart();
    }
  }

  /** The first attempt at once, the next after growing pauses; undefined when stopped meanwhile. */
  private async relaunch(failuresBefore: number): Promise<Server | undefined> {
    for (let failures = failuresBefore; !this.isStopping(); failures += 1) {
      await this.pause(failures);
      if (this.isStopping()) return undefined;
      try {
        return await this.launch();
      } catch (error) {
        this.options.log((error as Error).message);
      }
    }
    return undefined;
  }

  private async launch(): Promise<Server> {
    const { cluster, log } = this.options;
    const stalePid = await stopOrphan(cluster.clusterDir, log);
    const server = await Server.start({ ...this.options, stalePid });
    this.server = server;
    if (this.isStopping()) await server.stop();
    await server.ready;
    return server;
  }

  private async pause(failures: number): Promise<void> {
    if (failures === 0) return;
    const backoffMs = Math.min(FIRST_BACKOFF_MS * 2 ** (failures - 1), LAST_BACKOFF_MS);
    await delay(backoffMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }
}
