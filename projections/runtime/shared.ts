import type { Postgres } from '../../src/postgres/postgres.js';
import { RunnerLocks } from './locks.js';
import { Together } from './together.js';

/** Batches written at a time. More wait for one another: Postgres has a hundred sessions for all processes by default. */
const WRITING_AT_ONCE = 6;

/** What all runners of a process share. */
export class Shared {
  /** Where they write. */
  readonly rows: Postgres;
  readonly locks: RunnerLocks;
  readonly together: Together;

  constructor(readonly postgres: Postgres) {
    this.rows = postgres.patient(WRITING_AT_ONCE);
    this.locks = new RunnerLocks(postgres);
    this.together = new Together(this.rows);
  }

  /** Once they have stopped. */
  close(): Promise<void> {
    return this.rows.close();
  }
}
