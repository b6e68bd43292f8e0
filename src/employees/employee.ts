import type { Place } from '../kernel/decision.js';
import type { Direction, EmployeeEvent, EntryData, EntryKind } from './events.js';

/** One employee's file, as far as decisions need it: all employments, every entry by its id. */
export type Employee = NeverEmployed | EverEmployed;

export interface NeverEmployed {
  readonly status: 'unknown';
}

export interface EverEmployed {
  readonly status: 'employed' | 'left';
  /** The running employment, or the last one of an employee who has left. */
  readonly employmentNo: number;
  readonly joinedOn: string;
  readonly digestKey: string;
  readonly entries: Map<string, Entry>;
}

export interface Entry {
  readonly direction: Direction;
  readonly kind: EntryKind;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
  readonly employmentNo: number;
  readonly reversed: boolean;
  readonly place: Place;
}

export const initialState = (): Employee => ({ status: 'unknown' });

export function evolve(state: Employee, event: EmployeeEvent, place: Place): Employee {
  if (event.type === 'EmployeeRegistered') return registered(state, event.data);
  if (state.status === 'unknown') throw new Error(`${event.type} before EmployeeRegistered`);
  switch (event.type) {
    case 'PointAwarded':
      return withEntry(state, 'award', event.data, place);
    case 'PointDeducted':
      return withEntry(state, 'deduct', event.data, place);
    case 'EntryReversed':
      return withReversal(state, event.data.entryId);
    case 'EmployeeTransferred':
      return state;
    case 'EmployeeLeft':
      return { ...state, status: 'left' };
  }
}

function registered(
  state: Employee,
  data: Extract<EmployeeEvent, { type: 'EmployeeRegistered' }>['data'],
): EverEmployed {
  return {
    status: 'employed',
    employmentNo: data.employmentNo,
    joinedOn: data.joinedOn,
    digestKey: data.personal.digestKey,
    entries: state.status === 'unknown' ? new Map<string, Entry>() : state.entries,
  };
}

function withEntry(state: EverEmployed, direction: Direction, data: EntryData, place: Place): EverEmployed {
  const { kind, itemCode, points, occurredOn, employmentNo } = data;
  state.entries.set(data.entryId, {
    direction,
    kind,
    itemCode,
    points,
    occurredOn,
    employmentNo,
    reversed: false,
    place,
  });
  return state;
}

function withReversal(state: EverEmployed, entryId: string): EverEmployed {
  const entry = state.entries.get(entryId);
  if (entry === undefined) throw new Error(`EntryReversed of an unknown entry ${entryId}`);
  state.entries.set(entryId, { ...entry, reversed: true });
  return state;
}
