import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { checkpointMoved, moveCheckpoints, type Move } from './checkpoints.js';

interface Waiting {
  readonly move: Move;
  readonly moved: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Moves the checkpoints of projections for which a batch held nothing. Events at one time concern few of the many read models, so
 * that the others go on together: one statement for all.
 */
export class CheckpointBatcher {
  private waiting: Waiting[] = [];

  constructor(private readonly sql: Sql) {}

  /** @throws CheckpointMoved, DatabaseUnavailable */
  move(move: Move): Promise<void> {
    return new Promise((moved, failed) => {
      this.waiting.push({ move, moved, failed });
      if (this.waiting.length === 1) setImmediate(() => void this.carryOut());
    });
  }

  private async carryOut(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    try {
      const missed = new Set(
        await moveCheckpoints(
          this.sql,
          all.map(({ move }) => move),
        ),
      );
      for (const { move, moved, failed } of all)
        if (missed.has(move)) failed(checkpointMoved(move));
        else moved();
    } catch (error) {
      for (const { failed } of all) failed(error);
    }
  }
}
