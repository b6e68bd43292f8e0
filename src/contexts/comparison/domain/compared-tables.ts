/** Somebody on a closed board. */
export interface ClosedRow {
  readonly rank: number;
  readonly officeRank: number;
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly officeId: string;
  readonly score: number;
}

export interface PersonRow {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly active: boolean;
  readonly joinedOn: string;
}

export interface MoveRow {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly officeId: string;
  readonly effectiveOn: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface ScoreRow {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly period: string;
  readonly score: number;
}

export interface RankedRow {
  readonly employeeId: string;
  readonly period: string;
  readonly officeId: string;
  readonly score: number;
  readonly fromMonth: string;
  readonly untilMonth: string;
}

export interface RestatedRow {
  readonly employeeId: string;
  readonly period: string;
  readonly officeId: string;
  readonly sealed: number;
  readonly score: number;
  /** The row of the closed board that it restates; null where there is none. */
  readonly of: Pick<ClosedRow, 'employmentNo' | 'officeId' | 'score'> | null;
}

export interface BalanceRow {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly balance: number;
}

/** Counts from which ranks come that are not those of the rows that they count. */
export interface Miscount {
  readonly table: string;
  readonly period: string | null;
  readonly of: string;
  readonly counted: number;
  readonly kept: number;
}

/** The tables of one read model at one moment. Rows of one employee come one after the other. */
export interface AtOneMoment<Rows> {
  /** Everything up to there is in them, and nothing beyond. */
  readonly position: bigint;
  readonly rows: Rows;
}

/** A read model whose tables are compared with the events. */
export abstract class ComparedTables<Rows> {
  /** How far it has come; null: nowhere yet. @throws DatabaseUnavailable */
  abstract position(): Promise<bigint | null>;

  /** Resolves once it has come there. @throws DatabaseUnavailable, Problem `position.not-reached` */
  abstract reach(position: bigint): Promise<void>;

  /**
   * Reads its tables as they are at one moment, not before they have come to a place.
   * @throws DatabaseUnavailable, Problem `position.not-reached`
   */
  abstract atOneMoment<T>(from: bigint, work: (at: AtOneMoment<Rows>) => Promise<T>): Promise<T>;
}

export interface BoardRows {
  people(): AsyncIterable<PersonRow>;
  moves(): AsyncIterable<MoveRow>;
  /** Those of months and years that are not closed, and the balances; none that are zero. */
  openScores(): AsyncIterable<ScoreRow>;
  ranked(): AsyncIterable<RankedRow>;
  restated(): AsyncIterable<RestatedRow>;
  /** The rows that some people have on a closed board. */
  closedRowsOf(period: string, employeeIds: readonly string[]): Promise<readonly ClosedRow[]>;
  /** The closed months and years, with the places of their closes. */
  closedPeriods(): Promise<ReadonlyMap<string, string>>;
  /** So many at the most. */
  miscounts(): Promise<readonly Miscount[]>;
}

export abstract class ComparedBoards extends ComparedTables<BoardRows> {
  /** A closed board never changes, whenever it is read. @throws DatabaseUnavailable */
  abstract closedRows(period: string): AsyncIterable<ClosedRow>;

  /** The numbers of people on it by office; the empty one stands for all. @throws DatabaseUnavailable */
  abstract closedCounts(period: string): Promise<ReadonlyMap<string, number>>;
}

export abstract class ComparedBalances extends ComparedTables<AsyncIterable<BalanceRow>> {}
