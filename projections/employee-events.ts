import type { Correction, EmployeeEvent } from '../src/employees/events.js';
import type { DomainEvent, RecordedEvent } from '../src/event-store/recorded-event.js';

const CORRECTIONS: Readonly<Record<Correction['type'], true>> = { EmployeeRenamed: true };

const TYPES: Readonly<Record<EmployeeEvent['type'], true>> = {
  EmployeeRegistered: true,
  PointAwarded: true,
  PointDeducted: true,
  EntryReversed: true,
  EmployeeTransferred: true,
  EmployeeLeft: true,
  ...CORRECTIONS,
};

/** Whether it stands in an employee's file. */
export const isEmployeeEvent = (event: DomainEvent): event is EmployeeEvent =>
  Object.hasOwn(TYPES, event.type);

/** Whether it puts right what was said before. */
export const isCorrection = (recorded: RecordedEvent): recorded is RecordedEvent<Correction> =>
  Object.hasOwn(CORRECTIONS, recorded.event.type);
