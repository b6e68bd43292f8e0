import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { EVERYBODY, SCHEMA } from './schema.js';
import { NO_END } from './stays.js';
import { TOTAL } from './periods.js';

/** One employee's score of one open period. */
export interface Scored {
  readonly period: string;
  readonly employeeId: string;
}

/** All periods in which a person stands, and those in which they are to stand. */
const PERIODS_OF = `
  SELECT period, employee_id AS "employeeId" FROM ${SCHEMA}.ranked WHERE employee_id = ANY ($1::text[])
  UNION
  SELECT s.period, s.employee_id
  FROM ${SCHEMA}.scores s JOIN ${SCHEMA}.people p USING (employee_id, employment_no)
  WHERE s.employee_id = ANY ($1::text[]) AND p.active
    AND NOT EXISTS (SELECT FROM ${SCHEMA}.closed_periods closed WHERE closed.period = s.period)`;

/** Counts who comes to a score, or leaves it, by month: the people who have it in a month are the sum up to it. */
const count = (rows: string, sign: 1 | -1): string => `
  INSERT INTO ${SCHEMA}.score_counts AS known (period, office_id, score, month, people)
  SELECT r.period, place.office_id, r.score, turn.month, sum(turn.people) * ${sign}
  FROM ${rows} r
  CROSS JOIN LATERAL (VALUES (r.office_id), ('${EVERYBODY}')) place (office_id)
  CROSS JOIN LATERAL (VALUES (r.from_month, 1), (r.until_month, -1)) turn (month, people)
  WHERE turn.month <> '${NO_END}'
  GROUP BY r.period, place.office_id, r.score, turn.month
  ON CONFLICT (period, office_id, score, month) DO UPDATE SET people = known.people + excluded.people`;

const TAKE_OUT = `
  WITH gone AS (
    DELETE FROM ${SCHEMA}.ranked r USING unnest($1::text[], $2::text[]) changed (period, employee_id)
    WHERE r.employee_id = changed.employee_id AND r.period = changed.period
    RETURNING r.*
  ) ${count('gone', -1)}`;

/** The first and the last month of a period, and from when a member counts in it: in the total from the beginning. */
const BOUNDS = `
  SELECT CASE length(c.period) WHEN 7 THEN c.period WHEN 4 THEN c.period || '-01' ELSE '' END AS first_month,
         CASE length(c.period) WHEN 7 THEN c.period WHEN 4 THEN c.period || '-12' ELSE '${NO_END}' END AS last_month,
         CASE c.period WHEN '${TOTAL}' THEN left(m.from_on, 7)
                       ELSE greatest(left(m.from_on, 7), left(p.joined_on, 7)) END AS from_month,
         left(m.until_on, 7) AS until_month`;

const PUT_IN = `
  WITH fresh AS (
    INSERT INTO ${SCHEMA}.ranked (period, employee_id, office_id, score, from_month, until_month)
    SELECT c.period, c.employee_id, m.office_id, s.score, greatest(b.from_month, b.first_month),
           CASE WHEN b.until_month > b.last_month THEN '${NO_END}' ELSE b.until_month END
    FROM unnest($1::text[], $2::text[]) c (period, employee_id)
    JOIN ${SCHEMA}.people p ON p.employee_id = c.employee_id AND p.active
    JOIN ${SCHEMA}.scores s ON s.employee_id = p.employee_id AND s.employment_no = p.employment_no
                           AND s.period = c.period
    JOIN ${SCHEMA}.moves m ON m.employee_id = p.employee_id AND m.employment_no = p.employment_no
    CROSS JOIN LATERAL (${BOUNDS}) b
    WHERE b.from_month <= b.last_month AND b.first_month < b.until_month AND b.from_month < b.until_month
    RETURNING *
  ) ${count('fresh', 1)}`;

/** Ranks people anew: those whose score has changed and, in all their periods, those who have moved, come or left. */
export async function rankAnew(scored: readonly Scored[], moved: readonly string[], tx: Sql): Promise<void> {
  const ofMoved =
    moved.length === 0 ? [] : await tx.query<Scored & Record<string, unknown>>(PERIODS_OF, [moved]);
  const changed = new Map([...scored, ...ofMoved].map((each) => [`${each.period} ${each.employeeId}`, each]));
  if (changed.size === 0) return;
  const rows = [...changed.values()];
  const values = [rows.map(({ period }) => period), rows.map(({ employeeId }) => employeeId)];
  await tx.execute(TAKE_OUT, values);
  await tx.execute(PUT_IN, values);
}
