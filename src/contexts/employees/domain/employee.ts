import { ERASED } from '../../../kernel/erased.js';
import type { SnapshotEntry, SnapshotFormat, EventPosition } from '../../../kernel/decision.js';
import { joinedAt, moved, rejoined, withoutMove, type Move } from './office-moves.js';
import type {
  Correction,
  EmployeeEvent,
  EmployeeLeft,
  EmployeeRegistered,
  EntryData,
  ErasureProposed,
  PersonErased,
  PersonsJoinCarriedOut,
  PersonsJoined,
} from './events.js';
import type { Direction, EntryKind } from '../../../kernel/entry-kinds.js';
import { isCorrection } from './put-right.js';
import { openingsAfter, type Opening } from './opening.js';

/** One employee's file, as far as decisions need it: all employments, every entry by its id. */
export type Employee = NeverEmployed | EverEmployed;

/**
 * Also for an employee whose registration was undone: what was recorded then stays, and no id or number is given twice.
 */
export interface NeverEmployed extends Kept {
  readonly status: 'unknown';
}

/** The part that stays, whichever employment is undone. */
interface Kept {
  /** The openings of all employments. */
  readonly openings: readonly Opening[];
  /** Other files of the same person that were given up to this one. */
  readonly joins: readonly Join[];
  /** The file to which this one was given up. */
  readonly joinedInto?: string;
  /** The proposal to erase what is said of the last employment and those before, until they are employed again. */
  readonly erasure?: ErasureState;
  /** The last employment of which everything that was said is erased, and where; 0 for none. */
  readonly erasedUpTo: number;
  readonly erasedAt?: EventPosition;
  readonly digestKey: string;
  readonly lastEmploymentNo: number;
  readonly entries: Map<string, Entry>;
  /** The entries that were reversed, and where. */
  readonly reversed: Map<string, EventPosition>;
}

/** One employment, from joining to leaving. */
export interface Employment {
  readonly employmentNo: number;
  readonly name: string;
  readonly joinedOn: string;
  /** Absent while it goes on. */
  readonly leftOn?: string;
  /** The offices of that employment, by the day from which each holds. */
  readonly moves: readonly Move[];
  /** The events that last set each of them. */
  readonly places: { readonly named: EventPosition; readonly joined: EventPosition };
}

/** The employee with the running employment, or the last one if they have left. */
export interface EverEmployed extends Employment, Kept {
  readonly status: 'employed' | 'left';
  /** The employments before it that stand, the latest last. */
  readonly earlier: readonly Employment[];
}

export interface Entry {
  readonly direction: Direction;
  readonly kind: EntryKind;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
  readonly employmentNo: number;
  /** The principal whose authority it has used, if any. */
  readonly authorisedBy?: string;
  readonly isByProposal?: true;
  /** Granted for a fact about the person. */
  readonly isGranted?: true;
  /** Recorded in trial: neither it nor its reversal counts. */
  readonly trial?: true;
  readonly place: EventPosition;
}

export interface ErasureState {
  readonly employmentNo: number;
  readonly proposedBy: string;
  readonly proposer: string;
  readonly place: EventPosition;
}

export interface Join {
  readonly giveUp: string;
  readonly drop: readonly string[];
  readonly reason: string;
  /** Whether all of it was done, or found to be done otherwise. */
  readonly isCarriedOut: boolean;
  readonly place: EventPosition;
}

export const initialState = (): Employee => ({
  status: 'unknown',
  digestKey: '',
  lastEmploymentNo: 0,
  erasedUpTo: 0,
  openings: [],
  joins: [],
  ...NO_ENTRIES(),
});

export function evolve(state: Employee, event: EmployeeEvent, place: EventPosition): Employee {
  if (event.type === 'EmployeeRegistered') return registered(state, event.data, place);
  if (state.status === 'unknown') throw new Error(`${event.type} before EmployeeRegistered`);
  if (event.type === 'ErasureProposed' || event.type === 'PersonErased')
    return erasureAfter(state, event, place);
  return isCorrection(event) ? corrected(state, event, place) : continued(state, event, place);
}

function continued(
  state: EverEmployed,
  event: Exclude<
    EmployeeEvent,
    Correction | { type: 'EmployeeRegistered' | 'ErasureProposed' | 'PersonErased' }
  >,
  place: EventPosition,
): Employee {
  switch (event.type) {
    case 'PointAwarded':
    case 'PointDeducted':
    case 'EntryReversed':
      for (const fact of factsOf(event, place)) learn(state, fact);
      return state;
    case 'EmployeeTransferred':
      return { ...state, moves: moved(state.moves, event.data) };
    case 'EmployeeLeft':
      return left(state, event.data);
    case 'PersonsJoined':
    case 'PersonsJoinCarriedOut':
      return { ...state, joins: joinsAfter(state.joins, event, place) };
    case 'OpeningRecorded':
    case 'OpeningWithdrawn':
      return { ...state, openings: openingsAfter(state.openings, event, place) };
  }
}

function erasureAfter(
  state: EverEmployed,
  event: ErasureProposed | PersonErased,
  place: EventPosition,
): Employee {
  const { employmentNo } = event.data;
  if (event.type === 'ErasureProposed') {
    const { proposedBy, proposer } = event.data;
    return { ...state, erasure: { employmentNo, proposedBy, proposer, place } };
  }
  const { erasure: _, ...others } = state;
  return {
    ...others,
    name: ERASED,
    earlier: state.earlier.map((employment) => ({ ...employment, name: ERASED })),
    joins: state.joins.map((join) => ({ ...join, reason: ERASED })),
    digestKey: '',
    erasedUpTo: employmentNo,
    erasedAt: place,
  };
}

