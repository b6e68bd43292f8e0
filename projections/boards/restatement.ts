import type { Scope } from '../../src/contexts/access/domain/small-groups.js';
import type { NaturalMonth } from '../../src/kernel/natural-month.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { holdsOn } from '../common/office-moves.js';
import type { Rank } from './ranks.js';
import { EVERYBODY, SCHEMA } from './schema.js';
import { changesIn, whose } from '../../src/proofs/remedied.js';
import { remediesOf } from './remedies.js';

/** The place on a closed board, had every entry counted in the month in which it occurred. */
export interface Restated {
  readonly rank: number;
  readonly score: number;
}

/** An entry, or a reversal, that makes a restated board another than the closed one. */
export interface Difference {
  /** Position in the log. */
  readonly position: string;
  readonly employeeId: string;
  readonly entryId: string;
  /** Whether the difference is the reversal of that entry. */
  readonly reverses: boolean;
  /** The points with their sign, as they counted. */
  readonly points: number;
  /** The month in which the entry occurred. */
  readonly occurredIn: NaturalMonth;
  readonly countedIn: NaturalMonth;
}

/** Ranks by the counts of the scores on the closed board, but for people whose restated score is another one. */
const RESTATED = `
  WITH counts AS (
    SELECT score, people FROM ${SCHEMA}.score_counts WHERE period = $1 AND office_id = $2
    UNION ALL SELECT sealed, -1 FROM ${SCHEMA}.restated WHERE period = $1 AND $2 IN ('${EVERYBODY}', office_id)
    UNION ALL SELECT score, 1 FROM ${SCHEMA}.restated WHERE period = $1 AND $2 IN ('${EVERYBODY}', office_id)
  ), places AS (
    SELECT score, sum(sum(people)) OVER (ORDER BY score DESC) - sum(people) + 1 AS rank FROM counts GROUP BY score
  )
  SELECT row.employee_id, places.score, places.rank::integer AS rank
  FROM unnest($3::text[], $4::bigint[]) row (employee_id, score)
  LEFT JOIN ${SCHEMA}.restated r ON r.period = $1 AND r.employee_id = row.employee_id
  JOIN places ON places.score = coalesce(r.score, row.score)`;

/** The people whose entries the reader may see: everybody where it is undefined. */
export interface Within extends Pick<Scope, 'offices' | 'file'> {
  readonly today: string;
}

const OFFICE_TODAY = `
  SELECT m.office_id FROM ${SCHEMA}.moves m WHERE m.employee_id = late.employee_id AND ${holdsOn('m', '$6')}
  ORDER BY m.employment_no DESC LIMIT 1`;

/** Differences for people who are on the board by the employment of the entry. */
const DIFFERENCES = `
  SELECT late.position, late.employee_id, late.entry_id, late.reverses, late.points, late.own_month,
         late.counted_month
  FROM (
    (SELECT * FROM ${SCHEMA}.late WHERE own_month = $1 AND position > $2)
    UNION ALL
    (SELECT * FROM ${SCHEMA}.late WHERE counted_month = $1 AND position > $2)
  ) late
  JOIN ${SCHEMA}.closed_rows r ON r.period = $1 AND r.employee_id = late.employee_id
                              AND r.employment_no = late.employment_no
  WHERE $4::text[] IS NULL OR late.employee_id = $5 OR (${OFFICE_TODAY}) = ANY ($4)
  ORDER BY late.position LIMIT $3`;

/** People in an employment that began by then who are not on the board by that employment. */
const MISSING = `
  SELECT p.employee_id, p.employment_no, p.name, coalesce(s.score, 0) AS score
  FROM ${SCHEMA}.people p
  LEFT JOIN ${SCHEMA}.scores s
    ON s.employee_id = p.employee_id AND s.employment_no = p.employment_no AND s.period = $1
  WHERE p.active AND left(p.joined_on, 7) <= $1
    AND NOT EXISTS (SELECT FROM ${SCHEMA}.closed_rows r
                    WHERE r.period = $1 AND r.employee_id = p.employee_id AND r.employment_no = p.employment_no)
  ORDER BY p.employee_id`;

/** A person who belongs on a closed board, by what is known now, and is not there. */
export interface Missing {
  readonly employeeId: string;
  readonly name: string;
  /** The score of this employment in the month. */
  readonly score: number;
}

interface DifferenceRow extends Record<string, unknown> {
  readonly position: string;
  readonly employee_id: string;
  readonly entry_id: string;
  readonly reverses: boolean;
  readonly points: number;
  readonly own_month: string;
  readonly counted_month: string;
}

/** Rows of a closed month's board, with their restated place. @throws DatabaseUnavailable */
export async function withRestated<Row extends Rank>(
  tx: Sql,
  month: NaturalMonth,
  officeId: string | undefined,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly restated?: Restated })[]> {
  const found = await tx.query<{ employee_id: string; score: string; rank: number }>(RESTATED, [
    month,
    officeId ?? EVERYBODY,
    rows.map(({ employeeId }) => employeeId),
    rows.map(({ score }) => score),
  ]);
  const restated = new Map(
    found.map(({ employee_id, score, rank }) => [employee_id, { rank, score: Number(score) }]),
  );
  return rows.map((row) => {
    const would = restated.get(row.employeeId);
    return would === undefined ? row : { ...row, restated: would };
  });
}

/** The differences after a position, in the order of the log. @throws DatabaseUnavailable */
export async function differencesOf(
  tx: Sql,
  month: NaturalMonth,
  after: string,
  limit: number,
  within: Within | undefined,
): Promise<readonly Difference[]> {
  const whose = [within?.offices ?? null, within?.file ?? null, within?.today ?? null];
  const rows = await tx.query<DifferenceRow>(DIFFERENCES, [month, after, limit, ...whose]);
  return rows.map((row) => ({
    position: row.position,
    employeeId: row.employee_id,
    entryId: row.entry_id,
    reverses: row.reverses,
    points: row.points,
    occurredIn: row.own_month,
    countedIn: row.counted_month,
  }));
}

interface MissingRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly employment_no: number;
  readonly name: string;
  readonly score: string;
}

/** The missing people in the order of their ids, with their remedied score in the month. @throws DatabaseUnavailable */
export async function missingOn(tx: Sql, month: NaturalMonth): Promise<readonly Missing[]> {
  const rows = await tx.query<MissingRow>(MISSING, [month]);
  const changes = changesIn(await remediesOf(tx, [month]), [month]);
  return rows.map(({ employee_id: employeeId, employment_no: employmentNo, name, score }) => ({
    employeeId,
    name,
    score: Number(score) + (changes.get(whose({ employeeId, employmentNo })) ?? 0),
  }));
}
