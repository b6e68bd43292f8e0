import { setTimeout as pause } from 'node:timers/promises';
import { BrokenEvent } from '../../src/infrastructure/event-store/codec.js';
import { LogUnavailable } from '../../src/infrastructure/event-store/event-log.js';
import type { Recorded } from '../../src/infrastructure/event-store/recorded-event.js';
import { DatabaseUnavailable } from '../../src/infrastructure/postgres/errors.js';
import { Backoff } from '../../src/infrastructure/event-store/backoff.js';
import { forgetLag, noteLag } from '../../src/infrastructure/telemetry/metrics.js';
import { instant } from '../../src/infrastructure/telemetry/traces.js';
import {
  CheckpointMoved,
  hasFault,
  install,
  loadCheckpoint,
  recordFault,
  type Checkpoint,
  type ProjectionFault,
} from './checkpoints.js';
import { dropEarlierVersions } from './earlier-versions.js';
import { observedBatch, observedRows } from './observed-batch.js';
import type { SharedSubscription } from './shared-subscription.js';
import type { Projection } from './projection.js';
import type { ProjectorResources } from './projector-resources.js';

const FAULT_POLL_MS = 1_000;

/** Takes the runner's faults, one line each. */
export interface RunnerLog {
  warn(line: string): void;
  error(line: string): void;
}

/** Carries one projection along the log, from its checkpoint, as long as the process lives. */
export class ProjectionRunner {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private tidying: Promise<void> | undefined;

  constructor(
    private readonly projection: Projection,
    private readonly feed: SharedSubscription,
    private readonly shared: ProjectorResources,
    private readonly told: RunnerLog,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Ends after the batch at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await this.tidying;
    forgetLag(this.projection.name);
  }

  /** Follows the log. A failed connection is tried again; at an event that cannot be applied the runner stands still. */
  private async run(): Promise<void> {
    const backoff = new Backoff();
    while (!this.isStopping()) {
      try {
        await this.runWhileConnected(backoff);
      } catch (error) {
        if (this.isStopping()) return;
        noteLag(this.projection.name, false);
        if (!isPassing(error)) {
          await this.standStill(faultOf(error));
          continue;
        }
        this.told.warn(`Projection ${this.projection.name} tries again: ${messageOf(error)}`);
        await backoff.pause(this.stopping.signal);
      }
    }
  }

  private async runWhileConnected(backoff: Backoff): Promise<void> {
    const { postgres, locks } = this.shared;
    await install(postgres, [this.projection]);
    await locks.whileHeld(this.projection, this.stopping.signal, (lost) => this.follow(lost, backoff));
    if (!this.isStopping()) throw new DatabaseUnavailable('The session ended');
  }

  private async follow(lost: AbortSignal, backoff: Backoff): Promise<void> {
    let checkpoint = await loadCheckpoint(this.shared.rows, this.projection);
    const signal = AbortSignal.any([lost, this.stopping.signal]);
    const batches = this.feed.follow(checkpoint.position, signal);
    noteLag(this.projection.name, false);
    for await (const { events, upTo, caughtUp } of batches) {
      const startedAt = performance.now();
      checkpoint = await this.apply(events, checkpoint, { position: upTo, caughtUp });
      observedBatch(this.projection.name, { events, caughtUp }, startedAt);
      backoff.reset();
      if (caughtUp) this.tidying ??= this.tidyUp();
    }
  }

  /** A batch that fails is applied in halves, down to the one event at fault, so that everything before it is kept. */
  private async apply(events: readonly Recorded[], from: Checkpoint, to: Checkpoint): Promise<Checkpoint> {
    const startedAt = instant();
    try {
      const { projection } = this;
      const hasRows = await this.shared.batches.write({ projection, events, from, to });
      if (hasRows) observedRows({ projection: projection.name, events, startedAt, wasLive: from.caughtUp });
      return to;
    } catch (error) {
      const [first] = events;
      if (isPassing(error) || first === undefined) throw error;
      if (events.length === 1) throw new Inapplicable(first, error);
      const half = Math.ceil(events.length / 2);
      const middle = { position: events[half - 1]?.position ?? to.position, caughtUp: false };
      await this.apply(events.slice(0, half), from, middle);
      return await this.apply(events.slice(half), middle, to);
    }
  }

  /**
   * Waits until the fault is not recorded any more, as after a rebuild, or its event is passed over: whoever sets it aside
   * clears the faults that are recorded by then, and this one may have come later.
   */
  private async standStill(fault: ProjectionFault): Promise<void> {
    const { name } = this.projection;
    this.told.error(`Projection ${name} has stopped at ${fault.stream}@${fault.revision}: ${fault.reason}`);
    const { postgres } = this.shared;
    let isKept = false;
    const backoff = new Backoff();
    while (!this.isStopping()) {
      try {
        if (!isKept) await recordFault(postgres, this.projection, fault);
        else if (!(await hasFault(postgres, this.projection))) return;
        else if (await this.isPassedOver(fault)) {
          await recordFault(postgres, this.projection, null);
          return;
        }
        isKept = true;
        await pause(FAULT_POLL_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      } catch (error) {
        this.told.warn(`Projection ${name} cannot keep its fault: ${messageOf(error)}`);
        await backoff.pause(this.stopping.signal);
      }
    }
  }

  private async isPassedOver({ position }: ProjectionFault): Promise<boolean> {
    return position !== undefined && (await this.feed.passesOver(BigInt(position)));
  }

  /** Drops earlier versions; where that fails, the next process does it. */
  private async tidyUp(): Promise<void> {
    try {
      const dropped = await dropEarlierVersions(this.shared.postgres, this.projection);
      if (dropped.length > 0) this.told.warn(`Dropped what nobody reads any more: ${dropped.join(', ')}`);
    } catch (error) {
      this.told.warn(`Earlier versions of ${this.projection.name} stay for now: ${messageOf(error)}`);
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }
}

/** An event that a projection could not turn into rows. */
class Inapplicable extends Error {
  constructor(
    readonly at: Recorded,
    cause: unknown,
  ) {
    super(messageOf(cause), { cause });
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof LogUnavailable || error instanceof DatabaseUnavailable || error instanceof CheckpointMoved;

function faultOf(error: unknown): ProjectionFault {
  if (error instanceof BrokenEvent) {
    const { stream, revision, reason, position } = error;
    return { stream, revision, reason, ...placeOf(position) };
  }
  if (error instanceof Inapplicable) {
    const { stream, revision, position } = error.at;
    return { stream, revision: String(revision), reason: error.message, ...placeOf(position) };
  }
  // No event is at fault: the tables could not be made, or the program is wrong.
  return { stream: '', revision: '', reason: messageOf(error) };
}

const placeOf = (position: bigint | undefined) =>
  position === undefined ? {} : { position: String(position) };

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
