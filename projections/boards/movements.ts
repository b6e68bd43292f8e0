import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { rankedRows, valuesOf, type RankedBoard } from './rank-rows.js';
import { SCHEMA } from './schema.js';

/** A person with another rank than on the board of the month before. */
export interface Mover {
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
  readonly rank: number;
  readonly score: number;
  readonly previousRank: number;
  readonly previousScore: number;
}

export interface Movements {
  /** How many people are on both boards. */
  readonly compared: number;
  readonly rising: number;
  readonly falling: number;
  /** The people who moved most, the farthest first. */
  readonly risers: readonly Mover[];
  readonly fallers: readonly Mover[];
}

export const NOTHING_BEFORE: Movements = { compared: 0, rising: 0, falling: 0, risers: [], fallers: [] };

/** Hash tables that do not fit go to disk, so that the memory is bounded whatever the board. */
const FOR_ALL_PEOPLE = `
  SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '32MB'`;

const farthest = (way: 'rising' | 'falling'): string => `
  SELECT '${way}' AS way, both_boards.*, abs(rank - previous_rank) AS distance
  FROM both_boards WHERE rank ${way === 'rising' ? '<' : '>'} previous_rank
  ORDER BY distance DESC, rank, employee_id LIMIT $9`;

const statement = (board: RankedBoard, before: RankedBoard): string => `
  WITH both_boards AS MATERIALIZED (
    SELECT now.employee_id, now.office_id, now.rank, now.score,
           before.rank AS previous_rank, before.score AS previous_score
    FROM (${rankedRows(board, 1)}) now JOIN (${rankedRows(before, 5)}) before USING (employee_id)
  ), counts AS (
    SELECT count(*)::integer AS compared,
           (count(*) FILTER (WHERE rank < previous_rank))::integer AS rising,
           (count(*) FILTER (WHERE rank > previous_rank))::integer AS falling
    FROM both_boards
  ), movers AS ((${farthest('rising')}) UNION ALL (${farthest('falling')}))
  SELECT counts.*, movers.*, p.name
  FROM counts LEFT JOIN movers ON true LEFT JOIN ${SCHEMA}.people p USING (employee_id)
  ORDER BY movers.distance DESC, movers.rank, movers.employee_id`;

interface Found extends Record<string, unknown> {
  readonly compared: number;
  readonly rising: number;
  readonly falling: number;
  /** Null where nobody moved. */
  readonly way: 'rising' | 'falling' | null;
  readonly employee_id: string;
  readonly name: string;
  readonly office_id: string;
  readonly rank: number;
  readonly score: string | number;
  readonly previous_rank: number;
  readonly previous_score: string | number;
}

/** Call it in a transaction that ends after it. @throws DatabaseUnavailable */
export async function movementsOf(
  tx: Sql,
  board: RankedBoard,
  before: RankedBoard,
  limit: number,
): Promise<Movements> {
  await tx.script(FOR_ALL_PEOPLE);
  const values = [...valuesOf(board), ...valuesOf(before), limit];
  const found = await tx.query<Found>(statement(board, before), values);
  const [first] = found;
  if (first === undefined) return NOTHING_BEFORE;
  const { compared, rising, falling } = first;
  const moved = (wanted: Found['way']): readonly Mover[] =>
    found.filter(({ way }) => way === wanted).map(toMover);
  return { compared, rising, falling, risers: moved('rising'), fallers: moved('falling') };
}

const toMover = (row: Found): Mover => ({
  employeeId: row.employee_id,
  name: row.name,
  officeId: row.office_id,
  rank: row.rank,
  score: Number(row.score),
  previousRank: row.previous_rank,
  previousScore: Number(row.previous_score),
});
