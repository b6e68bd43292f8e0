import type { Decider } from '../kernel/decision.js';
import { CommandLane, type Files } from './command-lane.js';
import type { EventLog } from './event-log.js';
import type { Envelope, Outcome } from './outcome.js';
import type { DomainEvent } from './recorded-event.js';
import { StreamFile } from './stream-file.js';

/** Events folded into cached files, over all streams of one kind: some 100 MB at the most. */
const MAX_CACHED_EVENTS = 200_000;
/** How long a command may take, waiting and retries included, before its caller is told that the outcome is unknown. */
const COMMAND_TIMEOUT_MS = 5_000;

/**
 * Load, decide, append for all streams of one kind. Commands to different streams do not wait for one another; those to one
 * stream take turns. Folded files are kept, the least recently used going first.
 */
export class StreamFiles<State, Command, Event extends DomainEvent, Context> {
  private readonly cache = new Map<string, Cached<StreamFile<State, Command, Event, Context>>>();
  private cachedEvents = 0;
  private readonly lanes = new Map<string, CommandLane<State, Command, Event, Context>>();

  constructor(
    private readonly log: EventLog,
    private readonly decider: Decider<State, Command, Event, Context>,
  ) {}

  /** @throws LogUnavailable when the outcome could not be learned in time, BrokenEvent when the stream cannot be read. */
  handle(
    stream: string,
    command: Command,
    envelope: Envelope,
    prepare: () => Promise<Context>,
  ): Promise<Outcome> {
    return new Promise((answer, fail) => {
      const deadline = Date.now() + COMMAND_TIMEOUT_MS;
      const lane = this.laneOf(stream);
      lane.add({ command, envelope, prepare, answer, fail, deadline });
      void lane.run().finally(() => {
        if (lane.idle && this.lanes.get(stream) === lane) this.lanes.delete(stream);
      });
    });
  }

  /** The state as the log has it now. @throws LogUnavailable, BrokenEvent */
  async stateOf(stream: string): Promise<State> {
    const file = new StreamFile(this.decider);
    await this.catchUp(stream, file);
    return file.current;
  }

  private laneOf(stream: string): CommandLane<State, Command, Event, Context> {
    let lane = this.lanes.get(stream);
    if (lane === undefined) {
      lane = new CommandLane(stream, this.log, this.filesForLanes);
      this.lanes.set(stream, lane);
    }
    return lane;
  }

  private readonly filesForLanes: Files<StreamFile<State, Command, Event, Context>> = {
    load: async (stream) => {
      const cached = this.cache.get(stream);
      if (cached !== undefined) {
        this.keep(stream, cached.file);
        return cached.file;
      }
      const file = new StreamFile(this.decider);
      await this.catchUp(stream, file);
      this.keep(stream, file);
      return file;
    },
    refresh: (stream, file) => this.catchUp(stream, file),
    forget: (stream) => {
      this.drop(stream);
    },
  };

  private async catchUp(stream: string, file: StreamFile<State, Command, Event, Context>): Promise<boolean> {
    const before = file.revision;
    for await (const event of this.log.read(stream, before + 1)) file.apply(event);
    return file.revision > before;
  }

  /** Puts the file at the end of the queue of those to go, and lets go of what is too much. */
  private keep(stream: string, file: StreamFile<State, Command, Event, Context>): void {
    this.drop(stream);
    const weight = file.revision + 1;
    this.cache.set(stream, { file, weight });
    this.cachedEvents += weight;
    for (const oldest of this.cache.keys()) {
      if (this.cachedEvents <= MAX_CACHED_EVENTS || oldest === stream) return;
      this.drop(oldest);
    }
  }

  private drop(stream: string): void {
    const cached = this.cache.get(stream);
    if (cached === undefined) return;
    this.cache.delete(stream);
    this.cachedEvents -= cached.weight;
  }
}

interface Cached<File> {
  readonly file: File;
  /** Its events when it was last put here; it may have grown since. */
  readonly weight: number;
}
