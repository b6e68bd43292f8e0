import type { EventLog } from '../event-store/event-log.js';
import { positionNotReached } from './problem.js';
import { waits } from './waits.js';

/**
 * Checks that the log reaches a position, for queries that read the log itself, which is never behind itself: nothing is waited for.
 * @throws Problem `position.not-reached`, LogUnavailable
 */
export async function untilReached(log: EventLog, position: bigint): Promise<void> {
  if (!(await waits.for(position, () => log.reaches(position)))) throw positionNotReached(position);
}
