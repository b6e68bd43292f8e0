import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { runTypeScript } from '../support/child.js';

const MAIN = fileURLToPath(new URL('../../embedded/event-store/main.ts', import.meta.url));
const RESTART_DELAY_MS = 50;

/** The store's process, started again whenever it ends. */
export class KilledStore {
  private child: ChildProcess | undefined;
  private stopping = false;
  private restarting: Promise<void> = Promise.resolve();

  constructor(
    private readonly databaseUrl: string,
    private readonly port: number,
  ) {}

  get connectionString(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  async start(): Promise<void> {
    const child = runTypeScript(MAIN, ['--port', String(this.port), '--database-url', this.databaseUrl]);
    this.child = child;
    child.once('exit', () => {
      if (!this.stopping) this.restarting = delay(RESTART_DELAY_MS).then(() => this.start());
    });
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    await Promise.race([once(lines, 'line'), once(child, 'exit')]);
  }

  kill(): void {
    this.child?.kill('SIGKILL');
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.restarting;
    const { child } = this;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }
}
