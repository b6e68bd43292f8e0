import { Injectable } from '@nestjs/common';
import { OfficeMembers } from '../../src/contexts/office-entries/office-members.js';
import { OfficeOccupants, type People } from '../../src/contexts/offices/domain/office-occupants.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { holdsOn } from '../common/office-moves.js';
import { ReadModels } from '../runtime/read-models.js';
import { employees, SCHEMA } from './projection.js';

const MEMBERS = `
  SELECT employee_id FROM ${SCHEMA}.moves m
  JOIN ${SCHEMA}.employees e USING (employee_id, employment_no)
  JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  WHERE m.office_id = $1 AND ${holdsOn('m', '$2')} AND e.active AND s.joined_on <= $2
  ORDER BY employee_id LIMIT $3`;

const AROUND = `
  SELECT employee_id, bool_or(greatest(m.from_on, s.joined_on) <= $2) AS is_there,
         bool_or(greatest(m.from_on, s.joined_on) > $2) AS comes
  FROM ${SCHEMA}.moves m
  JOIN ${SCHEMA}.employees e USING (employee_id, employment_no)
  JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  WHERE m.office_id = ANY ($1::text[]) AND m.until_on > $2 AND m.until_on > s.joined_on AND e.active
  GROUP BY employee_id ORDER BY employee_id`;

@Injectable()
export class OfficeMembersInPostgres extends OfficeMembers {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async on(officeId: string, day: string, position: bigint, limit: number): Promise<string[]> {
    await this.readModels.waitFor([employees], position);
    const rows = await this.postgres.query<{ employee_id: string }>(MEMBERS, [officeId, day, limit]);
    return rows.map(({ employee_id }) => employee_id);
  }
}

@Injectable()
export class OfficeOccupantsInPostgres extends OfficeOccupants {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async around(officeIds: readonly string[], day: string, position: bigint): Promise<People> {
    await this.readModels.waitFor([employees], position);
    const rows = await this.postgres.query<{ employee_id: string; is_there: boolean; comes: boolean }>(
      AROUND,
      [officeIds, day],
    );
    return {
      there: rows.filter(({ is_there }) => is_there).map(({ employee_id }) => employee_id),
      coming: rows.filter(({ comes }) => comes).map(({ employee_id }) => employee_id),
    };
  }
}
