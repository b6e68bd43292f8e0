import type { NaturalMonth } from '../../src/calendar/natural-month.js';
import type { Sql } from '../../src/postgres/sql.js';
import { TOTAL, type Period } from './periods.js';
import { EVERYBODY, SCHEMA } from './schema.js';

/** A board of which people are counted: open, or as it was when it closed. */
export interface CountedBoard {
  readonly period: Period;
  /** Undefined: of everybody. */
  readonly officeId: string | undefined;
  /** Whose people and offices it has. */
  readonly month: NaturalMonth;
}

export interface Counts {
  /** On the whole board. */
  readonly count: number;
  /** Those who have no score of their own, and stand with zero. */
  readonly unscored: number;
  /** Above the score that was asked for, and with it. */
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

/** SQL: by score, highest first, how many have it and how many stand above. */
const PLACES = `
  SELECT score, sum(people) AS people, sum(sum(people)) OVER (ORDER BY score DESC) - sum(people) AS above
  FROM (
    SELECT score, people FROM ${SCHEMA}.score_counts WHERE period = $1 AND office_id = $2 AND month <= $3
    UNION ALL SELECT 0, $4::integer
  ) counts
  GROUP BY score`;

const SCORE_AT = `SELECT max(score) AS score FROM (${PLACES}) places WHERE people > 0 AND above + 1 >= $5::integer`;

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
  // In the running total everybody has a score, who has not joined yet as well.
  const unscored = board.period === TOTAL ? 0 : members - scored;
  return {
    count: scored + unscored,
    unscored,
    above: above + (score < 0 ? unscored : 0),
    equal: equal + (score === 0 ? unscored : 0),
  };
}

/** The highest score whose rank is not before this one; undefined when there is none. @throws DatabaseUnavailable */
export async function scoreAtRank(
  tx: Sql,
  board: CountedBoard,
  unscored: number,
  rank: number,
): Promise<number | undefined> {
  const [row] = await tx.query<{ score: string | null }>(SCORE_AT, [...keyOf(board), unscored, rank]);
  return row?.score == null ? undefined : Number(row.score);
}
