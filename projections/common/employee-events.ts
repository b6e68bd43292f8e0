import { isCorrection as isOne } from '../../src/contexts/employees/domain/put-right.js';
import type { Correction, EmployeeEvent } from '../../src/contexts/employees/domain/events.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

const TYPES: Readonly<Record<Exclude<EmployeeEvent, Correction>['type'], true>> = {
  EmployeeRegistered: true,
  PointAwarded: true,
  PointDeducted: true,
  EntryReversed: true,
  EmployeeTransferred: true,
  EmployeeLeft: true,
  OpeningRecorded: true,
  OpeningWithdrawn: true,
  PersonsJoined: true,
  PersonsJoinCarriedOut: true,
  ErasureProposed: true,
  PersonErased: true,
};

/** Whether it stands in an employee's file. */
export const isEmployeeEvent = (event: DomainEvent): event is EmployeeEvent =>
  Object.hasOwn(TYPES, event.type) || isOne(event);

/** Whether the event corrects an earlier one about an employee. */
export const isCorrection = (recorded: RecordedEvent): recorded is RecordedEvent<Correction> =>
  isOne(recorded.event);
