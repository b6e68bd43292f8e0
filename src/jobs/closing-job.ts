import { setTimeout as delay } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../kernel/clock.js';
import { Organisation } from '../organisation/organisation.js';
import { CloseDueMonths, type Closing } from './close-due-months.js';
import { keepScheduled, tickSoon, unschedule, type Timetable } from './closing-schedule.js';
import { JobStore } from './job-store.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs-options.js';
import type { JobsStatus } from './jobs-status.js';

const EVERY_FIVE_MINUTES = '*/5 * * * *';
const CHECK_INTERVAL_MS = 5_000;
const RECONNECT_DELAY_MS = 1_000;

/**
 * Keeps the ticks coming as long as the application runs. What is lost on the way is made anew: when the job store does
 * not answer, everything on it is dropped and connected again, and after any trouble there is a tick at once.
 */
@Injectable()
export class ClosingJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly stopping = new AbortController();
  private readonly timetable: Timetable;
  private running = Promise.resolve();
  private trouble: string | undefined = 'not connected yet';
  private lastTick: { readonly at?: string; readonly detail?: string } = {};

  constructor(
    private readonly months: CloseDueMonths,
    private readonly clock: Clock,
    organisation: Organisation,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
  ) {
    this.timetable = { cron: options.cron ?? EVERY_FIVE_MINUTES, timeZone: organisation.timeZone };
  }

  get status(): JobsStatus {
    const { at, detail } = this.lastTick;
    const lastTick = at === undefined ? {} : { lastTickAt: at };
    if (!this.options.autoClose) return { state: 'off' };
    if (this.trouble !== undefined) return { state: 'down', detail: this.trouble, ...lastTick };
    return { state: 'up', ...(detail === undefined ? {} : { detail }), ...lastTick };
  }

  /** Does not wait for the job store: whoever needs it to be there at the start asks `reachJobStore`. */
  onApplicationBootstrap(): void {
    this.running = this.keepOn(this.options.autoClose ? this.closeMonths : this.closeNothing);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Until it has come to its end or the application stops. */
  private async keepOn(work: (store: JobStore) => Promise<void>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const store = new JobStore(this.options, this.note);
      try {
        await store.ready();
        await work(store);
        return;
      } catch (error) {
        this.note(error);
      } finally {
        await store.close();
      }
      await this.pause(RECONNECT_DELAY_MS);
    }
  }

  private readonly closeMonths = async (store: JobStore): Promise<void> => {
    store.work(this.tick);
    while (!this.stopping.signal.aborted) {
      if (!store.working) throw new Error('the worker has ended');
      await store.ask((queue) => keepScheduled(queue, this.timetable));
      if (this.trouble !== undefined) await store.ask(tickSoon);
      this.trouble = undefined;
      await this.pause(CHECK_INTERVAL_MS);
    }
  };

  private readonly closeNothing = async (store: JobStore): Promise<void> => {
    await store.ask(unschedule);
    this.trouble = undefined;
  };

  private readonly tick = async (stop: AbortSignal): Promise<Closing> => {
    try {
      const closing = await this.months.run(AbortSignal.any([stop, this.stopping.signal]));
      const detail = closing.refused?.detail;
      this.lastTick = { at: this.clock.now().toISOString(), ...(detail === undefined ? {} : { detail }) };
      if (closing.closed.length > 0) this.logger.log(`Closed ${closing.closed.join(', ')}.`);
      return closing;
    } catch (error) {
      this.lastTick = { ...this.lastTick, detail: `The last tick failed: ${messageOf(error)}` };
      throw error;
    }
  };

  private readonly note = (error: unknown): void => {
    const trouble = messageOf(error);
    if (this.trouble === undefined) this.logger.warn(`The job store is in trouble: ${trouble}`);
    this.trouble = trouble;
  };

  private async pause(pauseMs: number): Promise<void> {
    await delay(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}

/** One line; of several errors at once, as of a host with several addresses, the first. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n', 1)[0] ?? text;
}
