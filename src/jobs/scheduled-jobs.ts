import { setTimeout as delay } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Organisation } from '../contexts/organisation/domain/organisation.js';
import { JobStore } from '../infrastructure/queue/job-store.js';
import { JOBS_OPTIONS, type JobsOptions } from '../infrastructure/queue/jobs-options.js';
import type { JobsStatus } from './jobs-status.js';
import { observedJob } from '../infrastructure/telemetry/observed.js';
import { keepScheduled, tickSoon, type Timetable } from '../infrastructure/queue/schedule.js';
import { SCHEDULED_WORKS, type ScheduledWork, type WorkReport } from './scheduled-work.js';

const EVERY_FIVE_MINUTES = '*/5 * * * *';
const CHECK_INTERVAL_MS = 5_000;
const RECONNECT_DELAY_MS = 1_000;

/**
 * Keeps the ticks of every scheduled work coming as long as the application runs. When the job store does not answer,
 * everything on it is dropped and connected anew, and after any trouble there is a tick at once.
 */
@Injectable()
export class ScheduledJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly stopping = new AbortController();
  private readonly timetable: Timetable;
  private readonly works: ReadonlyMap<string, ScheduledWork>;
  private running = Promise.resolve();
  private trouble: string | undefined = 'not connected yet';
  private lastTickAt: string | undefined;
  private readonly details = new Map<string, string | undefined>();
  private readonly troubles = new Map<string, string | undefined>();
  /** Works whose last tick failed: they do not wait for the timetable. */
  private readonly failed = new Set<string>();

  constructor(
    @Inject(SCHEDULED_WORKS) all: readonly ScheduledWork[],
    private readonly clock: Clock,
    organisation: Organisation,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
  ) {
    this.works = new Map(all.map((work) => [work.name, work]));
    this.timetable = { cron: options.cron ?? EVERY_FIVE_MINUTES, timeZone: organisation.timeZone };
  }

  get status(): JobsStatus {
    const troubles = linesOf(this.troubles);
    const details = [...linesOf(this.details), ...troubles];
    const lastTick = this.lastTickAt === undefined ? {} : { lastTickAt: this.lastTickAt };
    if (this.trouble !== undefined)
      return { state: 'down', detail: this.trouble, trouble: this.trouble, ...lastTick };
    return {
      state: 'up',
      ...(details.length === 0 ? {} : { detail: details.join(' ') }),
      ...(troubles.length === 0 ? {} : { trouble: troubles.join(' ') }),
      ...lastTick,
    };
  }

  /** Does not wait for the job store: a caller that needs it at the start asks `reachJobStore`. */
  onApplicationBootstrap(): void {
    this.running = this.keepOn();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Ends when it has succeeded or the application stops. */
  private async keepOn(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const store = new JobStore(this.options, this.note);
      try {
        await store.ready();
        await this.keepTicking(store);
        return;
      } catch (error) {
        this.note(error);
      } finally {
        await store.close();
      }
      await this.pause(RECONNECT_DELAY_MS);
    }
  }

  private async keepTicking(store: JobStore): Promise<void> {
    const names = [...this.works.keys()];
    await store.work(names.length, this.tick);
    while (!this.stopping.signal.aborted) {
      store.failed.throwIfAborted();
      for (const name of names) await store.ask((queue) => keepScheduled(queue, name, this.timetable));
      const again = this.trouble === undefined ? [...this.failed] : names;
      if (again.length > 0) await store.ask((queue) => tickSoon(queue, again));
      if (!store.failed.aborted) this.trouble = undefined;
      await this.pause(CHECK_INTERVAL_MS, store.failed);
    }
  }

  private readonly tick = async (name: string, stop: AbortSignal): Promise<WorkReport> => {
    // A tick of a work that only another version of the service knows is left to that version's processes.
    const work = this.works.get(name);
    if (work === undefined) return {};
    this.failed.delete(name);
    try {
      const signal = AbortSignal.any([stop, this.stopping.signal]);
      const report = await observedJob(name, () => work.run(signal));
      this.lastTickAt = this.clock.now().toISOString();
      this.details.set(name, report.waitsFor);
      this.troubles.set(name, report.lacks);
      if (report.done !== undefined) this.logger.log(report.done);
      return report;
    } catch (error) {
      this.details.delete(name);
      this.failed.add(name);
      this.troubles.set(name, `The last tick of ${name} failed: ${messageOf(error)}`);
      throw error;
    }
  };

  private readonly note = (error: unknown): void => {
    const trouble = messageOf(error);
    if (this.trouble === undefined) this.logger.warn(`The job store is in trouble: ${trouble}`);
    this.trouble = trouble;
  };

  private async pause(pauseMs: number, unless?: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([this.stopping.signal, ...(unless === undefined ? [] : [unless])]);
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

/** A reason that holds back several works is told once. */
const linesOf = (ofWorks: ReadonlyMap<string, string | undefined>): string[] => [
  ...new Set([...ofWorks.values()].filter((line) => line !== undefined)),
];

/** One line; of several errors at once, as for a host with several addresses, the first. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n', 1)[0] ?? text;
}
