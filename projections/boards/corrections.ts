import type { Correction } from '../../src/employees/events.js';
import type { Sql } from '../../src/postgres/sql.js';
import { SCHEMA } from './schema.js';

const RENAME = `UPDATE ${SCHEMA}.people SET name = $3 WHERE employee_id = $1 AND employment_no = $2`;

/** Puts right what was said of one person before. */
export async function putRight({ data }: Correction, tx: Sql): Promise<void> {
  await tx.execute(RENAME, [data.employeeId, data.employmentNo, data.personal.name]);
}
