import type { SealedRow } from '../../proofs/leaves.js';

/** Where to look up the boards that a close has found. */
export abstract class ClosedBoards {
  /**
   * Every row of a month or year, in the order of the board, waiting until the close at that place in the log is known.
   * @throws DatabaseUnavailable, Problem `position.not-reached`
   */
  abstract rows(period: string, closedAt: bigint): AsyncIterable<SealedRow>;
}
