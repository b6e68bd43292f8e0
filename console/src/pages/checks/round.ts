import type { components } from '../../../../clients/typescript/src/index.js';
import { pointbook } from '../../service/service.js';

export type Round = components['schemas']['RoundView'];
export type Kept = components['schemas']['KeptView'];

export const RHYTHMS = ['day', 'week', 'month'] as const;
export const FINDINGS = ['good', 'as-it-should-be', 'bad'] as const;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Waits until the rounds include a position. */
export const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/rounds', { query: { limit: 1, minPosition } });

/** The days of a term; one day stands alone. */
export const daysOf = ({ from, until }: Kept['missed'][number]): string =>
  from === until ? from : `${from} – ${until}`;
