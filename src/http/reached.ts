import { setTimeout as delay } from 'node:timers/promises';
import type { EventLog } from '../event-store/event-log.js';
import { positionNotReached } from './problem.js';

const TIMEOUT_MS = 5_000;
const POLL_MS = 50;

/**
 * For queries that read the log itself, which is never behind itself: only a place that is not there yet is waited for.
 * @throws Problem `position.not-reached`, LogUnavailable
 */
export async function untilReached(log: EventLog, position: bigint): Promise<void> {
  const deadline = Date.now() + TIMEOUT_MS;
  while ((await log.head()) < position) {
    if (Date.now() > deadline) throw positionNotReached(position);
    await delay(POLL_MS);
  }
}
