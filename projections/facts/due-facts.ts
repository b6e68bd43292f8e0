import { Injectable } from '@nestjs/common';
import { DueFacts } from '../../src/contexts/facts/due-facts.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

/** Makes the key of a fact as `factKey` does. */
const PEOPLE = `
  SELECT DISTINCT employee_id FROM ${SCHEMA}.facts
  WHERE employee_id > $1 AND (outdated OR (next_due <= $2
        AND CASE attribute WHEN 'service' THEN attribute ELSE attribute || ': ' || value END = ANY ($3::text[])))
  ORDER BY employee_id LIMIT $4`;

@Injectable()
export class DueFactsInPostgres extends DueFacts {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async people(
    today: string,
    granted: readonly string[],
    after: string,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.postgres.query<{ employee_id: string }>(PEOPLE, [
      after,
      today,
      [...granted],
      limit,
    ]);
    return rows.map(({ employee_id }) => employee_id);
  }
}
