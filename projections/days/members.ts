import { Problem } from '../../src/infrastructure/http/problem.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { holdsOn } from '../common/office-moves.js';
import { SCHEMA } from './projection.js';

/** Leaving ends a stay before its day, as everywhere where it is asked by effective date. */
const there = (day: string): string => `
  SELECT m.employee_id, m.employment_no, m.office_id
  FROM ${SCHEMA}.moves m JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  WHERE ${holdsOn('m', day)} AND s.joined_on <= ${day} AND (s.left_on IS NULL OR s.left_on > ${day})`;

/** SQL: who belonged to an office on a day, and to which. */
export const MEMBERS_OF_ALL = there;
export const MEMBERS_OF_OFFICE = (day: string, office: string): string =>
  `${there(day)} AND m.office_id = ${office}`;

/** SQL: the names of today beside the rows of `board`. */
export const NAMED = `
  CROSS JOIN LATERAL (
    SELECT s.name FROM ${SCHEMA}.employments s
    WHERE s.employee_id = board.employee_id ORDER BY s.employment_no DESC LIMIT 1
  ) named`;

/** @throws Problem `office.unknown`, DatabaseUnavailable */
export async function refuseUnknown(tx: Sql, officeId: string): Promise<void> {
  const [known] = await tx.query(`SELECT FROM ${SCHEMA}.offices WHERE office_id = $1`, [officeId]);
  if (known === undefined) throw new Problem('office.unknown', `No office ${officeId} has been opened.`);
}
