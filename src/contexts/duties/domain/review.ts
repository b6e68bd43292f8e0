import {
  accepted,
  repeated,
  type Decider,
  type Decision,
  type EventPosition,
} from '../../../kernel/decision.js';
import type { DutyEvent, DutyResult, Unproposed } from './events.js';

/** The most results in one event: none is larger than 600 bytes, and the store takes events of up to 1 MB. */
export const MAX_RESULTS = 1_500;

/** The months that were reviewed. */
export type Reviews = ReadonlyMap<string, Review>;

export interface Review {
  readonly reviewedOn: string;
  readonly results: readonly DutyResult[];
  /** Undefined: not all penalties are proposed yet. */
  readonly refused: readonly Unproposed[] | undefined;
  readonly place: EventPosition;
}

export type DutyCommand =
  | {
      readonly type: 'ReviewDuties';
      readonly month: string;
      readonly reviewedOn: string;
      readonly results: readonly DutyResult[];
    }
  | { readonly type: 'NotePenalties'; readonly month: string; readonly refused: readonly Unproposed[] };

export const dutyDecider: Decider<Reviews, DutyCommand, DutyEvent, undefined> = {
  initialState: () => new Map(),
  evolve,
  decide,
  digestKey: () => '',
};

export function evolve(reviews: Reviews, event: DutyEvent, place: EventPosition): Reviews {
  const { month } = event.data;
  if (event.type === 'DutiesReviewed')
    return new Map(reviews).set(month, { ...event.data, refused: undefined, place });
  const review = reviews.get(month);
  if (review === undefined) throw new Error(`PenaltiesProposed before DutiesReviewed of ${month}`);
  return new Map(reviews).set(month, { ...review, refused: event.data.refused });
}

/** A month is reviewed once: entries recorded for it later change nothing. */
export function decide(reviews: Reviews, command: DutyCommand): Decision<DutyEvent> {
  const review = reviews.get(command.month);
  if (command.type === 'ReviewDuties') {
    const { month, reviewedOn, results } = command;
    return review === undefined
      ? accepted({ type: 'DutiesReviewed', data: { month, reviewedOn, results } })
      : repeated(review.place);
  }
  if (review === undefined || review.refused !== undefined) return accepted();
  const { month, refused } = command;
  return accepted({ type: 'PenaltiesProposed', data: { month, refused } });
}