const left = (state: EverEmployed, { leftOn, joinedInto }: EmployeeLeft['data']): Employee => ({
  ...state,
  status: 'left',
  leftOn,
  ...(joinedInto === undefined ? {} : { joinedInto }),
});

function joinsAfter(
  joins: readonly Join[],
  { type, data }: PersonsJoined | PersonsJoinCarriedOut,
  place: EventPosition,
): readonly Join[] {
  const { giveUp } = data;
  if (type === 'PersonsJoinCarriedOut')
    return joins.map((join) => (join.giveUp === giveUp ? { ...join, isCarriedOut: true } : join));
  const { drop, personal } = data;
  return [...joins, { giveUp, drop, reason: personal.reason, isCarriedOut: false, place }];
}

function corrected(state: EverEmployed, event: Correction, place: EventPosition): Employee {
  switch (event.type) {
    case 'EmployeeRenamed':
      return { ...state, name: event.data.personal.name, places: { ...state.places, named: place } };
    case 'JoiningCorrected': {
      const { joinedOn } = event.data;
      const places = { ...state.places, joined: place };
      return { ...state, joinedOn, moves: rejoined(state.moves, joinedOn), places };
    }
    case 'DepartureUndone': {
      const { leftOn: _, erasure: __, ...others } = state;
      return { ...others, status: 'employed' };
    }
    case 'RegistrationUndone':
      return withoutLast(state);
    case 'TransferUndone':
      return { ...state, moves: withoutMove(state.moves, event.data.effectiveOn) ?? state.moves };
  }
}

function registered(state: Employee, data: EmployeeRegistered['data'], place: EventPosition): EverEmployed {
  return {
    status: 'employed',
    employmentNo: data.employmentNo,
    name: data.personal.name,
    joinedOn: data.joinedOn,
    moves: joinedAt(data.officeId, data.joinedOn),
    places: { named: place, joined: place },
    earlier: state.status === 'unknown' ? [] : [...state.earlier, employmentOf(state)],
    ...keptOf(state),
    digestKey: data.personal.digestKey,
    lastEmploymentNo: data.employmentNo,
  };
}

const employmentOf = ({ employmentNo, name, joinedOn, leftOn, moves, places }: Employment): Employment => ({
  employmentNo,
  name,
  joinedOn,
  ...(leftOn === undefined ? {} : { leftOn }),
  moves,
  places,
});

/** The file as before the last registration: never registered, or left. */
function withoutLast(state: EverEmployed): Employee {
  const { earlier } = state;
  const kept = keptOf(state);
  const last = earlier.at(-1);
  return last === undefined
    ? { status: 'unknown', ...kept }
    : { status: 'left', ...last, earlier: earlier.slice(0, -1), ...kept };
}

const keptOf = ({
  digestKey,
  lastEmploymentNo,
  erasedUpTo,
  erasedAt,
  openings,
  joins,
  entries,
  reversed,
}: Kept): Kept => ({
  digestKey,
  lastEmploymentNo,
  erasedUpTo,
  ...(erasedAt === undefined ? {} : { erasedAt }),
  openings,
  joins,
  entries,
  reversed,
});

const NO_ENTRIES = (): Pick<Kept, 'entries' | 'reversed'> => ({
  entries: new Map(),
  reversed: new Map(),
});

const ENTRY = 'entry/';
const REVERSAL = 'reversal/';

function factsOf(event: EmployeeEvent, place: EventPosition): readonly SnapshotEntry[] {
  if (event.type === 'PointAwarded') return [entryFact('award', event.data, place)];
  if (event.type === 'PointDeducted') return [entryFact('deduct', event.data, place)];
  if (event.type === 'EntryReversed') return [{ key: REVERSAL + event.data.entryId, value: { place } }];
  return [];
}

function entryFact(direction: Direction, data: EntryData, place: EventPosition): SnapshotEntry {
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
    ...(ground?.by === 'fact' ? { isGranted: true } : {}),
    ...(trial === true ? { trial } : {}),
    place,
  };
  return { key: ENTRY + data.entryId, value: entry };
}

function learn(state: Employee, { key, value }: SnapshotEntry): void {
  if (key.startsWith(ENTRY)) state.entries.set(key.slice(ENTRY.length), value as Entry);
  else state.reversed.set(key.slice(REVERSAL.length), (value as { place: EventPosition }).place);
}

type Core = Omit<NeverEmployed, 'entries' | 'reversed'> | Omit<EverEmployed, 'entries' | 'reversed'>;

/** Positions are too large for the numbers of JSON. */
const asJson = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
const fromJson = (key: string, value: unknown): unknown =>
  key === 'position' ? BigInt(value as string) : value;

function toSnapshot(state: Employee): unknown {
  const { entries: _, reversed: __, ...core } = state;
  return JSON.parse(JSON.stringify(core, asJson));
}

function ofCore(kept: unknown): Employee {
  const core = JSON.parse(JSON.stringify(kept), fromJson) as Core;
  return { ...core, ...NO_ENTRIES() };
}

/** Commands that look at every entry of an employment; they are rare. */
const LOOKING_AT_ALL = ['CorrectJoining', 'UndoRegistration', 'JoinPersons', 'GiveUpFile'];

/** An employee's file grows for life; a command about an entry loads that entry alone. */
export const employeeParts: SnapshotFormat<Employee, object, EmployeeEvent> = {
  version: 9,
  toSnapshot: toSnapshot,
  ofCore,
  factsOf,
  hydrate: learn,
  keysFor: (command) =>
    'entryId' in command ? [ENTRY + String(command.entryId), REVERSAL + String(command.entryId)] : [],
  needsAll: (command) => 'type' in command && LOOKING_AT_ALL.includes(String(command.type)),
};
