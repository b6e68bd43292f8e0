import { Injectable } from '@nestjs/common';
import { EmployeeNames } from '../../src/contexts/employees/domain/employee-names.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { namesOf } from '../common/names.js';
import { SCHEMA } from './projection.js';

const NAMES = `
  SELECT e.employee_id AS id, last.name FROM ${SCHEMA}.employees e
  JOIN ${SCHEMA}.employments last ON last.employee_id = e.employee_id AND last.employment_no = e.employment_no
  WHERE e.employee_id = ANY ($1::text[])`;

@Injectable()
export class EmployeeNamesInPostgres extends EmployeeNames {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override of(employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return namesOf(this.postgres, NAMES, employeeIds);
  }
}
