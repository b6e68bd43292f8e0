import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { RunnerLocks } from './locks.js';
import { CheckpointBatcher } from './checkpoint-batcher.js';

/** Batches written at a time. More wait for one another: Postgres has a hundred sessions for all processes by default. */
const WRITING_AT_ONCE = 6;

/** What all runners of a process share. */
export class ProjectorResources {
  /** Where they write. */
  readonly rows: Postgres;
  readonly locks: RunnerLocks;
  readonly together: CheckpointBatcher;

  constructor(readonly postgres: Postgres) {
    this.rows = postgres.patient(WRITING_AT_ONCE);
    this.locks = new RunnerLocks(postgres);
    this.together = new CheckpointBatcher(this.rows);
  }

  /** Once they have stopped. */
  close(): Promise<void> {
    return this.rows.close();
  }
}
