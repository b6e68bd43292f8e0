import type { Role } from '../../access/domain/roles.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { DayCount } from '../../due-process/domain/events.js';
import type { Employee } from '../../employees/domain/employee.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import type { Opened } from './case.js';
import type { CaseOpened } from './events.js';

/** What decisions know of the world beside the case. */
export interface CaseContext {
  /** Who sends it, by whichever key. */
  readonly person: string;
  readonly roles: readonly Role[];
  readonly isJob: boolean;
  readonly today: LocalDate;
  readonly plus: (day: LocalDate, count: number, by: DayCount) => LocalDate;
  /** The file of whom it concerns. */
  readonly file: Employee | undefined;
  /** Why the file would not take the replacement. */
  readonly refusedByFile?: Rejection | undefined;
  /** What an opening would be, or why there is none. */
  readonly opening?: CaseOpened['data'] | Rejection | undefined;
  /** Until when a lapsed case may be opened again, because the departure was none. */
  readonly againUntil?: LocalDate | undefined;
}

export const caseOwn = ({ opened: { caseId } }: Opened): Rejection =>
  rejected('case.own', `You are too near to case ${caseId}: somebody else decides it.`);
