import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { RunnerLocks } from './locks.js';
import { BatchWriter } from './batch-writer.js';

/** Batches written at a time; further ones wait: Postgres has a hundred sessions for all processes by default. */
const WRITING_AT_ONCE = 6;

/** The resources that all runners of a process share. */
export class ProjectorResources {
  /** The pool for writing rows. */
  readonly rows: Postgres;
  readonly locks: RunnerLocks;
  readonly batches: BatchWriter;

  constructor(readonly postgres: Postgres) {
    this.rows = postgres.pipelined(WRITING_AT_ONCE);
    this.locks = new RunnerLocks(postgres);
    this.batches = new BatchWriter(this.rows);
  }

  /** Closes the resources, once the runners have stopped. */
  close(): Promise<void> {
    return this.rows.close();
  }
}
