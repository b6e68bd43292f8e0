import { pointbook } from '../../service/service.js';

/** Waits until the list of proposals includes a position. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/proposals', { query: { limit: 1, minPosition } });
