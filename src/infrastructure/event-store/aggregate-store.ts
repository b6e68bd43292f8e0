import type { Decider } from '../../kernel/decision.js';
import { CommandQueue, timedOut, type Files } from './command-queue.js';
import type { EventLog } from './event-log.js';
import { AggregateCache } from './aggregate-cache.js';
import type { Envelope, Outcome, NeedsAuthority } from './outcome.js';
import type { DomainEvent } from './recorded-event.js';
import type { SnapshotDelta, Snapshots } from './snapshots.js';
import { AggregateStream } from './aggregate-stream.js';
import { metrics } from '../telemetry/metrics.js';
import { tracing } from '../telemetry/traces.js';

/** Snapshot entries held by cached files, over all streams of one kind: some 100 MB at the most. */
const MAX_CACHED_FACTS = 400_000;
/** Reading so many events beyond a file's snapshot takes no noticeable time. */
const SNAPSHOT_EVERY_EVENTS = 200;
/** How long a command may take, waiting and retries included, before its caller is told that the outcome is unknown. */
const COMMAND_TIMEOUT_MS = 4_000;

export interface AggregateStoreOptions {
  readonly snapshots?: Snapshots | undefined;
  readonly maxCachedFacts?: number | undefined;
  /** False where nobody asks for the position of an outcome: it has its revision alone then. */
  readonly tellsPositions?: boolean;
}

/**
 * Load, decide, append for all streams of one kind. Commands to different streams do not wait for one another; those to one
 * stream take turns. Folded files are kept, the least recently used going first.
 */
export class AggregateStore<State, Command, Event extends DomainEvent, Context> {
  private readonly cache: AggregateCache<AggregateStream<State, Command, Event, Context>>;
  private readonly queues = new Map<string, CommandQueue<State, Command, Event, Context>>();
  private readonly snapshots: Snapshots | undefined;
  private readonly tellsPositions: boolean;

  constructor(
    private readonly log: EventLog,
    private readonly decider: Decider<State, Command, Event, Context>,
    { snapshots, maxCachedFacts = MAX_CACHED_FACTS, tellsPositions = true }: AggregateStoreOptions = {},
  ) {
    this.snapshots = snapshots;
    this.tellsPositions = tellsPositions;
    this.cache = new AggregateCache(maxCachedFacts, (files) => this.compact(files));
    log.remembers(() => {
      this.cache.clear();
    });
  }

  /** As `tryHandle`, for commands that are never withheld. @throws LogUnavailable, BrokenEvent */
  async handle(
    stream: string,
    command: Command,
    envelope: Envelope,
    prepare: () => Promise<Context>,
  ): Promise<Outcome> {
    const outcome = await this.tryHandle(stream, command, envelope, prepare);
    if (outcome.status === 'withheld') throw new Error(`A command to ${stream} was withheld.`);
    return outcome;
  }

  /** @throws LogUnavailable when the outcome could not be learned in time, BrokenEvent when the stream cannot be read. */
  tryHandle(
    stream: string,
    command: Command,
    envelope: Envelope,
    prepare: () => Promise<Context>,
  ): Promise<Outcome | NeedsAuthority> {
    const queue = this.queueOf(stream);
    const patience = patienceOf(envelope);
    const forget = tracing.traces?.keepFor(envelope.requestId);
    metrics.queued.inc();
    const outcome = new Promise<Outcome | NeedsAuthority>((answer, fail) => {
      const { isOver } = patience;
      queue.add({ command, envelope, prepare, answer, fail, isOver });
      // The caller hears in time, whether the command waits for a silent store or for those before it.
      patience.onOver(() => {
        fail(timedOut(stream));
      });
      void queue.run().finally(() => {
        if (queue.idle && this.queues.get(stream) === queue) this.queues.delete(stream);
      });
    });
    return outcome.finally(() => {
      patience.end();
      forget?.();
      metrics.queued.dec();
    });
  }

  /** The state as the log has it now. @throws LogUnavailable, BrokenEvent */
  async stateOf(stream: string): Promise<State> {
    return (await this.fromLog(stream)).current;
  }

  private queueOf(stream: string): CommandQueue<State, Command, Event, Context> {
    let queue = this.queues.get(stream);
    if (queue === undefined) {
      queue = new CommandQueue(stream, this.log, this.filesForQueues, this.tellsPositions);
      this.queues.set(stream, queue);
    }
    return queue;
  }

