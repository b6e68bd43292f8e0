import type { RejectionParameters, Told } from './rejection-parameters.js';
import type { RejectionCode } from './rejections.js';

/** Where an event stands: its revision within its stream, and its position in the whole log. */
export interface EventPosition {
  readonly revision: number;
  /** Known once the append was acknowledged; a decision never depends on it. */
  position: bigint;
}

/**
 * The outcome of a command. A rejection is a value, never an exception; a repeat is answered with the place of the
 * first.
 */
export type Decision<Event> =
  | { readonly outcome: 'accepted'; readonly events: readonly Event[] }
  | { readonly outcome: 'repeated'; readonly place: EventPosition }
  /** Something else has to be done first; only callers inside the service ever meet this. */
  | { readonly outcome: 'withheld' }
  | Rejection;

export interface Rejection {
  readonly outcome: 'rejected';
  readonly code: RejectionCode;
  /** One sentence for the sender of the command: what is wrong, with the values at fault. */
  readonly detail: string;
  /** The values at fault by name: the code and they make the sentence of another language. */
  readonly parameters?: RejectionParameters;
}

export const accepted = <Event>(...events: Event[]): Decision<Event> => ({ outcome: 'accepted', events });
export const repeated = (place: EventPosition): { outcome: 'repeated'; place: EventPosition } => ({
  outcome: 'repeated',
  place,
});
export const needsAuthority = (): { outcome: 'withheld' } => ({ outcome: 'withheld' });
export const rejected = <Code extends RejectionCode>(
  code: Code,
  detail: string,
  ...[parameters]: Told<Code>
): Rejection => ({
  outcome: 'rejected',
  code,
  detail,
  ...(parameters === undefined ? {} : { parameters }),
});

/** What an answer tells of a rejection. */
export const refusalIn = ({
  code,
  detail,
  parameters,
}: Omit<Rejection, 'outcome'>): Omit<Rejection, 'outcome'> => ({
  code,
  detail,
  ...(parameters === undefined ? {} : { parameters }),
});

/**
 * How one kind of stream is folded and decided on.
 *
 * `evolve` may extend the collections of the state it is given: the caller owns that state and drops it when an append
 * fails. `decide` is pure: the same state, command and context give the same decision.
 */
export interface Decider<State, Command, Event, Context> {
  readonly initialState: () => State;
  readonly evolve: (state: State, event: Event, place: EventPosition, recordedBy: string) => State;
  readonly decide: (state: State, command: Command, context: Context) => Decision<Event>;
  /** Key of the digests by which repeats are recognised; a person's own where contents name or describe a person. */
  readonly digestKey: (state: State, command: Command) => string;
  /**
   * What a command that was carried out left behind, for callers inside the service; no answer to the outside has it.
   */
  readonly left?: (state: State, command: Command) => Readonly<Record<string, string>>;
  /** For streams that grow for ever: how a state is kept in parts, of which a command needs only a few. */
  readonly snapshotFormat?: SnapshotFormat<State, Command, Event>;
}

/** A part of a state under a key, which never changes again. */
export interface SnapshotEntry {
  readonly key: string;
  readonly value: unknown;
}

/**
 * A state as a small core and entries by key. A state may then be loaded as its core with only the entries that a
 * command asks for: the cost does not grow with the stream.
 */
export interface SnapshotFormat<State, Command, Event> {
  /** Changes whenever core or entries change their shape: a snapshot of another version is not used. */
  readonly version: number;
  /** Plain JSON. */
  readonly toSnapshot: (state: State) => unknown;
  /** A state without any entries yet. */
  readonly ofCore: (core: unknown) => State;
  /** The entries that an event adds. */
  readonly factsOf: (event: Event, place: EventPosition) => readonly SnapshotEntry[];
  /** Puts an entry in its place within the state. */
  readonly hydrate: (state: State, fact: SnapshotEntry) => void;
  /** The keys of the entries that deciding on a command looks at. */
  readonly keysFor: (command: Command) => readonly string[];
  /** Whether deciding on a command looks at all entries. */
  readonly needsAll: (command: Command) => boolean;
}
