import { Injectable } from '@nestjs/common';
import type { OfInspection } from '../../src/contexts/talents/domain/events.js';
import { PassedInspections, RunningInspections } from '../../src/contexts/talents/domain/lookups.js';
import type { Measured } from '../../src/contexts/talents/domain/measuring.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { inspections, SCHEMA } from './projection.js';

const PASSED = `
  SELECT employee_id AS "employeeId", employment_no AS "employmentNo" FROM ${SCHEMA}.passed
  WHERE programme_id = $1 AND position <= $2`;

@Injectable()
export class PassedInspectionsInPostgres extends PassedInspections {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async by(programmeId: string, position: bigint): Promise<readonly Measured[]> {
    await this.readModels.waitFor([inspections], position);
    return this.postgres.query<Measured & Record<string, unknown>>(PASSED, [programmeId, position]);
  }
}

const RUNNING = `
  SELECT programme_id AS "programmeId", employee_id AS "employeeId" FROM ${SCHEMA}.inspections
  WHERE status IN ('open', 'measured') AND (programme_id, employee_id) > ($1, $2)
  ORDER BY programme_id, employee_id LIMIT $3`;

@Injectable()
export class RunningInspectionsInPostgres extends RunningInspections {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override after(last: OfInspection | undefined, limit: number): Promise<readonly OfInspection[]> {
    const { programmeId = '', employeeId = '' } = last ?? {};
    return this.postgres.query<OfInspection & Record<string, unknown>>(RUNNING, [
      programmeId,
      employeeId,
      limit,
    ]);
  }
}