  private readonly filesForQueues: Files<AggregateStream<State, Command, Event, Context>, Command> = {
    load: async (stream, commands) => {
      const cached = this.cache.get(stream);
      const known = cached ?? (await this.fromSnapshot(stream)) ?? (await this.fromLog(stream));
      const file = known.isEnoughFor(commands) ? known : await this.fromLog(stream);
      this.cache.put(stream, file);
      return file;
    },
    refresh: (stream, file) => this.catchUp(stream, file),
    complete: async (stream, file, commands) => {
      const keys = file.missing(commands);
      if (keys.length === 0 || file.snapshot === undefined) return;
      file.learn(keys, (await this.snapshots?.facts(stream, file.snapshot, keys)) ?? []);
    },
    settled: (stream, file) => {
      const growth = file.takeGrowth(stream, SNAPSHOT_EVERY_EVENTS);
      if (growth !== undefined) void this.keepGrowth(new Map([[growth, file]]));
    },
    forget: (stream) => {
      this.cache.drop(stream);
    },
  };

  /**
   * Has what the files hold kept in snapshots, and drops the entries of those that nobody is deciding on. One that is in use when this
   * begins or ends will be lighter another time: it has not been kept, so it would have to be read from the log again.
   */
  private async compact(
    files: ReadonlyMap<string, AggregateStream<State, Command, Event, Context>>,
  ): Promise<void> {
    const idle = [...files].filter(([stream, file]) => !this.queues.has(stream) && !file.isBeingKept);
    const growths = new Map<SnapshotDelta, AggregateStream<State, Command, Event, Context>>();
    for (const [stream, file] of idle) {
      const growth = file.takeGrowth(stream, 1);
      if (growth !== undefined) growths.set(growth, file);
    }
    await this.keepGrowth(growths);
    for (const [stream, file] of idle) {
      if (this.queues.has(stream) || file.isBeingKept) continue;
      if (!file.evict()) this.cache.drop(stream);
    }
  }

  private async keepGrowth(
    growths: ReadonlyMap<SnapshotDelta, AggregateStream<State, Command, Event, Context>>,
  ): Promise<void> {
    const kept = await this.snapshots?.keep([...growths.keys()]);
    for (const [growth, file] of growths) {
      if (kept?.has(growth) === true) file.wasKept(growth);
      else file.disableSnapshots();
    }
  }

  private async fromLog(stream: string): Promise<AggregateStream<State, Command, Event, Context>> {
    const file = new AggregateStream(this.decider);
    await this.catchUp(stream, file);
    return file;
  }

  /** A file from its snapshot's core and the events since; undefined when there is no snapshot, or none that this log bears out. */
  private async fromSnapshot(
    stream: string,
  ): Promise<AggregateStream<State, Command, Event, Context> | undefined> {
    const { snapshotFormat: parts } = this.decider;
    if (parts === undefined) return undefined;
    const snapshot = await this.snapshots?.load(stream, parts.version);
    if (snapshot === undefined) return undefined;
    const { revision, position } = snapshot.place;
    const file = new AggregateStream(this.decider, snapshot);
    let borneOut = false;
    for await (const event of this.log.steps(stream, revision)) {
      if (event.revision > revision) file.apply(event);
      else if (event.position !== position) return undefined;
      else borneOut = true;
      file.wasAppended(event.link);
    }
    return borneOut ? file : undefined;
  }

  private async catchUp(
    stream: string,
    file: AggregateStream<State, Command, Event, Context>,
  ): Promise<boolean> {
    const before = file.revision;
    for await (const event of this.log.steps(stream, before + 1)) file.apply(event);
    return file.revision > before;
  }
}

interface Patience {
  readonly isOver: () => boolean;
  onOver(tell: () => void): void;
  readonly end: () => void;
}

/** The patience of the sender, or some seconds. */
function patienceOf({ patience }: Envelope): Patience {
  if (patience === undefined) {
    const deadline = Date.now() + COMMAND_TIMEOUT_MS;
    let timer: NodeJS.Timeout | undefined;
    return {
      isOver: () => Date.now() >= deadline,
      onOver: (tell) => {
        timer = setTimeout(tell, COMMAND_TIMEOUT_MS);
      },
      end: () => {
        clearTimeout(timer);
      },
    };
  }
  let listener = (): void => undefined;
  return {
    isOver: () => patience.aborted,
    onOver: (tell) => {
      listener = tell;
      if (patience.aborted) tell();
      else patience.addEventListener('abort', tell);
    },
    end: () => {
      patience.removeEventListener('abort', listener);
    },
  };
}
