import { SCHEMA } from './schema.js';

/** Sorts after every month. */
export const NO_END = '~';

/**
 * SQL: the offices of everybody who is employed, by months: a row stands for the months `[from_month, until_month)` at
 * whose end the office is that one (rule 10), from the month of joining on.
 */
export const STAYS = `
  SELECT p.employee_id, p.employment_no, p.name, m.office_id,
         greatest(left(m.from_on, 7), left(p.joined_on, 7)) AS from_month, left(m.until_on, 7) AS until_month
  FROM ${SCHEMA}.people p
  JOIN ${SCHEMA}.moves m ON m.employee_id = p.employee_id AND m.employment_no = p.employment_no
  WHERE p.active AND left(m.until_on, 7) > greatest(left(m.from_on, 7), left(p.joined_on, 7))`;

/** SQL: whether a row of months `[from_month, until_month)` holds in the month that the other expression gives. */
export const holdsIn = (row: string, month: string): string =>
  `${row}.from_month <= ${month} AND ${month} < ${row}.until_month`;
