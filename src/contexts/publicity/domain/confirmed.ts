import type { LocalDate } from '../../../kernel/natural-month.js';
import type { Closings } from '../../calendar/domain/closings.js';
import type { Policy } from '../../due-process/domain/policies.js';
import { closeOfPeriod } from './closings.js';
import type { Publicity } from './publicity.js';

/** What decides whether a board is confirmed. */
export interface Confirmations {
  readonly closings: Closings;
  readonly policyOn: (day: LocalDate) => Policy | undefined;
  readonly publicity: Publicity;
}

/** Whether the board of a month or a year is confirmed; one that is not to be published is so with its close. */
export function isConfirmed(period: string, { closings, policyOn, publicity }: Confirmations): boolean {
  const close = closeOfPeriod(closings, period);
  if (close === undefined) return false;
  return policyOn(close.on)?.publicity == null || publicity.get(period)?.confirmed !== undefined;
}
