import { Queue, Worker, type IQueueBackend } from 'bullmq';
import { within } from '../event-store/within.js';
import { ANSWER_TIMEOUT_MS, backendAt, type Address } from './backend.js';

/** One run of the job; it has to come to its end soon after the signal aborts. */
export type Work = (stop: AbortSignal) => Promise<unknown>;

const QUEUE = 'closing';
const CLOSE_TIMEOUT_MS = 5_000;
/** Between two attempts of a worker to fetch its next job from a store that refuses connections. */
const FETCH_RETRY_DELAY_MS = 1_000;
const KEPT_JOBS = { removeOnComplete: { count: 20 }, removeOnFail: { count: 100 } };
const KEPT_EVENTS = { events: { maxLen: 100 } };

const openQueue = (address: Address) =>
  new Queue(QUEUE, { connection: address, streams: KEPT_EVENTS }, backendAt);
export type JobQueue = ReturnType<typeof openQueue>;

const openWorker = (address: Address, work: () => Promise<unknown>) =>
  new Worker(
    QUEUE,
    work,
    { connection: address, ...KEPT_JOBS, runRetryDelay: FETCH_RETRY_DELAY_MS },
    backendAt,
  );

/** The queue of the closing job and its worker, in Redis or in Postgres, from connecting to closing. */
export class JobStore {
  private readonly queue: JobQueue;
  private worker: ReturnType<typeof openWorker> | undefined;
  private readonly refused: Promise<never>;
  private readonly ended = new AbortController();

  /** @param onError hears of each trouble with the connections; unheard, it would end the process */
  constructor(
    private readonly address: Address,
    private readonly onError: (error: Error) => void,
  ) {
    this.queue = openQueue(address);
    this.queue.on('error', onError);
    this.refused = new Promise((_, reject) => this.queue.once('error', reject));
    this.refused.catch(() => undefined);
  }

  /** @throws Error when the store refuses, or says nothing for five seconds */
  async ready(): Promise<void> {
    await within(ANSWER_TIMEOUT_MS, Promise.race([this.queue.waitUntilReady(), this.refused]));
  }

  /** @throws Error when the store does not answer, for five seconds */
  ask<T>(question: (queue: JobQueue) => Promise<T>): Promise<T> {
    return within(ANSWER_TIMEOUT_MS, question(this.queue));
  }

  /** Begins to carry out the jobs, one at a time. */
  work(work: Work): void {
    this.worker = openWorker(this.address, () => work(this.ended.signal));
    this.worker.on('error', this.onError);
  }

  /** False once the worker has given up. */
  get working(): boolean {
    return this.worker?.isRunning() ?? false;
  }

  /** Ends everything, also where the store is gone and whatever runs; waits for a running job, but not for long. */
  async close(): Promise<void> {
    this.ended.abort();
    const parts = [this.worker, this.queue].filter((part) => part !== undefined);
    const cut = (): Promise<unknown> => settle(parts.map((part) => disconnect(part.getBackend())));
    await settle(parts.map((part) => part.close()))
      .catch(cut)
      .catch(() => undefined);
  }
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

const settle = (ends: readonly Promise<void>[]): Promise<unknown> =>
  within(CLOSE_TIMEOUT_MS, Promise.allSettled(ends));

async function disconnect(backend: IQueueBackend): Promise<void> {
  await backend.disconnectBlocking(false);
  await backend.close(true);
}
