import { ClosedBoardsInPostgres } from '../../projections/boards/closed-rows.js';
import { ReadModels } from '../../projections/runtime/read-models.js';
import type { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { rowLeaf } from '../../src/proofs/leaves.js';
import { GrowingTree } from '../../src/proofs/merkle.js';
import { CLOSED_MONTH } from './organisation.js';

interface Round {
  readonly measured: number;
  readonly baseline: number;
}

/** The time that sealing adds to a close: every row read, hashed and put into the tree; the entries' tree grows with the entries. Milliseconds. */
export async function sealingRounds(postgres: Postgres, closing: readonly Round[]): Promise<Round[]> {
  // The boards of this stand were built beside an empty log: there is no position to wait for.
  const log = { reaches: () => Promise.resolve(true) } as unknown as EventLog;
  const boards = new ClosedBoardsInPostgres(postgres, new ReadModels(postgres, log));
  const rounds: Round[] = [];
  for (const { baseline } of closing) {
    const started = performance.now();
    const tree = new GrowingTree();
    for await (const row of boards.rows(CLOSED_MONTH, -1n)) tree.add(rowLeaf(row));
    if (tree.size === 0) throw new Error('There was nothing to seal');
    rounds.push({ measured: performance.now() - started, baseline });
  }
  return rounds;
}
