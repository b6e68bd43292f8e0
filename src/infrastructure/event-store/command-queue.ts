import type { EventPosition } from '../../kernel/decision.js';
import { Unavailable } from '../../kernel/unavailable.js';
import type { NewEvent } from './codec.js';
import { LogUnavailable, type EventLog } from './event-log.js';
import { refused, type Envelope, type NeedsAuthority, type Outcome } from './outcome.js';
import type { DomainEvent } from './recorded-event.js';
import type { AggregateStream } from './aggregate-stream.js';

/** A command waiting for its turn. */
export interface Pending<Command, Context> extends QueuedCommand<Command> {
  /** Makes the context, anew at each attempt, in the command's turn. */
  readonly prepare: () => Promise<Context>;
  readonly answer: (outcome: Outcome | NeedsAuthority) => void;
  readonly fail: (error: unknown) => void;
  /** Whether nobody waits for the command any more. */
  readonly isOver: () => boolean;
}

/** Gives a queue its stream's file, and drops one that ran ahead of the log. */
export interface Files<File, Command> {
  /** A file that can decide on these commands. */
  load(stream: string, commands: readonly QueuedCommand<Command>[]): Promise<File>;
  /** Has the file learn what deciding on these commands looks at. */
  complete(stream: string, file: File, commands: readonly QueuedCommand<Command>[]): Promise<void>;
  /** Reads what was appended since; true when there was something. */
  refresh(stream: string, file: File): Promise<boolean>;
  forget(stream: string): void;
  /** All that the file holds stands in the log now. */
  settled(stream: string, file: File): void;
}

export interface QueuedCommand<Command> {
  readonly command: Command;
  readonly envelope: Envelope;
}

/** The most commands that are decided on together and appended at once; far below the store's limit of 1 MB. */
const MAX_BATCH = 64;
/** Fewer go one by one: the positions of what is appended together have to be read back, which costs as much as an append. */
const MIN_BATCH = 4;
const MAX_WAITING = 10_000;
const FIRST_RETRY_DELAY_MS = 50;
const LAST_RETRY_DELAY_MS = 1_000;

/**
 * The commands to one stream, decided one after the other in the order they came, and appended together when they pile up.
 *
 * Optimistic: a decision made on the cached file is proven by the exact expected revision of its append; only where
 * nothing is appended does a rejection cost a read, to see that it does not rest on something old.
 */
export class CommandQueue<State, Command, Event extends DomainEvent, Context> {
  private readonly waiting: Pending<Command, Context>[] = [];
  private running = false;

  constructor(
    private readonly stream: string,
    private readonly log: EventLog,
    private readonly files: Files<AggregateStream<State, Command, Event, Context>, Command>,
    private readonly tellsPositions = true,
  ) {}

  get idle(): boolean {
    return !this.running && this.waiting.length === 0;
  }

  /** @throws LogUnavailable when too many wait already. */
  add(pending: Pending<Command, Context>): void {
    if (this.waiting.length >= MAX_WAITING)
      throw new LogUnavailable(`Too many commands wait for ${this.stream}.`);
    this.waiting.push(pending);
  }

