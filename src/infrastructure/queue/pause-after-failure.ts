import { setTimeout as delay } from 'node:timers/promises';
import type { IQueueBackend } from 'bullmq';

const PAUSE_MS = 1_000;
/** The calls that a worker's loop makes as often as it can. */
const FETCHES = ['moveToActive', 'moveToCompleted', 'moveToFailed', 'waitForJob'] as const;

/** The pause does not keep the process from ending. */
const pauseOfLoop = (): Promise<void> => delay(PAUSE_MS, undefined, { ref: false });

/**
 * Has each fetch that fails wait before it says so. BullMQ waits only where a connection was refused, and asks again at once
 * after every other error; where its backend remembers a rejection, that is from microtask to microtask, and nothing else in
 * the process ever has its turn again.
 */
export function pauseAfterFailure<B extends Pick<IQueueBackend, (typeof FETCHES)[number]>>(
  backend: B,
  pause: () => Promise<void> = pauseOfLoop,
): B {
  for (const name of FETCHES) {
    const fetch = backend[name].bind(backend) as (...asked: unknown[]) => Promise<unknown>;
    const patient = async (...asked: unknown[]): Promise<unknown> => {
      try {
        return await fetch(...asked);
      } catch (error) {
        await pause();
        throw error;
      }
    };
    Object.assign(backend, { [name]: patient });
  }
  return backend;
}
