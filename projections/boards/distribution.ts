import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { scoresOf, valuesOf, type RankedBoard } from './rank-rows.js';

/** The distribution of the scores of a board. */
export interface Distribution {
  readonly count: number;
  /** Null where nobody is on the board. */
  readonly min: number | null;
  readonly max: number | null;
  /** The score of the person in the middle; the lower one where there are two. */
  readonly median: number | null;
  /** Without gaps, from the lowest score to the highest. */
  readonly bins: readonly Bin[];
}

export interface Bin {
  /** The lowest and the highest score in it. */
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

const MOST_BINS = 60;

const EXTREMES = `
  WITH scores AS MATERIALIZED (${scoresOf()}),
       places AS (SELECT score, people, sum(people) OVER (ORDER BY score) AS up_to FROM scores)
  SELECT coalesce(sum(people), 0)::integer AS count, min(score) AS min, max(score) AS max,
         min(score) FILTER (WHERE up_to * 2 >= (SELECT sum(people) FROM scores)) AS median
  FROM places`;

const BINS = `
  SELECT floor(score::numeric / $5::bigint)::bigint AS bin, sum(people)::integer AS people
  FROM (${scoresOf()}) scores GROUP BY bin`;

interface Extremes extends Record<string, unknown> {
  readonly count: number;
  readonly min: string | null;
  readonly max: string | null;
  readonly median: string | null;
}

/** The distribution by the counts of the scores, never by rows. @throws DatabaseUnavailable */
export async function distributionOf(tx: Sql, board: RankedBoard): Promise<Distribution> {
  const [extremes] = await tx.query<Extremes>(EXTREMES, valuesOf(board));
  const { count = 0, min: low = null, max: high = null, median = null } = extremes ?? {};
  if (low === null || high === null) return { count, min: null, max: null, median: null, bins: [] };
  const [min, max] = [Number(low), Number(high)];
  const width = widthOf(min, max);
  const found = await tx.query<{ bin: string; people: number }>(BINS, [...valuesOf(board), width]);
  const people = new Map(found.map((row) => [Number(row.bin), row.people]));
  const first = Math.floor(min / width);
  const bins = Array.from({ length: Math.floor(max / width) - first + 1 }, (_, i) => ({
    from: (first + i) * width,
    to: (first + i + 1) * width - 1,
    people: people.get(first + i) ?? 0,
  }));
  return { count, min, max, median: Number(median), bins };
}

/** 1, 2, 5, 10, 20, 50 …: the narrowest bins of which there are not too many. */
export function widthOf(min: number, max: number): number {
  for (let power = 1; ; power *= 10)
    for (const width of [power, 2 * power, 5 * power])
      if (Math.floor(max / width) - Math.floor(min / width) < MOST_BINS) return width;
}
