import { EVERYBODY, SCHEMA } from './schema.js';
import { NO_END, STAYS } from './stays.js';

const MAX_TOLD = 100;

/** SQL: how many come and go by month, for each office and for all, of rows with the months in which they hold. */
const turns = (rows: string, columns: string): string => `
  SELECT ${columns}place.office_id, turn.month, sum(turn.people) AS people
  FROM ${rows} r
  CROSS JOIN LATERAL (VALUES (r.office_id), ('${EVERYBODY}')) place (office_id)
  CROSS JOIN LATERAL (VALUES (r.from_month, 1), (r.until_month, -1)) turn (month, people)
  WHERE turn.month <> '${NO_END}'
  GROUP BY ${columns}place.office_id, turn.month HAVING sum(turn.people) <> 0`;

const office = `CASE office_id WHEN '${EVERYBODY}' THEN 'any office' ELSE office_id END`;

/** SQL: the counts of open boards, from which ranks come, that are not those of the rows that they count. */
export const MISCOUNTS = `
  SELECT 'boards.score_counts' AS table, period, score || ' in ' || ${office} || ' from ' || month AS of,
         coalesce(counted.people, 0)::integer AS counted, coalesce(kept.people, 0)::integer AS kept
  FROM (${turns(`${SCHEMA}.ranked`, 'r.period, r.score, ')}) counted
  FULL JOIN (SELECT period, score, office_id, month, people FROM ${SCHEMA}.score_counts k
             WHERE people <> 0
               AND NOT EXISTS (SELECT FROM ${SCHEMA}.closed_periods closed WHERE closed.period = k.period)) kept
    USING (period, score, office_id, month)
  WHERE counted.people IS DISTINCT FROM kept.people
  UNION ALL
  SELECT 'boards.member_counts', NULL, 'any score in ' || ${office} || ' from ' || month,
         coalesce(counted.people, 0)::integer, coalesce(kept.people, 0)::integer
  FROM (${turns(`(${STAYS})`, '')}) counted
  FULL JOIN (SELECT office_id, month, people FROM ${SCHEMA}.member_counts WHERE people <> 0) kept
    USING (office_id, month)
  WHERE counted.people IS DISTINCT FROM kept.people
  LIMIT ${MAX_TOLD}`;
