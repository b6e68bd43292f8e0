import type { SealedRow } from '../../proofs/leaves.js';

/** Looks up the boards as a close found them. */
export abstract class ClosedBoards {
  /**
   * Every row of a month or year, in the order of the board. Waits until the close at that place in the log is known.
   * @throws DatabaseUnavailable, Problem `position.not-reached`
   */
  abstract rows(period: string, closedAt: bigint): AsyncIterable<SealedRow>;
}
