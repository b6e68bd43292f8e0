import { setTimeout as delay } from 'node:timers/promises';
import { BrokenEvent } from '../../src/event-store/codec.js';
import { LogUnavailable } from '../../src/event-store/event-log.js';
import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import { DatabaseUnavailable } from '../../src/postgres/errors.js';
import type { Postgres, Session } from '../../src/postgres/postgres.js';
import { Backoff } from '../../src/event-store/backoff.js';
import {
  CheckpointMoved,
  install,
  loadCheckpoint,
  moveCheckpoint,
  recordFault,
  RUNNER_LOCK,
  runnerLockOf,
  type Checkpoint,
  type ProjectionFault,
} from './checkpoints.js';
import type { Feed } from './feed.js';
import type { Projection } from './projection.js';

const STANDBY_POLL_MS = 500;

/** What goes wrong is told here, one line each. */
export interface RunnerLog {
  warn(line: string): void;
  error(line: string): void;
}

/** Carries one projection along the log, from its checkpoint, as long as the process lives. */
export class Runner {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly projection: Projection,
    private readonly feed: Feed,
    private readonly postgres: Postgres,
    private readonly told: RunnerLog,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Connections that fail come back by themselves; an event that cannot be applied ends the run. */
  private async run(): Promise<void> {
    const backoff = new Backoff();
    while (!this.isStopping()) {
      try {
        await this.runWhileConnected(backoff);
      } catch (error) {
        if (this.isStopping()) return;
        if (!isPassing(error)) {
          await this.stopFor(faultOf(error));
          return;
        }
        this.told.warn(`Projection ${this.projection.name} tries again: ${messageOf(error)}`);
        await backoff.pause(this.stopping.signal);
      }
    }
  }

  /** Lock, rows and checkpoint share one session: whoever loses it has lost all three. */
  private async runWhileConnected(backoff: Backoff): Promise<void> {
    await install(this.postgres, [this.projection]);
    const session = await this.postgres.session();
    try {
      // A commit lost in a crash takes its checkpoint with it and is applied again: no need to wait for the disk.
      await session.statements.script('SET synchronous_commit = off');
      await this.standBy(session);
      if (!this.isStopping()) await this.follow(session, backoff);
      if (!this.isStopping()) throw new DatabaseUnavailable('The session ended');
    } finally {
      await session.close();
    }
  }

  /** Returns once this is the only runner of the projection in all processes. */
  private async standBy(session: Session): Promise<void> {
    const key = [RUNNER_LOCK, runnerLockOf(this.projection)];
    while (!this.isStopping()) {
      const [row] = await session.statements.query<{ locked: boolean }>(
        'SELECT pg_try_advisory_lock($1::integer, $2::integer) AS locked',
        key,
      );
      if (row?.locked === true) return;
      await delay(STANDBY_POLL_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async follow(session: Session, backoff: Backoff): Promise<void> {
    let checkpoint = await loadCheckpoint(session.statements, this.projection);
    const signal = AbortSignal.any([session.ended, this.stopping.signal]);
    const batches = this.feed.follow(checkpoint.position, signal);
    for await (const { events, upTo, caughtUp } of batches) {
      checkpoint = await this.apply(session, events, checkpoint, { position: upTo, caughtUp });
      backoff.reset();
    }
  }

  /** A batch that fails is applied in halves, down to the one event at fault, so that everything before it is kept. */
  private async apply(
    session: Session,
    events: readonly RecordedEvent[],
    from: Checkpoint,
    to: Checkpoint,
  ): Promise<Checkpoint> {
    try {
      await session.transaction(async (tx) => {
        await moveCheckpoint(tx, this.projection, from, to);
        if (events.length > 0) await this.projection.apply(events, tx);
      });
      return to;
    } catch (error) {
      const [first] = events;
      if (isPassing(error) || first === undefined) throw error;
      if (events.length === 1) throw new Inapplicable(first, error);
      const half = Math.ceil(events.length / 2);
      const middle = { position: events[half - 1]?.position ?? to.position, caughtUp: false };
      await this.apply(session, events.slice(0, half), from, middle);
      return await this.apply(session, events.slice(half), middle, to);
    }
  }

  private async stopFor(fault: ProjectionFault): Promise<void> {
    const { name } = this.projection;
    this.told.error(`Projection ${name} has stopped at ${fault.stream}@${fault.revision}: ${fault.reason}`);
    const backoff = new Backoff();
    while (!this.isStopping()) {
      try {
        await recordFault(this.postgres, this.projection, fault);
        return;
      } catch (error) {
        this.told.warn(`Projection ${name} cannot keep its fault: ${messageOf(error)}`);
        await backoff.pause(this.stopping.signal);
      }
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }
}

/** An event that a projection could not turn into rows. */
class Inapplicable extends Error {
  constructor(
    readonly at: RecordedEvent,
    cause: unknown,
  ) {
    super(messageOf(cause), { cause });
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof LogUnavailable || error instanceof DatabaseUnavailable || error instanceof CheckpointMoved;

function faultOf(error: unknown): ProjectionFault {
  if (error instanceof BrokenEvent) {
    const { stream, revision, reason } = error;
    return { stream, revision, reason };
  }
  if (error instanceof Inapplicable) {
    return { stream: error.at.stream, revision: String(error.at.revision), reason: error.message };
  }
  // Not an event's doing: the tables could not be made, or the program is wrong.
  return { stream: '', revision: '', reason: messageOf(error) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
