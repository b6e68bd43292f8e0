import type { CountedBoard } from './counts.js';
import { TOTAL } from './periods.js';
import { EVERYBODY, SCHEMA } from './schema.js';
import { holdsIn, STAYS } from './stays.js';

/** A board as the parameters of statements over all of it. */
export interface RankedBoard extends CountedBoard {
  readonly isClosed: boolean;
}

/** The placeholders of the four values with which these statements begin. */
const boardOf = (first: number) => ({
  period: `$${first}::text`,
  office: `$${first + 1}::text`,
  month: `$${first + 2}::text`,
  isWhole: `$${first + 3}::boolean`,
});

/** The values for a board: period, office, month, and whether everybody on it has a score. */
export const valuesOf = ({ period, officeId, month, isClosed }: RankedBoard): readonly unknown[] => [
  period,
  officeId ?? EVERYBODY,
  month,
  isClosed || period === TOTAL,
];

/** SQL: the number of people by score; people without a score of their own have zero. */
export function scoresOf(first = 1): string {
  const { period, office, month, isWhole } = boardOf(first);
  return `
  SELECT score, sum(people) AS people FROM (
    SELECT score, people FROM ${SCHEMA}.score_counts
    WHERE period = ${period} AND office_id = ${office} AND month <= ${month}
    UNION ALL
    SELECT 0, people FROM ${SCHEMA}.member_counts
    WHERE NOT ${isWhole} AND office_id = ${office} AND month <= ${month}
    UNION ALL
    SELECT 0, -people FROM ${SCHEMA}.score_counts
    WHERE NOT ${isWhole} AND period = ${period} AND office_id = ${office} AND month <= ${month}
  ) counts GROUP BY score HAVING sum(people) > 0`;
}

/** SQL: every row of an open month or year, without its rank, of those that the condition picks. */
const openRows = (first: number, which: string): string => {
  const { period, office, month } = boardOf(first);
  return `
  SELECT stay.employee_id, stay.office_id, coalesce(r.score, 0) AS score
  FROM (${STAYS}) stay
  LEFT JOIN ${SCHEMA}.ranked r
    ON r.employee_id = stay.employee_id AND r.period = ${period} AND ${holdsIn('r', month)}
  WHERE ${holdsIn('stay', month)} AND ${office} IN ('${EVERYBODY}', stay.office_id) AND ${which.replaceAll('ROW', 'stay')}`;
};

/** SQL: rows with rank and score, of a closed board or of an open month or year; the condition speaks of them as ROW. */
export function rankedRows({ isClosed }: RankedBoard, first = 1, which = 'true'): string {
  const { period, office, isWhole } = boardOf(first);
  if (isClosed)
    return `
  SELECT r.employee_id, r.office_id, r.score,
         CASE WHEN ${office} = '${EVERYBODY}' THEN r.rank ELSE r.office_rank END AS rank
  FROM ${SCHEMA}.closed_rows r
  WHERE r.period = ${period} AND ${isWhole} AND ${boardOf(first).month} <> ''
    AND ${office} IN ('${EVERYBODY}', r.office_id) AND ${which.replaceAll('ROW', 'r')}`;
  return `
  SELECT rows.employee_id, rows.office_id, rows.score, places.rank::integer AS rank
  FROM (${openRows(first, which)}) rows
  JOIN (SELECT score, sum(people) OVER (ORDER BY score DESC) - people + 1 AS rank
        FROM (${scoresOf(first)}) scores) places USING (score)`;
}
