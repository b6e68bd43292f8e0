import { monthsUpTo, type NaturalMonth } from '../../src/kernel/natural-month.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { lastClosedMonth } from './close.js';
import { OpenBoard } from './open-board.js';
import { EVERYBODY, SCHEMA } from './schema.js';

/** A person's place in one month. */
export interface MonthOfTrend {
  readonly period: NaturalMonth;
  readonly status: 'open' | 'closed';
  readonly rank: number;
  readonly score: number;
  readonly count: number;
}

export interface Whose {
  readonly employeeId: string;
  /** Undefined: on the boards of everybody. */
  readonly officeId: string | undefined;
  readonly current: NaturalMonth;
}

interface ClosedMonth extends Record<string, unknown> {
  readonly period: string;
  readonly rank: number;
  readonly score: string;
  readonly count: number;
}

const CLOSED_MONTHS = `
  SELECT r.period, r.score, c.count,
         CASE WHEN $3 = '${EVERYBODY}' THEN r.rank ELSE r.office_rank END AS rank
  FROM ${SCHEMA}.closed_rows r
  JOIN ${SCHEMA}.closed_counts c ON c.period = r.period AND c.office_id = $3
  WHERE r.employee_id = $1 AND r.period = ANY ($2::text[]) AND $3 IN ('${EVERYBODY}', r.office_id)
  ORDER BY r.period`;

/** The last months up to the current one, oldest first, without those on whose board the employee is not. @throws DatabaseUnavailable */
export async function trendOf(tx: Sql, whose: Whose, months: number): Promise<readonly MonthOfTrend[]> {
  const last = monthsUpTo(whose.current, months);
  const lastClosed = (await lastClosedMonth(tx)) ?? '';
  const closed = await tx.query<ClosedMonth>(CLOSED_MONTHS, [
    whose.employeeId,
    last.filter((month) => month <= lastClosed),
    whose.officeId ?? EVERYBODY,
  ]);
  const trend: MonthOfTrend[] = closed.map(({ period, rank, score, count }) => ({
    period,
    status: 'closed',
    rank,
    score: Number(score),
    count,
  }));
  for (const month of last.filter((each) => each > lastClosed)) {
    const standing = await openStanding(tx, whose, month);
    if (standing !== undefined) trend.push(standing);
  }
  return trend;
}

async function openStanding(
  tx: Sql,
  { employeeId, officeId }: Whose,
  month: NaturalMonth,
): Promise<MonthOfTrend | undefined> {
  const standing = await new OpenBoard(tx, { period: month, officeId, month }).standing(employeeId);
  if (standing === undefined) return undefined;
  const { rank, score, count } = standing;
  return { period: month, status: 'open', rank, score, count };
}
