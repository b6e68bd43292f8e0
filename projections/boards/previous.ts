import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { rankedRows, valuesOf, type RankedBoard } from './rank-rows.js';

/** A person's place on the board of the month or year before. */
export interface StoodBefore {
  readonly rank: number;
  readonly score: number;
}

interface Found extends Record<string, unknown> {
  readonly employee_id: string;
  readonly rank: number;
  readonly score: string | number;
}

/** The places of some people, by their ids; people who were not on that board are left out. @throws DatabaseUnavailable */
export async function stoodBefore(
  tx: Sql,
  board: RankedBoard,
  employeeIds: readonly string[],
): Promise<ReadonlyMap<string, StoodBefore>> {
  const rows = rankedRows(board, 1, 'ROW.employee_id = ANY ($5::text[])');
  const found = await tx.query<Found>(rows, [...valuesOf(board), employeeIds]);
  return new Map(found.map(({ employee_id, rank, score }) => [employee_id, { rank, score: Number(score) }]));
}
