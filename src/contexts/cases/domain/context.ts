import type { Role } from '../../access/domain/roles.js';
import type { LocalDate } from '../../../kernel/natural-month.js';
import type { DayCount } from '../../due-process/domain/events.js';
import type { Employee } from '../../employees/domain/employee.js';
import { rejected, type Rejection } from '../../../kernel/decision.js';
import type { Opened } from './case.js';
import type { CaseOpened } from './events.js';

/** What decisions know of the world beside the case. */
export interface CaseContext {
  /** The person who sends the command, by whichever key. */
  readonly person: string;
  readonly roles: readonly Role[];
  readonly isJob: boolean;
  readonly today: LocalDate;
  readonly plus: (day: LocalDate, count: number, by: DayCount) => LocalDate;
  /** The file of the employee whom the case concerns. */
  readonly file: Employee | undefined;
  /** The reason why the file would not take the replacement. */
  readonly refusedByFile?: Rejection | undefined;
  /** The event that would open the case, or the reason why it cannot be opened. */
  readonly opening?: CaseOpened['data'] | Rejection | undefined;
  /** The last day on which a lapsed case may be opened again, because the departure was undone. */
  readonly againUntil?: LocalDate | undefined;
}

export const caseOwn = ({ opened: { caseId } }: Opened): Rejection =>
  rejected('case.own', `You are too near to case ${caseId}: somebody else decides it.`);
