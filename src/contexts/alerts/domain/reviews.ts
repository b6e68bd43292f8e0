import { accepted, rejected, repeated, type Decider, type EventPosition } from '../../../kernel/decision.js';
import type { AlertsReviewed } from './events.js';

/** The days and months that were looked at, and the place in the log by which everything before was. */
export interface Reviews {
  readonly done: ReadonlyMap<string, EventPosition>;
  readonly checkedBy: bigint;
}

export interface ReviewAlerts {
  readonly type: 'ReviewAlerts';
  /** A day, or a month. */
  readonly period: string;
  readonly position: string;
}

export interface ReviewsContext {
  /** The day is over, or the month is closed. */
  readonly isDue: boolean;
}

export const reviewsDecider: Decider<Reviews, ReviewAlerts, AlertsReviewed, ReviewsContext> = {
  initialState: () => ({ done: new Map(), checkedBy: -1n }),
  evolve: ({ done, checkedBy }, { data: { period, position } }, place) => ({
    done: new Map(done).set(period, place),
    checkedBy: BigInt(position) > checkedBy ? BigInt(position) : checkedBy,
  }),
  decide: ({ done }, { period, position }, { isDue }) => {
    if (!isDue) return rejected('alert.not-due', `${period} is not over yet, or not closed.`);
    const before = done.get(period);
    return before === undefined
      ? accepted({ type: 'AlertsReviewed', data: { period, position } })
      : repeated(before);
  },
  digestKey: () => '',
};
