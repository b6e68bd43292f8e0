/** What rows are sorted by: score, highest first, then id. */
export type RankKey = readonly [score: number, employeeId: string];

/** One board, of everybody or of one office. */
export interface Board {
  /** Rows after the key, and how many there are on the whole board. @throws DatabaseUnavailable */
  page(
    after: RankKey | undefined,
    limit: number,
  ): Promise<{ readonly count: number; readonly rows: readonly Rank[] }>;
  /** Undefined when not on it. @throws DatabaseUnavailable */
  standing(employeeId: string): Promise<Standing | undefined>;
}

/** One row of a board. */
export interface Rank {
  readonly rank: number;
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
  readonly score: number;
}

export interface Standing extends Rank {
  readonly count: number;
  /** Points missing to the next better score; null for the first. */
  readonly gap: number | null;
}

export interface RankRow extends Record<string, unknown> {
  readonly rank: string | number;
  readonly employee_id: string;
  readonly name: string;
  readonly office_id: string;
  readonly score: string;
}

export interface StandingRow extends RankRow {
  readonly count: number;
  readonly next_score: string | null;
}

export const toRank = (row: RankRow): Rank => ({
  rank: Number(row.rank),
  employeeId: row.employee_id,
  name: row.name,
  officeId: row.office_id,
  score: Number(row.score),
});

export const toStanding = (row: StandingRow): Standing => ({
  ...toRank(row),
  count: row.count,
  gap: row.next_score === null ? null : Number(row.next_score) - Number(row.score),
});

/** Before every row there is. */
export const FIRST: RankKey = [Number.MAX_SAFE_INTEGER, ''];
