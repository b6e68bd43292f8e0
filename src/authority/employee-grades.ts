import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { ManagerAssignment } from '../access/roles.js';
import { EmployeeFiles } from '../employees/employee-files.js';
import type { RequestedEntry } from './events.js';
import { rankOf, type AuthorityTable } from './table.js';

/** Which grade somebody has over an employee. */
@Injectable()
export class EmployeeGrades {
  constructor(private readonly employees: EmployeeFiles) {}

  /** The highest, of those that he has over the employee's office on that day; undefined: none. @throws LogUnavailable */
  async of(
    actor: Actor,
    table: AuthorityTable,
    { employeeId, occurredOn }: Pick<RequestedEntry, 'employeeId' | 'occurredOn'>,
  ): Promise<string | undefined> {
    const managing = actor.roles.filter((role): role is ManagerAssignment => role.role === 'manager');
    const grades = new Set(managing.map(({ grade }) => grade));
    if (grades.size <= 1) return managing[0]?.grade;
    const office = await this.employees.officeOfDay(employeeId, occurredOn);
    const here = managing.filter(({ officeId }) => officeId === null || officeId === office);
    return here
      .map(({ grade }) => grade)
      .sort((a, b) => rankOf(table, b) - rankOf(table, a))
      .at(0);
  }
}
