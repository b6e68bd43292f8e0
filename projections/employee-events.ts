import type { EmployeeEvent } from '../src/employees/events.js';
import type { DomainEvent } from '../src/event-store/recorded-event.js';

/** Only what happened to an employee names one. */
export const isEmployeeEvent = (event: DomainEvent): event is EmployeeEvent => 'employeeId' in event.data;
