import type {
  BroughtIn,
  EmployeeEvent,
  EntryData,
  EntryReversed,
} from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { isEmployeeEvent } from '../common/employee-events.js';

/** The change of one employment by a batch of events. */
export interface EmploymentChange {
  readonly employeeId: string;
  readonly employmentNo: number;
  /** Present where it began in this batch. */
  registration: Registration | undefined;
  leftOn: string | null;
  /** The employee whose file it was joined into, where there was nobody to leave. */
  joinedInto: string | null;
  fixed: number;
  behaviour: number;
  entries: number;
  reversals: number;
  /** The number of entries in trial. */
  trials: number;
  /** The revision of the last event. */
  revision: number;
}

export interface Registration {
  readonly joinedOn: string;
  readonly basePoints: number;
  readonly name: string;
}

/** One change for each employment touched, so that a batch costs a few statements however many events it has. */
export function fold(events: readonly RecordedEvent[]): readonly EmploymentChange[] {
  const changes = new Map<string, EmploymentChange>();
  for (const { event, revision } of events) {
    if (isEmployeeEvent(event)) happened(changeOf(changes, event.data, revision), event);
  }
  return [...changes.values()];
}

/** Adds an event to the change. Moves have a table of their own, and corrections come one by one. */
function happened(change: EmploymentChange, event: EmployeeEvent): void {
  if (event.type === 'EmployeeRegistered') {
    const { joinedOn, basePoints, personal } = event.data;
    change.registration = { joinedOn, basePoints, name: personal.name };
  } else if (event.type === 'PointAwarded') entered(change, event.data, event.data.points);
  else if (event.type === 'PointDeducted') entered(change, event.data, -event.data.points);
  else if (event.type === 'EntryReversed') reversed(change, event.data.undoes);
  else if (event.type === 'OpeningRecorded') broughtIn(change, event.data, 1);
  else if (event.type === 'OpeningWithdrawn') broughtIn(change, event.data.undoes, -1);
  else if (event.type === 'EmployeeLeft') {
    change.leftOn = event.data.leftOn;
    change.joinedInto = event.data.joinedInto ?? null;
  }
}

function changeOf(
  changes: Map<string, EmploymentChange>,
  { employeeId, employmentNo }: EmployeeEvent['data'],
  revision: number,
): EmploymentChange {
  const key = `${employeeId} ${employmentNo}`;
  let change = changes.get(key);
  if (change === undefined) {
    const nothing = { fixed: 0, behaviour: 0, entries: 0, reversals: 0, trials: 0 };
    change = {
      employeeId,
      employmentNo,
      registration: undefined,
      leftOn: null,
      joinedInto: null,
      revision,
      ...nothing,
    };
    changes.set(key, change);
  }
  change.revision = revision;
  return change;
}

/** Counts an entry; one in trial moves no balance. */
function entered(change: EmploymentChange, { kind, trial }: EntryData, signedPoints: number): void {
  change.entries += 1;
  if (trial === true) change.trials += 1;
  else change[kind] += signedPoints;
}

function broughtIn(change: EmploymentChange, { fixed, behaviour }: BroughtIn, sign: 1 | -1): void {
  change.fixed += sign * fixed;
  change.behaviour += sign * behaviour;
}

function reversed(change: EmploymentChange, undoes: EntryReversed['data']['undoes']): void {
  const { direction, kind, points, trial } = undoes;
  change.reversals += 1;
  if (trial !== true) change[kind] += direction === 'award' ? -points : points;
}
