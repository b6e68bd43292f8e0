import { accepted, repeated, type Decider, type EventPosition } from '../../../kernel/decision.js';
import type { RetentionSet } from './events.js';

/** Until an organisation says otherwise. */
export const DEFAULT_RETENTION_MONTHS = 24;

export interface Retention {
  readonly months: number;
  readonly place?: EventPosition;
}

export interface SetRetention {
  readonly type: 'SetRetention';
  readonly months: number;
}

export const retentionDecider: Decider<Retention, SetRetention, RetentionSet, undefined> = {
  initialState: () => ({ months: DEFAULT_RETENTION_MONTHS }),
  evolve: (_, { data: { months } }, place) => ({ months, place }),
  decide: ({ months: known, place }, { months }) =>
    known === months && place !== undefined
      ? repeated(place)
      : accepted({ type: 'RetentionSet', data: { months } }),
  digestKey: () => '',
};
