import { pointbook } from '../../service/service.js';

/** Waits until what was acknowledged is in one's own list. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/acknowledgements/own', { query: { minPosition } });
