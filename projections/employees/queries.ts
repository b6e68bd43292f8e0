import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../src/calendar/natural-month.js';
import { Problem } from '../../src/http/problem.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/organisation/organisation.js';
import { Postgres } from '../../src/postgres/postgres.js';
import { holdsOn } from '../office-moves.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { beginsWith, wantedKey } from './names.js';
import { SCHEMA } from './projection.js';
import type { EmployeeView } from './views.js';

export interface EmployeeFilter {
  readonly officeId: string | undefined;
  readonly active: boolean | undefined;
  /** This one at the most. */
  readonly only?: string | undefined;
  /** Only those after this one. */
  readonly after: string | undefined;
  /** Those whom it may mean. */
  readonly search?: string | undefined;
  readonly limit: number;
}

interface EmployeeRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly name: string;
  readonly office_id: string;
  readonly active: boolean;
  readonly employment_no: number;
  readonly joined_on: string;
  readonly base: string;
  readonly fixed: string;
  readonly behaviour: string;
  readonly entries: number;
  readonly reversals: number;
  readonly trials: number;
  readonly revision: number;
}

/** Each employee with the office in force today, which is $1. */
const EMPLOYEES_TODAY = `
  SELECT e.employee_id, e.name, m.office_id, e.active, e.employment_no, e.joined_on, e.base, e.fixed, e.behaviour,
         e.entries, e.reversals, e.trials, e.revision
  FROM ${SCHEMA}.employees e
  JOIN ${SCHEMA}.moves m ON m.employee_id = e.employee_id AND m.employment_no = e.employment_no
                        AND ${holdsOn('m', '$1')}`;

const ONE = `${EMPLOYEES_TODAY} WHERE e.employee_id = $2`;

@Injectable()
export class EmployeeQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `employee.unknown`, DatabaseUnavailable */
  async one(employeeId: string): Promise<EmployeeView> {
    const [row] = await this.postgres.query<EmployeeRow>(ONE, [this.today(), employeeId]);
    if (row === undefined) {
      throw new Problem('employee.unknown', `Nobody was ever registered as ${employeeId}.`);
    }
    return viewOf(row);
  }

  /** In the order of their ids. @throws DatabaseUnavailable */
  async list(filter: EmployeeFilter): Promise<Page<EmployeeView>> {
    const { text, values } = listing(filter, this.today());
    const rows = await this.postgres.query<EmployeeRow>(text, values);
    return pageOf(rows.map(viewOf), filter.limit, ({ employeeId }) => [employeeId]);
  }

  private today(): string {
    return localDateOf(this.clock.now(), this.organisation.timeZone);
  }
}

/** Only the conditions that are asked for, so that each combination is planned for its own index. */
function listing(
  { officeId, active, only, after, search, limit }: EmployeeFilter,
  today: string,
): { readonly text: string; readonly values: readonly unknown[] } {
  const values: unknown[] = [today, limit + 1];
  const conditions: string[] = [];
  const where = (condition: string, value: unknown): void => {
    if (value !== undefined) conditions.push(`${condition} $${values.push(value)}`);
  };
  where('e.employee_id =', only);
  where('e.employee_id >', after);
  where('e.active =', active);
  where('m.office_id =', officeId);
  if (search !== undefined) {
    const asked = values.push(wantedKey(search));
    conditions.push(
      `e.employee_id IN (SELECT n.employee_id FROM ${SCHEMA}.names n WHERE ${beginsWith('n.key', `$${asked}`)})`,
    );
  }
  const filtered = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return { text: `${EMPLOYEES_TODAY} ${filtered} ORDER BY e.employee_id LIMIT $2`, values };
}

function viewOf(row: EmployeeRow): EmployeeView {
  const [base, fixed, behaviour] = [Number(row.base), Number(row.fixed), Number(row.behaviour)];
  return {
    employeeId: row.employee_id,
    name: row.name,
    officeId: row.office_id,
    active: row.active,
    employmentNo: row.employment_no,
    joinedOn: row.joined_on,
    balance: { base, fixed, behaviour, total: base + fixed + behaviour },
    entries: row.entries,
    reversals: row.reversals,
    trials: row.trials,
    revision: row.revision,
  };
}