  async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      while (this.waiting.length > 0) {
        const together = this.tellsPositions && this.waiting.length < MIN_BATCH ? 1 : MAX_BATCH;
        const next = this.waiting.splice(0, together);
        // Commands whose time ran out in the queue are not begun: nobody waits for them any more.
        await this.settle(failExpired(next, () => timedOut(this.stream)));
      }
    } finally {
      this.running = false;
    }
  }

  /** Tries until each has its answer: a lost race or an unknown outcome is settled by loading again and deciding again. */
  private async settle(batch: Pending<Command, Context>[]): Promise<void> {
    let left = batch;
    for (let delayMs = FIRST_RETRY_DELAY_MS; left.length > 0;) {
      try {
        if (await this.attempt(left)) return;
      } catch (error) {
        this.files.forget(this.stream);
        left = isPassing(error) ? failExpired(left, () => error) : failAll(left, error);
        if (left.length === 0) return;
        await new Promise((resolve) => setTimeout(resolve, delayMs));
        delayMs = Math.min(2 * delayMs, LAST_RETRY_DELAY_MS);
      }
    }
  }

  private async attempt(batch: readonly Pending<Command, Context>[]): Promise<boolean> {
    const file = await this.files.load(this.stream, batch);
    await this.files.complete(this.stream, file, batch);
    const contexts = await Promise.all(batch.map(({ prepare }) => prepare()));
    const { tail } = file;
    const { decided, written } = decideAll(file, batch, contexts);
    if (written.length > 0) {
      const result = await this.log.append(this.stream, written, tail);
      if (!result.written) {
        this.files.forget(this.stream);
        return false;
      }
      file.wasAppended(result.link);
      await this.learnPositions(decided, tail.revision, written.length, result.position);
      this.files.settled(this.stream, file);
    } else if (decided.some(({ restsOnCache }) => restsOnCache === true)) {
      if (await this.files.refresh(this.stream, file)) return false;
    }
    for (const { pending, outcome } of decided) pending.answer(outcome(this.stream));
    return true;
  }

  /** The store tells the position of the last event of an append; those before it are read back. */
  private async learnPositions(
    decided: readonly Decided<Command, Context>[],
    before: number,
    count: number,
    lastPosition: bigint,
  ): Promise<void> {
    const positions = new Map([[before + count, lastPosition]]);
    if (count > 1 && this.tellsPositions) {
      for await (const event of this.log.steps(this.stream, before + 1, count)) {
        positions.set(event.revision, event.position);
      }
    }
    for (const place of decided.flatMap(({ places = [] }) => places)) {
      place.position = positions.get(place.revision) ?? place.position;
    }
  }
}

interface Decided<Command, Context> {
  readonly pending: Pending<Command, Context>;
  /** The places of what was accepted now. */
  readonly places?: readonly EventPosition[];
  /** Whether the answer could be another one if the stream had moved on: a rejection, or nothing to do. */
  readonly restsOnCache?: true;
  readonly outcome: (stream: string) => Outcome | NeedsAuthority;
}

function decideAll<State, Command, Event extends DomainEvent, Context>(
  file: AggregateStream<State, Command, Event, Context>,
  batch: readonly Pending<Command, Context>[],
  contexts: readonly Context[],
): { decided: Decided<Command, Context>[]; written: NewEvent[] } {
  const written: NewEvent[] = [];
  const decided = batch.map((pending, index): Decided<Command, Context> => {
    const decision = file.decide(pending.command, pending.envelope, contexts[index] as Context);
    if (decision.outcome === 'rejected') {
      const outcome = refused(decision);
      return { pending, restsOnCache: true, outcome: () => outcome };
    }
    if (decision.outcome === 'withheld') return { pending, outcome: () => ({ status: 'withheld' }) };
    if (decision.outcome === 'repeated') {
      const status = file.wroteItself(pending.envelope) ? 'accepted' : 'repeated';
      return { pending, outcome: at(status, decision.place, file.left(pending.command)) };
    }
    const advanced = file.advance(decision.events, pending.envelope, pending.command);
    written.push(...advanced.written);
    const outcome = at('accepted', advanced.place, file.left(pending.command));
    return advanced.written.length === 0
      ? { pending, restsOnCache: true, outcome }
      : { pending, places: advanced.places, outcome };
  });
  return { decided, written };
}

/** Read when the answer is given: by then the position is known. */
const at =
  (
    status: 'accepted' | 'repeated',
    place: EventPosition,
    left: Readonly<Record<string, string>> | undefined,
  ) =>
  (stream: string): Outcome => {
    const { revision, position } = place;
    return { status, stream, revision, position, ...(left === undefined ? {} : { left }) };
  };

export const timedOut = (stream: string): LogUnavailable =>
  new LogUnavailable(`What became of a command to ${stream} could not be learned in time.`);

/** Fails the commands whose time is up; returns the others, which are tried again. */
function failExpired<Command, Context>(
  batch: readonly Pending<Command, Context>[],
  errorOf: () => unknown,
): Pending<Command, Context>[] {
  return batch.filter((pending) => {
    if (!pending.isOver()) return true;
    pending.fail(errorOf());
    return false;
  });
}

/** Fails all commands at once, for an error that trying again does not mend. */
function failAll<Command, Context>(batch: readonly Pending<Command, Context>[], error: unknown): never[] {
  for (const pending of batch) pending.fail(error);
  return [];
}

const isPassing = (error: unknown): boolean => error instanceof Unavailable;
