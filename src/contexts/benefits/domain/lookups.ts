import type { LocalDate, NaturalMonth } from '../../../kernel/natural-month.js';
import type { RunPeriod } from './period.js';

/** An employment, as a key. */
export const employmentKey = ({
  employeeId,
  employmentNo,
}: {
  readonly employeeId: string;
  readonly employmentNo: number;
}): string => `${employeeId} ${employmentNo}`;

/** A row of a closed board. */
export interface BoardRow {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly officeId: string;
  readonly score: number;
}

export type BoardReading = 'remedied' | 'sealed';

/**
 * Closed boards as they are read for runs. Everything counts up to a place in the log, and what is asked for again gives
 * the same.
 */
export abstract class RunBoards {
  /** Everybody on a period's board; @throws Problem `position.not-reached`, DatabaseUnavailable */
  abstract rows(
    period: Pick<RunPeriod, 'period' | 'months'>,
    reading: BoardReading,
    position: bigint,
  ): Promise<readonly BoardRow[]>;

  /** On how many boards of these months each employment is. @throws DatabaseUnavailable */
  abstract memberships(months: readonly NaturalMonth[]): Promise<ReadonlyMap<string, number>>;

  /** What counts in a period for some employments, whether they are on its board or not, remedied. @throws DatabaseUnavailable */
  abstract scoresOf(
    employments: readonly { readonly employeeId: string; readonly employmentNo: number }[],
    period: Pick<RunPeriod, 'period' | 'months'>,
    position: bigint,
  ): Promise<ReadonlyMap<string, number>>;
}

/** Somebody as they stand at a place in the log. */
export interface Standing {
  readonly employmentNo: number;
  readonly isEmployed: boolean;
  /** The balance of that employment. */
  readonly total: number;
}

/** What a scheme may ask about people, by a place in the log. All of it @throws Problem `position.not-reached`, DatabaseUnavailable */
export abstract class RunPeople {
  /** The last employment of each. */
  abstract standings(position: bigint, withTotals: boolean): Promise<ReadonlyMap<string, Standing>>;

  /** When each employment began, as it was known at that place. */
  abstract joined(position: bigint): Promise<ReadonlyMap<string, LocalDate>>;

  /** The points deducted in each employment that count in these months and are not reversed. */
  abstract deducted(months: readonly NaturalMonth[], position: bigint): Promise<ReadonlyMap<string, number>>;

  /** The employments with an entry of a bottom line that counts in these months and is not reversed. */
  abstract bottomLines(months: readonly NaturalMonth[], position: bigint): Promise<ReadonlySet<string>>;

  /** Who won in one of the last runs of a scheme that were approved before; supplements apart. */
  abstract winners(schemeId: string, runs: number, position: bigint): Promise<ReadonlySet<string>>;
}

/** The cases that a run depends on. */
export abstract class RunCases {
  /** How many cases about a run are still open on a day. @throws Problem `position.not-reached`, DatabaseUnavailable */
  abstract openAbout(runId: string, today: LocalDate, position: bigint): Promise<number>;
}

/** What a run and its supplements have given. */
export interface Given {
  readonly amounts: ReadonlyMap<string, number>;
  /** Who has left and forfeited it. */
  readonly struck: ReadonlySet<string>;
}

/** What runs have given before. */
export abstract class GivenBefore {
  /** By a place in the log. @throws Problem `position.not-reached`, DatabaseUnavailable */
  abstract by(runId: string, position: bigint): Promise<Given>;
}
