import type { EmployeeEvent } from '../src/employees/events.js';
import type { DomainEvent } from '../src/event-store/recorded-event.js';

const TYPES: Readonly<Record<EmployeeEvent['type'], true>> = {
  EmployeeRegistered: true,
  PointAwarded: true,
  PointDeducted: true,
  EntryReversed: true,
  EmployeeTransferred: true,
  EmployeeLeft: true,
};

/** Whether it stands in an employee's file. */
export const isEmployeeEvent = (event: DomainEvent): event is EmployeeEvent =>
  Object.hasOwn(TYPES, event.type);
