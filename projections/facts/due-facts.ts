import { Injectable } from '@nestjs/common';
import type { Granted } from '../../src/contexts/facts/domain/granted-by.js';
import { DueFacts } from '../../src/contexts/facts/due-facts.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

/** Makes the key of a fact as `factKey` does. */
const ONCE = `
  SELECT employee_id FROM ${SCHEMA}.facts
  WHERE employee_id > $1 AND (outdated OR (next_due <= $2
        AND CASE attribute WHEN 'service' THEN attribute ELSE attribute || ': ' || value END = ANY ($3::text[])))`;

/** Those who were granted nothing for the period of that day, by so many first characters of it. */
const AGAIN = `
  SELECT f.employee_id FROM unnest($5::text[], $6::text[], $7::integer[]) AS r (key, until, length)
  JOIN ${SCHEMA}.facts f ON f.attribute || ': ' || f.value = r.key
  WHERE f.employee_id > $1 AND f.status = 'valid' AND NOT f.employment_over AND f.since <= r.until
    AND left(coalesce(f.last_granted, ''), r.length) < left(r.until, r.length)`;

const PEOPLE = `${ONCE} UNION ${AGAIN} ORDER BY employee_id LIMIT $4`;
const LENGTHS = { month: 'YYYY-MM'.length, year: 'YYYY'.length } as const;

@Injectable()
export class DueFactsInPostgres extends DueFacts {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async people(
    today: string,
    { keys, again }: Granted,
    after: string,
    limit: number,
  ): Promise<string[]> {
    const rows = await this.postgres.query<{ employee_id: string }>(PEOPLE, [
      after,
      today,
      [...keys],
      limit,
      again.map(({ key }) => key),
      again.map(({ until }) => until),
      again.map(({ every }) => LENGTHS[every]),
    ]);
    return rows.map(({ employee_id }) => employee_id);
  }
}
