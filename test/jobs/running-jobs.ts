import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JobsOptions } from '../../src/infrastructure/queue/jobs-options.js';
import type { JobsStatus } from '../../src/jobs/jobs-status.js';
import { runTypeScript } from '../support/child.js';
import { until } from '../support/eventually.js';
import type { Home } from './jobs-part.js';

export interface JobsProcessOptions {
  readonly home: Home;
  readonly now: string;
  readonly jobs: JobsOptions;
  /** Stands still for ever in the tick, once this number of months is closed. */
  readonly haltAfterCloses?: number;
}

type Line = JobsStatus & { readonly halted?: true };

/** Runs jobs-process.ts. It dies of any error event or rejected promise without a handler, as the service would. */
export class RunningJobs {
  private lastStatus: JobsStatus | undefined;
  private isHalted = false;

  private constructor(private readonly child: ChildProcess) {
    createInterface({ input: child.stdout! }).on('line', (text) => {
      const line = JSON.parse(text) as Line;
      if (line.halted === true) this.isHalted = true;
      else this.lastStatus = line;
    });
  }

  static start(options: JobsProcessOptions): RunningJobs {
    return new RunningJobs(
      runTypeScript(join(import.meta.dirname, 'jobs-process.ts'), [JSON.stringify(options)]),
    );
  }

  /** Waits until the process reports this. */
  async is(wanted: Partial<JobsStatus>): Promise<void> {
    await until(() => {
      this.mustLive();
      return Object.entries(wanted).every(
        ([key, value]) => this.lastStatus?.[key as keyof JobsStatus] === value,
      );
    });
  }

  /** Waits until the process stands still in the middle of a tick. */
  async halted(): Promise<void> {
    await until(() => {
      this.mustLive();
      return this.isHalted;
    });
  }

  kill(): Promise<unknown> {
    return this.end('SIGKILL');
  }

  /** Asks the process to stop, waits until it has ended by itself, and gives its exit code. */
  async stop(): Promise<unknown> {
    return (await this.end('SIGTERM'))[0];
  }

  private async end(signal: NodeJS.Signals): Promise<unknown[]> {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null) return [exitCode, signalCode];
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    return ended;
  }

  private mustLive(): void {
    const { exitCode, signalCode } = this.child;
    if (exitCode !== null || signalCode !== null)
      throw new Error(`The process ended: ${exitCode ?? signalCode}.`);
  }
}
