/** The sort key of rows: score, highest first, then id. */
export type RankKey = readonly [score: number, employeeId: string];

/** The beginning of a page: after a key, with the first row whose rank is not before this one, or with a row, counted from 1. */
export type Place = RankKey | { readonly fromRank: number } | { readonly fromRow: number };

export const isKey = (place: Place): place is RankKey => Array.isArray(place);

/** One board, of everybody or of one office. */
export interface Board {
  /** Rows from that place on, and how many there are on the whole board. @throws DatabaseUnavailable */
  page(
    place: Place | undefined,
    limit: number,
  ): Promise<{ readonly count: number; readonly rows: readonly Rank[] }>;
  /** Undefined when not on it. @throws DatabaseUnavailable */
  standing(employeeId: string): Promise<Standing | undefined>;
  /** The neighbours of a row, at most so many on either side. @throws DatabaseUnavailable */
  neighbours(of: Rank, most: number): Promise<Neighbours>;
}

/** The direction along a board: from the best on, or back towards them. */
export type Way = 'down' | 'up';

/** Both in the order of the board. */
export interface Neighbours {
  readonly above: readonly Rank[];
  readonly below: readonly Rank[];
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

export interface ScoredRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly name: string;
  readonly office_id: string;
  readonly score: string | number;
}

export interface RankRow extends ScoredRow {
  readonly rank: number;
}

export interface StandingRow extends RankRow {
  readonly count: number;
  readonly next_score: string | null;
}

export const toRank = (row: ScoredRow, rank: number): Rank => ({
  rank,
  employeeId: row.employee_id,
  name: row.name,
  officeId: row.office_id,
  score: Number(row.score),
});

export const toStanding = (row: StandingRow): Standing => ({
  ...toRank(row, row.rank),
  count: row.count,
  gap: row.next_score === null ? null : Number(row.next_score) - Number(row.score),
});

/** The key before everybody with that score. */
export const startingAt = (score: number | undefined): RankKey | undefined =>
  score === undefined ? undefined : [score, ''];

/** The key before every row. */
export const FIRST: RankKey = [Number.MAX_SAFE_INTEGER, ''];
