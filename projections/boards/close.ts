import { isDecember, monthBefore, yearOf, type NaturalMonth } from '../../src/kernel/natural-month.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { EVERYBODY, SCHEMA } from './schema.js';
import { holdsIn, STAYS } from './stays.js';

/** Counts people without a score of the period with zero, so that the counts of a closed board are whole. */
const COUNT_THE_OTHERS = `
  INSERT INTO ${SCHEMA}.score_counts AS known (period, office_id, score, month, people)
  SELECT $1, members.office_id, 0, $2, members.people - coalesce(scored.people, 0)
  FROM (SELECT office_id, sum(people) AS people FROM ${SCHEMA}.member_counts WHERE month <= $2 GROUP BY office_id) members
  LEFT JOIN (SELECT office_id, sum(people) AS people FROM ${SCHEMA}.score_counts
             WHERE period = $1 AND month <= $2 GROUP BY office_id) scored USING (office_id)
  ON CONFLICT (period, office_id, score, month) DO UPDATE SET people = known.people + excluded.people`;

const KEEP_ROWS = `
  WITH places AS MATERIALIZED (
    SELECT office_id, score,
           sum(sum(people)) OVER (PARTITION BY office_id ORDER BY score DESC) - sum(people) + 1 AS rank
    FROM ${SCHEMA}.score_counts WHERE period = $1 AND month <= $2
    GROUP BY office_id, score
  ), board AS MATERIALIZED (
    SELECT stay.employee_id, stay.employment_no, stay.office_id, coalesce(r.score, 0) AS score
    FROM (${STAYS}) stay
    LEFT JOIN ${SCHEMA}.ranked r
      ON r.employee_id = stay.employee_id AND r.period = $1 AND ${holdsIn('r', '$2')}
    WHERE ${holdsIn('stay', '$2')}
  )
  INSERT INTO ${SCHEMA}.closed_rows (period, employee_id, employment_no, office_id, score, rank, office_rank)
  SELECT $1, board.employee_id, board.employment_no, board.office_id, board.score, of_all.rank, of_office.rank
  FROM board
  JOIN places of_all ON of_all.office_id = '${EVERYBODY}' AND of_all.score = board.score
  JOIN places of_office ON of_office.office_id = board.office_id AND of_office.score = board.score
  ORDER BY board.employee_id`;

/** The planner cannot know how few places there are: it would look through all of them for each of the people. */
const FOR_ALL_PEOPLE = `SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '64MB'`;
const AS_BEFORE = 'SET LOCAL enable_nestloop TO DEFAULT; SET LOCAL work_mem TO DEFAULT';

/** Counts of zero are dropped only after a batch: whether they are still there must make no difference. */
const KEEP_COUNTS = `
  INSERT INTO ${SCHEMA}.closed_counts (period, office_id, count)
  SELECT $1, office_id, sum(people)
  FROM ${SCHEMA}.score_counts WHERE period = $1 AND month <= $2
  GROUP BY office_id HAVING sum(people) > 0`;

const LET_GO = `DELETE FROM ${SCHEMA}.ranked WHERE period = $1`;

const KEEP_PERIOD = `INSERT INTO ${SCHEMA}.closed_periods (period, position) VALUES ($1, $2)`;

/** Months are told from years by their length. */
const LAST_CLOSED = `
  SELECT (SELECT max(period) FROM ${SCHEMA}.closed_periods WHERE length(period) = 7) AS closed,
         (SELECT month FROM ${SCHEMA}.begun) AS begun`;

/** The last closed month: up to it every month counts as closed (rule 8). */
export async function lastClosedMonth(tx: Sql): Promise<NaturalMonth | undefined> {
  const [row] = await tx.query<{ closed: string | null; begun: string | null }>(LAST_CLOSED);
  if (row?.closed != null) return row.closed;
  return row?.begun == null ? undefined : monthBefore(row.begun);
}

const BEGIN = `INSERT INTO ${SCHEMA}.begun (month) VALUES ($1)`;

/** Keeps the first month, which is recorded once. */
export async function begin(month: NaturalMonth, tx: Sql): Promise<void> {
  await tx.execute(BEGIN, [month]);
}

/** Keeps the boards as they stand at this place in the log; December's close also closes the year (rule 9). */
export async function closeMonth(month: NaturalMonth, position: bigint, tx: Sql): Promise<void> {
  await closePeriod(month, month, position, tx);
  if (isDecember(month)) await closePeriod(yearOf(month), month, position, tx);
}

async function closePeriod(period: string, month: NaturalMonth, position: bigint, tx: Sql): Promise<void> {
  await tx.execute(KEEP_PERIOD, [period, position]);
  await tx.execute(COUNT_THE_OTHERS, [period, month]);
  await tx.script(FOR_ALL_PEOPLE);
  await tx.execute(KEEP_ROWS, [period, month]);
  await tx.script(AS_BEFORE);
  await tx.execute(KEEP_COUNTS, [period, month]);
  await tx.execute(LET_GO, [period]);
}
