import type { EventLog } from '../event-store/event-log.js';
import { positionNotReached } from './problem.js';
import { waits } from './waits.js';

/**
 * For queries that read the log itself, which is never behind itself: what it does not hold by now is not waited for.
 * @throws Problem `position.not-reached`, LogUnavailable
 */
export async function untilReached(log: EventLog, position: bigint): Promise<void> {
  if (!(await waits.for(position, () => log.reaches(position)))) throw positionNotReached(position);
}
