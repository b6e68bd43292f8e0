import { holdsOn } from '../office-moves.js';
import { SCHEMA } from './schema.js';

/**
 * SQL: the board of a period ($1) as it stands, by the people and offices at the end of a month, whose last day is $2
 * (rule 10). Those without entries are on it with zero.
 */
export const STANDING_BOARD = `
  SELECT p.employee_id, p.employment_no, p.name, m.office_id, coalesce(s.score, 0) AS score
  FROM ${SCHEMA}.people p
  JOIN ${SCHEMA}.moves m ON m.employee_id = p.employee_id AND m.employment_no = p.employment_no
                        AND ${holdsOn('m', '$2')}
  LEFT JOIN ${SCHEMA}.scores s ON s.period = $1 AND s.employee_id = p.employee_id
                              AND s.employment_no = p.employment_no
  WHERE p.active AND p.joined_on <= $2`;
