import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';
import type { FactsView, FactView } from './views.js';

interface FactRow extends Record<string, unknown> {
  readonly fact: FactView;
}

/** All facts about one person, each with what was granted for it. */
const OF_EMPLOYEE = `
  SELECT json_build_object(
    'factId', f.fact_id, 'employmentNo', f.employment_no, 'attribute', f.attribute, 'value', f.value, 'since', f.since,
    'version', f.version, 'status', f.status, 'dueFrom', f.next_due, 'grants', coalesce((
      SELECT json_agg(json_build_object('entryId', g.entry_id, 'itemCode', g.item_code, 'points', g.points,
                      'occurredOn', g.occurred_on, 'version', g.version, 'reversed', g.reversed)
                      ORDER BY g.occurred_on, g.version, g.entry_id)
      FROM ${SCHEMA}.grants g WHERE g.employee_id = f.employee_id AND g.fact_id = f.fact_id), '[]')) AS fact
  FROM ${SCHEMA}.facts f WHERE f.employee_id = $1 ORDER BY f.since, f.fact_id`;

@Injectable()
export class FactQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The facts about an employee; none for a person who was never registered. @throws DatabaseUnavailable */
  async ofEmployee(employeeId: string): Promise<FactsView> {
    const rows = await this.postgres.query<FactRow>(OF_EMPLOYEE, [employeeId]);
    return { employeeId, items: rows.map(({ fact }) => fact) };
  }
}
