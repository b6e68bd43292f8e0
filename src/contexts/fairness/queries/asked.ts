import type { Actor } from '../../access/domain/actor.js';
import type { Role } from '../../access/domain/roles.js';
import { invalidInput } from '../../../infrastructure/http/problem.js';
import { monthsFrom, type NaturalMonth } from '../../../kernel/natural-month.js';

export const MAX_MONTHS = 12;

/** @throws Problem naming the field */
export function refuseTooLong(from: NaturalMonth, to: NaturalMonth): void {
  const count = [...monthsFrom(from, to)].length;
  if (count < 1 || count > MAX_MONTHS)
    throw invalidInput([{ field: 'to', message: `must be at most ${MAX_MONTHS} months from the first on` }]);
}

const OVERALL: readonly Role[] = ['administrator', 'auditor', 'points-officer', 'head', 'leadership'];
const OF_CASES: readonly Role[] = ['auditor', 'head'];

const holds = ({ roles }: Actor, wanted: readonly Role[]): boolean =>
  roles.some(({ role }) => wanted.includes(role));

/** Whether they are told of all givers; a manager without one of these roles sees their own row. */
export const isToldOfAll = (actor: Actor): boolean => holds(actor, OVERALL);
export const isToldOfCases = (actor: Actor): boolean => holds(actor, OF_CASES);
