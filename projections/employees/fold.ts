import type { EmployeeEvent, EntryData, EntryReversed } from '../../src/employees/events.js';
import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import { isEmployeeEvent } from '../employee-events.js';

/** What a batch of events does to one employee's row. */
export interface EmployeeChange {
  readonly employeeId: string;
  /** The employment that began last in this batch; the points below are then its own, from its beginning. */
  registration: Registration | undefined;
  hasLeft: boolean;
  fixed: number;
  behaviour: number;
  entries: number;
  reversals: number;
  /** Of the entries, those in trial. */
  trials: number;
  /** Of the last event. */
  revision: number;
}

export interface Registration {
  readonly employmentNo: number;
  readonly joinedOn: string;
  readonly basePoints: number;
  readonly name: string;
}

/** One change for each employee touched, so that a batch costs a few statements however many events it has. */
export function fold(events: readonly RecordedEvent[]): readonly EmployeeChange[] {
  const changes = new Map<string, EmployeeChange>();
  for (const { event, revision } of events) {
    if (isEmployeeEvent(event)) happened(changeOf(changes, event.data.employeeId, revision), event);
  }
  return [...changes.values()];
}

function happened(change: EmployeeChange, event: EmployeeEvent): void {
  switch (event.type) {
    case 'EmployeeRegistered':
      registered(change, event.data);
      break;
    case 'PointAwarded':
      entered(change, event.data, event.data.points);
      break;
    case 'PointDeducted':
      entered(change, event.data, -event.data.points);
      break;
    case 'EntryReversed':
      reversed(change, event.data.undoes);
      break;
    case 'EmployeeTransferred':
      // Moves have a table of their own; here it only is the latest revision.
      break;
    case 'EmployeeLeft':
      change.hasLeft = true;
      break;
    case 'EmployeeRenamed':
      break;
  }
}

function changeOf(
  changes: Map<string, EmployeeChange>,
  employeeId: string,
  revision: number,
): EmployeeChange {
  let change = changes.get(employeeId);
  if (change === undefined) {
    const nothing = { fixed: 0, behaviour: 0, entries: 0, reversals: 0, trials: 0 };
    change = { employeeId, registration: undefined, hasLeft: false, revision, ...nothing };
    changes.set(employeeId, change);
  }
  change.revision = revision;
  return change;
}

/** Coming back starts at zero beside the base points (rule 11); entries and reversals are counted over all employments. */
function registered(
  change: EmployeeChange,
  data: Omit<Registration, 'name'> & { readonly personal: { readonly name: string } },
): void {
  const { employmentNo, joinedOn, basePoints, personal } = data;
  change.registration = { employmentNo, joinedOn, basePoints, name: personal.name };
  change.hasLeft = false;
  change.fixed = 0;
  change.behaviour = 0;
}

/** What is in trial is an entry, and moves no balance. */
function entered(change: EmployeeChange, { kind, trial }: EntryData, signedPoints: number): void {
  change.entries += 1;
  if (trial === true) change.trials += 1;
  else change[kind] += signedPoints;
}

function reversed(change: EmployeeChange, undoes: EntryReversed['data']['undoes']): void {
  const { direction, kind, points, trial } = undoes;
  change.reversals += 1;
  if (trial !== true) change[kind] += direction === 'award' ? -points : points;
}
