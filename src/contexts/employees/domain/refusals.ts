import { addDays } from '../../../kernel/natural-month.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import type { EmployeeContext } from './commands.js';

export const hasLeft = (employeeId: string): Rejection =>
  rejected('employee.left', `${employeeId} has left.`);

const MAX_DAYS_AHEAD = 366;

/** Nobody plans so far ahead: such a date is mistyped. */
export function tooFarAhead(
  field: 'joinedOn' | 'effectiveOn' | 'leftOn',
  date: string,
  { today, bringsItsTime }: EmployeeContext,
): Rejection | undefined {
  if (bringsItsTime === true || date <= addDays(today, MAX_DAYS_AHEAD)) return undefined;
  return rejected(
    'date.too-far-ahead',
    `${field} ${date} lies more than ${MAX_DAYS_AHEAD} days after today, ${today}.`,
  );
}
