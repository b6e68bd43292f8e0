import type { Fact, FileParts, Place } from '../kernel/decision.js';
import { joinedAt, moved, type Move } from './office-moves.js';
import type { Direction, EmployeeEvent, EmployeeRegistered, EntryData, EntryKind } from './events.js';

/** One employee's file, as far as decisions need it: all employments, every entry by its id. */
export type Employee = NeverEmployed | EverEmployed;

export interface NeverEmployed {
  readonly status: 'unknown';
}

/** One stay. */
export interface Employment {
  readonly employmentNo: number;
  readonly name: string;
  readonly joinedOn: string;
  /** The offices of that employment, by the day from which on each holds. */
  readonly moves: readonly Move[];
  /** Where each of them was said last. */
  readonly places: { readonly named: Place };
}

/** With the running employment, or the last one of an employee who has left. */
export interface EverEmployed extends Employment {
  readonly status: 'employed' | 'left';
  readonly digestKey: string;
  readonly entries: Map<string, Entry>;
  /** The entries that were undone, and where. */
  readonly reversed: Map<string, Place>;
}

export interface Entry {
  readonly direction: Direction;
  readonly kind: EntryKind;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
  readonly employmentNo: number;
  /** Whose authority it has used, if anybody's. */
  readonly authorisedBy?: string;
  readonly isByProposal?: true;
  /** Recorded in trial: neither it nor its reversal counts. */
  readonly trial?: true;
  readonly place: Place;
}

export const initialState = (): Employee => ({ status: 'unknown' });

export function evolve(state: Employee, event: EmployeeEvent, place: Place): Employee {
  if (event.type === 'EmployeeRegistered') return registered(state, event.data, place);
  if (state.status === 'unknown') throw new Error(`${event.type} before EmployeeRegistered`);
  switch (event.type) {
    case 'PointAwarded':
    case 'PointDeducted':
    case 'EntryReversed':
      for (const fact of factsOf(event, place)) learn(state, fact);
      return state;
    case 'EmployeeTransferred':
      return { ...state, moves: moved(state.moves, event.data) };
    case 'EmployeeLeft':
      return { ...state, status: 'left' };
    case 'EmployeeRenamed':
      return { ...state, name: event.data.personal.name, places: { ...state.places, named: place } };
  }
}

function registered(state: Employee, data: EmployeeRegistered['data'], place: Place): EverEmployed {
  const known = state.status === 'unknown' ? NO_ENTRIES() : state;
  return {
    status: 'employed',
    employmentNo: data.employmentNo,
    name: data.personal.name,
    joinedOn: data.joinedOn,
    moves: joinedAt(data.officeId, data.joinedOn),
    places: { named: place },
    digestKey: data.personal.digestKey,
    entries: known.entries,
    reversed: known.reversed,
  };
}

const NO_ENTRIES = (): Pick<EverEmployed, 'entries' | 'reversed'> => ({
  entries: new Map(),
  reversed: new Map(),
});

const ENTRY = 'entry/';
const REVERSAL = 'reversal/';

function factsOf(event: EmployeeEvent, place: Place): readonly Fact[] {
  if (event.type === 'PointAwarded') return [entryFact('award', event.data, place)];
  if (event.type === 'PointDeducted') return [entryFact('deduct', event.data, place)];
  if (event.type === 'EntryReversed') return [{ key: REVERSAL + event.data.entryId, value: { place } }];
  return [];
}

function entryFact(direction: Direction, data: EntryData, place: Place): Fact {
  const { kind, itemCode, points, occurredOn, employmentNo, ground, trial } = data;
  const authorisedBy = ground !== undefined && 'principalId' in ground ? ground.principalId : undefined;
  const entry: Entry = {
    direction,
    kind,
    itemCode,
    points,
    occurredOn,
    employmentNo,
    ...(authorisedBy === undefined ? {} : { authorisedBy }),
    ...(ground?.by === 'proposal' ? { isByProposal: true } : {}),
    ...(trial === true ? { trial } : {}),
    place,
  };
  return { key: ENTRY + data.entryId, value: entry };
}

function learn(state: Employee, { key, value }: Fact): void {
  if (state.status === 'unknown') throw new Error(`${key} of a person never registered`);
  if (key.startsWith(ENTRY)) state.entries.set(key.slice(ENTRY.length), value as Entry);
  else state.reversed.set(key.slice(REVERSAL.length), (value as { place: Place }).place);
}

type Core = NeverEmployed | Omit<EverEmployed, 'entries' | 'reversed'>;

/** Positions are too large for the numbers of JSON. */
const asJson = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
const fromJson = (key: string, value: unknown): unknown =>
  key === 'position' ? BigInt(value as string) : value;

function coreOf(state: Employee): unknown {
  if (state.status === 'unknown') return state;
  const { entries: _, reversed: __, ...core } = state;
  return JSON.parse(JSON.stringify(core, asJson));
}

function ofCore(kept: unknown): Employee {
  const core = JSON.parse(JSON.stringify(kept), fromJson) as Core;
  return core.status === 'unknown' ? core : { ...core, ...NO_ENTRIES() };
}

/** An employee's file grows for life; a command about an entry looks at that entry alone. */
export const employeeParts: FileParts<Employee, object, EmployeeEvent> = {
  version: 5,
  coreOf,
  ofCore,
  factsOf,
  learn,
  keysFor: (command) =>
    'entryId' in command ? [ENTRY + String(command.entryId), REVERSAL + String(command.entryId)] : [],
};
