import {
  isDecember,
  lastDayOf,
  yearOf,
  type LocalDate,
  type NaturalMonth,
} from '../../src/calendar/natural-month.js';
import type { Sql } from '../../src/postgres/sql.js';
import { STANDING_BOARD } from './board.js';
import { EVERYBODY, SCHEMA } from './schema.js';

const KEEP_ROWS = `
  INSERT INTO ${SCHEMA}.closed_rows (period, employee_id, employment_no, office_id, score, rank, office_rank)
  SELECT $1, employee_id, employment_no, office_id, score,
         rank() OVER (ORDER BY score DESC), rank() OVER (PARTITION BY office_id ORDER BY score DESC)
  FROM (${STANDING_BOARD}) board`;

const KEEP_COUNTS = `
  INSERT INTO ${SCHEMA}.closed_counts (period, office_id, count)
  SELECT $1, coalesce(office_id, '${EVERYBODY}'), count(*)
  FROM ${SCHEMA}.closed_rows WHERE period = $1
  GROUP BY GROUPING SETS ((office_id), ())`;

const KEEP_PERIOD = `INSERT INTO ${SCHEMA}.closed_periods (period, position) VALUES ($1, $2)`;

/** Months are told from years by their length. */
const LAST_CLOSED = `SELECT max(period) AS month FROM ${SCHEMA}.closed_periods WHERE length(period) = 7`;

export async function lastClosedMonth(tx: Sql): Promise<NaturalMonth | undefined> {
  const [row] = await tx.query<{ month: string | null }>(LAST_CLOSED);
  return row?.month ?? undefined;
}

/** Keeps the boards as they stand at this place in the log; December's close also closes the year (rule 9). */
export async function closeMonth(month: NaturalMonth, position: bigint, tx: Sql): Promise<void> {
  const lastDay = lastDayOf(month);
  await closePeriod(month, lastDay, position, tx);
  if (isDecember(month)) await closePeriod(yearOf(month), lastDay, position, tx);
}

async function closePeriod(period: string, lastDay: LocalDate, position: bigint, tx: Sql): Promise<void> {
  await tx.execute(KEEP_PERIOD, [period, position]);
  await tx.execute(KEEP_ROWS, [period, lastDay]);
  await tx.execute(KEEP_COUNTS, [period]);
}
