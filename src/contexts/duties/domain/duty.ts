import { inForceOn, type Authority } from '../../authority/domain/table.js';
import type { Duty } from '../../authority/domain/events.js';
import { firstDayOf, lastDayOf, type NaturalMonth } from '../../../kernel/natural-month.js';
import type { DutyResult, Tally } from './events.js';

/** A principal who has been given roles. */
export interface Assigned {
  readonly principalId: string;
  readonly employeeId: string | null;
  /** The last day on which they may do anything; null: no end is set. */
  readonly lastDay: string | null;
  /** Each assignment of roles, in order: the day, and the grades that they hold since then as a manager. */
  readonly assignments: readonly { readonly on: string; readonly grades: readonly string[] }[];
}

export type DutyDone = Omit<DutyResult, 'penalty'> & { readonly duty: Duty };

export const NOTHING: Tally = { awards: 0, deductions: 0 };

/**
 * The duties of the managers for a month, and what each has done. A duty is that of the grade on the last day, by the
 * grades in force then; of several grades, that of the highest. A principal who was no manager yet on the first day, or
 * none any more on the last, owes nothing.
 */
export function dutiesIn(
  month: NaturalMonth,
  people: readonly Assigned[],
  authority: Authority,
  done: ReadonlyMap<string, Tally>,
): DutyDone[] {
  const table = inForceOn(authority, lastDayOf(month));
  if (table === undefined) return [];
  return people.flatMap((person) => {
    const { principalId, employeeId, lastDay } = person;
    if (lastDay !== null && lastDay < lastDayOf(month)) return [];
    if (gradesOn(person, firstDayOf(month)).length === 0) return [];
    const held = gradesOn(person, lastDayOf(month));
    const grade = table.grades.findLast(({ grade, duty }) => duty !== undefined && held.includes(grade));
    if (grade?.duty === undefined) return [];
    const { awards, deductions } = grade.duty;
    const tally = done.get(principalId) ?? NOTHING;
    const due = { awards, deductions };
    return [{ principalId, employeeId, grade: grade.grade, due, done: tally, duty: grade.duty }];
  });
}

export const isMet = ({ due, done }: Pick<DutyResult, 'due' | 'done'>): boolean =>
  done.awards >= due.awards && done.deductions >= due.deductions;

const gradesOn = ({ assignments }: Assigned, day: string): readonly string[] =>
  assignments.findLast(({ on }) => on <= day)?.grades ?? [];
