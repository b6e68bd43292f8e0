import { Queue, Worker } from 'bullmq';
import { withTimeout } from '../../kernel/with-timeout.js';
import { ANSWER_TIMEOUT_MS, Backends, type Address } from './backends.js';

/** Carries out the job of a name; it has to come to its end soon after the signal aborts. */
export type Work = (name: string, stop: AbortSignal) => Promise<unknown>;

const QUEUE = 'scheduled';
const JOB_TIMEOUT_MS = 5_000;
const FAREWELL_TIMEOUT_MS = 1_000;
/** The pause between two attempts of BullMQ's own, which it makes where a connection was refused. */
const RETRY_DELAY_MS = 1_000;
const KEPT_JOBS = { removeOnComplete: { count: 20 }, removeOnFail: { count: 100 } };
const KEPT_EVENTS = { events: { maxLen: 100 } };
const NEVER = new Promise<never>(() => undefined);

const openQueue = (connection: Address, { make }: Backends) =>
  new Queue(QUEUE, { connection, streams: KEPT_EVENTS }, make);
export type JobQueue = ReturnType<typeof openQueue>;

const openWorker = (
  connection: Address,
  { make }: Backends,
  concurrency: number,
  work: (name: string) => Promise<unknown>,
) =>
  new Worker(
    QUEUE,
    ({ name }) => work(name),
    { connection, concurrency, ...KEPT_JOBS, autorun: false, runRetryDelay: RETRY_DELAY_MS },
    make,
  );

/**
 * The queue of the scheduled jobs and its worker, in Redis or in Postgres, from connecting to closing. One that has failed once
 * is to be closed, and another one opened: BullMQ's parts remember what befell them.
 */
export class JobStore {
  private readonly backends = new Backends();
  private readonly queue: JobQueue;
  private readonly jobs = new Set<Promise<unknown>>();
  private worker: ReturnType<typeof openWorker> | undefined;
  private readonly refused: Promise<never>;
  private readonly ended = new AbortController();
  private readonly broken = new AbortController();

  /** @param onError hears of each trouble with the connections until the store is closed */
  constructor(
    private readonly address: Address,
    private readonly onError: (error: Error) => void,
  ) {
    this.queue = openQueue(address, this.backends);
    this.queue.on('error', this.hear);
    this.refused = new Promise((_, reject) => this.queue.once('error', reject));
    this.refused.catch(() => undefined);
  }

  /** Aborts with the first trouble, which is its reason. */
  get failed(): AbortSignal {
    return this.broken.signal;
  }

  /** @throws Error when the store refuses, or says nothing for five seconds */
  async ready(): Promise<void> {
    await this.answered(Promise.race([this.queue.waitUntilReady(), this.refused]));
  }

  /** @throws Error when the store does not answer, for five seconds */
  ask<T>(question: (queue: JobQueue) => Promise<T>): Promise<T> {
    return this.answered(question(this.queue));
  }

  /** Begins to carry out the jobs, so many at a time. @throws Error when the store does not let the worker in, for five seconds */
  async work(atATime: number, work: Work): Promise<void> {
    const worker = openWorker(this.address, this.backends, atATime, (name) => {
      // A job that is fetched while the store closes is left as by a process that died, for the next worker.
      if (this.ended.signal.aborted) return NEVER;
      const job = work(name, this.ended.signal).finally(() => this.jobs.delete(job));
      this.jobs.add(job);
      return job;
    });
    this.worker = worker;
    worker.on('error', this.hear);
    await this.answered(worker.waitUntilReady());
    if (this.ended.signal.aborted) return;
    void worker.run().then(() => {
      this.hear(new Error('the worker has ended'));
    }, this.hear);
  }

  /** Waits for the running jobs, but for nothing that needs the store: jobs that it does not know to be done are done again. */
  async close(): Promise<void> {
    this.ended.abort();
    await withTimeout(JOB_TIMEOUT_MS, Promise.allSettled(this.jobs)).catch(() => undefined);
    if (this.failed.aborted) this.backends.deafen();
    await withTimeout(FAREWELL_TIMEOUT_MS, Promise.allSettled([this.closeWorker(), this.closeQueue()])).catch(
      () => undefined,
    );
    this.backends.destroyConnections();
  }

  private async answered<T>(answer: Promise<T>): Promise<T> {
    try {
      return await withTimeout(ANSWER_TIMEOUT_MS, answer);
    } catch (error) {
      this.broken.abort(error);
      throw error;
    }
  }

  private async closeWorker(): Promise<void> {
    // The worker's wait for jobs in Postgres would outlive it.
    if (this.address.redisUrl === undefined) await this.worker?.getBackend().disconnectBlocking();
    await this.worker?.close(true);
  }

  private async closeQueue(): Promise<void> {
    await this.queue.getBackend().close(true);
  }

  private readonly hear = (error: Error): void => {
    this.broken.abort(error);
    if (!this.ended.signal.aborted) this.onError(error);
  };
}

/** @throws Error in one line when there is no job store there */
export async function reachJobStore(address: Address): Promise<void> {
  const store = new JobStore(address, () => undefined);
  try {
    await store.ready();
  } finally {
    await store.close();
  }
}
