import { Injectable } from '@nestjs/common';
import { authoriserOf, type Sender } from '../../contexts/access/domain/actor.js';
import type { ManagerAssignment } from '../../contexts/access/domain/roles.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import type { RequestedEntry } from '../../contexts/authority/domain/events.js';
import { rankOf, type AuthorityTable } from '../../contexts/authority/domain/table.js';

/** Finds the grade that a sender has over an employee. */
@Injectable()
export class EmployeeGrades {
  constructor(private readonly employees: EmployeeRepository) {}

  /**
   * The highest of the sender's grades over the employee's office on that day; undefined: none. A sender with a single
   * grade whose reach does not cover the office is refused elsewhere by the file itself, so the office is not looked up
   * here.
   * @throws LogUnavailable
   */
  async of(
    { reach, ...sender }: Sender,
    table: AuthorityTable,
    { employeeId, occurredOn }: Pick<RequestedEntry, 'employeeId' | 'occurredOn'>,
  ): Promise<string | undefined> {
    const managing = authoriserOf(sender).roles.filter(
      (role): role is ManagerAssignment => role.role === 'manager',
    );
    const isBound = managing.some(({ officeId }) => officeId !== null);
    const grades = new Set(managing.map(({ grade }) => grade));
    const asksOffice = isBound && (reach.everywhere || grades.size > 1);
    const office = asksOffice ? await this.employees.officeOfDay(employeeId, occurredOn) : undefined;
    return managing
      .filter(({ officeId }) => !asksOffice || officeId === null || officeId === office)
      .map(({ grade }) => grade)
      .sort((a, b) => rankOf(table, b) - rankOf(table, a))
      .at(0);
  }
}
