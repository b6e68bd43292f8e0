import type { Recorded } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { after, type Sql } from '../../src/infrastructure/postgres/sql.js';
import { checkpointMoved, moveCheckpoint, moveCheckpoints, type Move } from './checkpoints.js';
import { applied, type Projection } from './projection.js';

/** A batch of one read model: rows and checkpoint go together. */
export interface Step extends Move {
  readonly projection: Projection;
  readonly events: readonly Recorded[];
}

interface Waiting {
  readonly step: Step;
  readonly written: (hasRows: boolean | Promise<boolean>) => void;
  readonly failed: (error: unknown) => void;
}

/** What a few commands led to; a batch with more pays for a transaction of its own by the work in it. */
const SHORT_EVENTS = 100;
/** A statement that takes longer is no short work: nobody else waits for it. */
const SHORT_MS = 1_000;
/** How long each read model goes alone after a batch that could not be written together. */
const APART_MS = 10_000;

/**
 * Writes batches into rows. Read models that follow the log in step hand in theirs at one moment; most of them hold a few events,
 * and most of what those cost is the transaction itself. So short ones are written together: one transaction, and one statement
 * for all checkpoints. Where that fails, or takes long, each is written alone, so that no read model suffers from another.
 */
export class BatchWriter {
  private waiting: Waiting[] = [];
  private apartUntil = 0;

  constructor(private readonly rows: Postgres) {}

  /**
   * Keeps the rows of a batch and its checkpoint, or neither.
   *
   * @returns whether there were any rows
   * @throws CheckpointMoved, DatabaseUnavailable, and whatever the read model throws at an event
   */
  write(step: Step): Promise<boolean> {
    const isShort = step.events.length <= SHORT_EVENTS && performance.now() >= this.apartUntil;
    return isShort ? this.together(step) : this.alone(step);
  }

  private together(step: Step): Promise<boolean> {
    return new Promise((written, failed) => {
      this.waiting.push({ step, written, failed });
      if (this.waiting.length === 1) setImmediate(() => void this.carryOut());
    });
  }

  private async carryOut(): Promise<void> {
    const all = this.waiting;
    this.waiting = [];
    try {
      const { withRows, missed } = await this.inOneTransaction(all.map(({ step }) => step));
      for (const { step, written, failed } of all)
        if (missed.has(step)) failed(checkpointMoved(step));
        else written(withRows.has(step));
    } catch {
      // Whose fault it was shows when each is tried by itself.
      this.apartUntil = performance.now() + APART_MS;
      for (const { step, written } of all) written(this.alone(step));
    }
  }

  /**
   * The checkpoints come first: where one of them has been moved by somebody else, no rows are left.
   *
   * @returns withRows: the steps that had any; missed: those whose checkpoint was moved, where nobody had rows
   */
  private async inOneTransaction(steps: readonly Step[]): Promise<Record<'withRows' | 'missed', Set<Move>>> {
    const withRows = new Set<Move>();
    const hasRows = await this.rows.transactionIfAny(
      async (tx) => {
        const [missed] = await moveCheckpoints(tx, steps);
        if (missed !== undefined) throw checkpointMoved(missed);
      },
      async (tx) => {
        const noted = (step: Step) => (): Promise<void> => {
          withRows.add(step);
          return Promise.resolve();
        };
        await allDone(steps.map((step) => into(step, after(noted(step), tx))));
      },
      `BEGIN; SET LOCAL statement_timeout = ${SHORT_MS}`,
    );
    return { withRows, missed: new Set(hasRows ? [] : await moveCheckpoints(this.rows, steps)) };
  }

  private async alone(step: Step): Promise<boolean> {
    if (step.events.length === 0) {
      await moveCheckpoint(this.rows, step);
      return false;
    }
    const hasRows = await this.rows.transactionIfAny(
      (tx) => moveCheckpoint(tx, step),
      (tx) => into(step, tx),
    );
    // Events at one time concern few of the many read models: the others go on together.
    return hasRows || this.together({ ...step, events: [] });
  }
}

async function into({ projection, events }: Step, tx: Sql): Promise<void> {
  if (events.length > 0) await applied(projection, events, tx);
}

/** Throws the first failure, once nothing is at work any more. */
async function allDone(work: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}
