import type { NaturalMonth } from '../../src/kernel/natural-month.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { TOTAL, type Period } from './periods.js';
import type { Place, RankKey } from './ranks.js';
import { EVERYBODY, SCHEMA } from './schema.js';

/** A board whose people are counted: open, or as it was when it closed. */
export interface CountedBoard {
  readonly period: Period;
  /** Undefined: the board of everybody. */
  readonly officeId: string | undefined;
  /** The month that decides on people and offices. */
  readonly month: NaturalMonth;
}

export interface Counts {
  /** How many people are on the whole board. */
  readonly count: number;
  /** How many have no score of their own, and stand with zero. */
  readonly unscored: number;
  /** How many are above the score that was asked for; `equal`: with it. */
  readonly above: number;
  readonly equal: number;
}

const COUNTS = `
  SELECT coalesce(sum(people), 0)::integer AS scored,
         coalesce(sum(people) FILTER (WHERE score > $4), 0)::integer AS above,
         coalesce(sum(people) FILTER (WHERE score = $4), 0)::integer AS equal,
         (SELECT coalesce(sum(people), 0)::integer FROM ${SCHEMA}.member_counts
          WHERE office_id = $2 AND month <= $3) AS members
  FROM ${SCHEMA}.score_counts WHERE period = $1 AND office_id = $2 AND month <= $3`;

/** The highest score that fulfils a condition about its place, with what COUNTS tells; $5: whether everybody has a score. */
const scoreAt = (condition: string): string => `
  WITH scored AS MATERIALIZED (
    SELECT score, sum(people) AS people FROM ${SCHEMA}.score_counts
    WHERE period = $1 AND office_id = $2 AND month <= $3 GROUP BY score
  ), others AS MATERIALIZED (
    SELECT CASE WHEN $5::boolean THEN 0
                ELSE coalesce(sum(people), 0) - (SELECT coalesce(sum(people), 0) FROM scored) END AS people
    FROM ${SCHEMA}.member_counts WHERE office_id = $2 AND month <= $3
  ), places AS MATERIALIZED (
    SELECT score, sum(people) AS people, sum(sum(people)) OVER (ORDER BY score DESC) - sum(people) AS above
    FROM (SELECT * FROM scored UNION ALL SELECT 0, people FROM others) counts
    GROUP BY score
  )
  SELECT others.people::integer AS unscored, (SELECT sum(people) FROM places)::integer AS count,
         place.score, place.above::integer AS above, place.people::integer AS equal
  FROM others
  LEFT JOIN LATERAL (SELECT * FROM places WHERE people > 0 AND ${condition}
                     ORDER BY score DESC LIMIT 1) place ON true`;

const AT_RANK = scoreAt('above + 1 >= $4::integer');
const AT_ROW = scoreAt('above + people >= $4::integer');

const keyOf = ({ period, officeId, month }: CountedBoard): readonly string[] => [
  period,
  officeId ?? EVERYBODY,
  month,
];

/** Ranks follow from these: the number of people above, plus one. @throws DatabaseUnavailable */
export async function countsOf(tx: Sql, board: CountedBoard, score = 0): Promise<Counts> {
  const [row] = await tx.query<{ scored: number; above: number; equal: number; members: number }>(COUNTS, [
    ...keyOf(board),
    score,
  ]);
  const { scored, above, equal, members } = row ?? { scored: 0, above: 0, equal: 0, members: 0 };
  // In the running total everybody has a score, even before joining.
  const unscored = board.period === TOTAL ? 0 : members - scored;
  return {
    count: scored + unscored,
    unscored,
    above: above + (score < 0 ? unscored : 0),
    equal: equal + (score === 0 ? unscored : 0),
  };
}

interface PlaceRow extends Record<string, unknown> {
  readonly unscored: number;
  readonly count: number;
  readonly score: string | null;
  readonly above: number | null;
  readonly equal: number | null;
}

/** The beginning of a page among the scores. */
export interface Beginning extends Counts {
  /** Undefined when the board ends before. */
  readonly score: number | undefined;
  /** How many with that score come before the page. */
  readonly skip: number;
}

/** Finds a place from the counts of the scores, without counting rows. @throws DatabaseUnavailable */
export async function beginningAt(
  tx: Sql,
  board: CountedBoard,
  place: Exclude<Place, RankKey>,
  everybodyHasOne = board.period === TOTAL,
): Promise<Beginning> {
  const [statement, at] = 'fromRow' in place ? [AT_ROW, place.fromRow] : [AT_RANK, place.fromRank];
  const [row] = await tx.query<PlaceRow>(statement, [...keyOf(board), at, everybodyHasOne]);
  if (row === undefined) throw new Error('a query of one row gave none');
  const { score, ...counts } = row;
  const [above, equal] = [counts.above ?? 0, counts.equal ?? 0];
  const skip = 'fromRow' in place ? Math.max(0, at - 1 - above) : 0;
  return { ...counts, above, equal, score: score === null ? undefined : Number(score), skip };
}
