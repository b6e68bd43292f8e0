import type { RejectionCode } from './rejections.js';

/** Where an event stands: its revision within its stream, and its position in the whole log. */
export interface Place {
  readonly revision: number;
  /** Known once the append was acknowledged; a decision never depends on it. */
  position: bigint;
}

/** What a command leads to. A rejection is a value, never an exception; a repeat is answered with the place of the first. */
export type Decision<Event> =
  | { readonly outcome: 'accepted'; readonly events: readonly Event[] }
  | { readonly outcome: 'repeated'; readonly place: Place }
  | Rejection;

export interface Rejection {
  readonly outcome: 'rejected';
  readonly code: RejectionCode;
  /** One sentence for the person who sent the command: what is wrong, with the values at fault. */
  readonly detail: string;
}

export const accepted = <Event>(...events: Event[]): Decision<Event> => ({ outcome: 'accepted', events });
export const repeated = (place: Place): { outcome: 'repeated'; place: Place } => ({
  outcome: 'repeated',
  place,
});
export const rejected = (code: RejectionCode, detail: string): Rejection => ({
  outcome: 'rejected',
  code,
  detail,
});

/**
 * How one kind of stream is folded and decided on.
 *
 * `evolve` may extend the collections of the state it is given: the caller owns that state and drops it when an append
 * fails. `decide` is pure: the same state, command and context give the same decision.
 */
export interface Decider<State, Command, Event, Context> {
  readonly initialState: () => State;
  readonly evolve: (state: State, event: Event, place: Place) => State;
  readonly decide: (state: State, command: Command, context: Context) => Decision<Event>;
  /** Key of the digests by which repeats are recognised; a person's own where contents name or describe a person. */
  readonly digestKey: (state: State) => string;
}
