import { pointbook } from '../../service/service.js';

/** Waits until the list of people includes that position. */
export const seenInList = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/employees', { query: { limit: 1, minPosition } });
