import { pointbook } from '../../service/service.js';

/** Once the list of proposals includes a place in the log. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/proposals', { query: { limit: 1, minPosition } });
