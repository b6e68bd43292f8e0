import {
  commandKey,
  recall,
  type CommandMemory,
  type RememberedCommand,
} from '../../kernel/command-memory.js';
import type { Decider, Decision, SnapshotEntry, EventPosition } from '../../kernel/decision.js';
import type { NewEvent, Tail } from './codec.js';
import { BEFORE_FIRST } from './event-log.js';
import type { Envelope } from './outcome.js';
import { isUnderstood, type DomainEvent, type EventMeta, type Recorded } from './recorded-event.js';
import type { SnapshotDelta, Snapshot } from './snapshots.js';

/** The weight of an empty file, in snapshot entries. */
const FIXED_WEIGHT = 4;

/** The places of the events that a command adds. */
export interface Advance {
  readonly written: readonly NewEvent[];
  /** The place of its last event; where nothing is written, of the last one before. */
  readonly place: EventPosition;
  /** The places of all its events, for their positions to be filled in. */
  readonly places: readonly EventPosition[];
}

/**
 * One stream, folded: the state that decisions look at, and the commands whose results it holds. One that began with a
 * snapshot knows its core and what came since; the entries before it are learned when a command needs them.
 */
export class AggregateStream<State, Command, Event extends DomainEvent, Context> {
  private state: State;
  private readonly memory: CommandMemory = new Map();
  private lastPlace: EventPosition = { revision: BEFORE_FIRST, position: 0n };
  /** The link of the last event that stands in the log. */
  private link: string | null = null;
  /** Keys whose entries are known here, also where there is none; undefined while all entries are. */
  private known: Set<string> | undefined;
  private keptUpTo = BEFORE_FIRST;
  private unkept: SnapshotEntry[] = [];
  private beingKept = false;

  constructor(
    private readonly decider: Decider<State, Command, Event, Context>,
    /** The snapshot in the database: the one that it began with, or what it has added since. */
    private kept?: Snapshot,
  ) {
    this.state = decider.initialState();
    if (kept === undefined || decider.snapshotFormat === undefined) return;
    this.state = decider.snapshotFormat.ofCore(kept.core);
    this.lastPlace = kept.place;
    this.keptUpTo = kept.place.revision;
    this.known = new Set();
  }

  get current(): State {
    return this.state;
  }

  get snapshot(): Snapshot | undefined {
    return this.kept;
  }

  get revision(): number {
    return this.lastPlace.revision;
  }

  /** The end of its stream; asked for while no append to it is under way. */
  get tail(): Tail {
    return { revision: this.revision, link: this.link };
  }

  /** Whether what it holds is on its way into its snapshot. */
  get isBeingKept(): boolean {
    return this.beingKept;
  }

  /** How many snapshot entries it holds. */
  get weight(): number {
    return FIXED_WEIGHT + this.memory.size + (this.known?.size ?? this.memory.size);
  }

  apply(recorded: Recorded): void {
    const { revision, position, link } = recorded;
    const place = { revision, position };
    this.link = link;
    this.lastPlace = place;
    if (!isUnderstood(recorded)) return;
    this.fold(recorded.event as Event, place, recorded.meta.recordedBy);
    this.remember(recorded.meta, place);
  }

  /** Whether it can decide on these commands once it has learned what they look at by key. */
  isEnoughFor(asked: readonly { readonly command: Command }[]): boolean {
    const { snapshotFormat: parts } = this.decider;
    if (this.known === undefined || parts === undefined) return true;
    return !asked.some(({ command }) => parts.needsAll(command));
  }

  /** The keys of the entries to learn before deciding on these commands. */
  missing(asked: readonly { readonly command: Command; readonly envelope: Envelope }[]): string[] {
    const { snapshotFormat: parts } = this.decider;
    if (this.known === undefined || parts === undefined) return [];
    const keys = asked.flatMap(({ command, envelope }) => [
      commandKey(envelope.commandId),
      ...parts.keysFor(command),
    ]);
    return keys.filter((key) => this.known?.has(key) === false);
  }

  /** Takes in what the snapshot has under these keys; what is known from later events stays. */
  learn(keys: readonly string[], entries: readonly SnapshotEntry[]): void {
    for (const entry of entries) {
      const { key, value } = entry;
      if (key.startsWith(commandKey('')))
        this.memory.set(key.slice(commandKey('').length), value as RememberedCommand);
      else this.decider.snapshotFormat?.hydrate(this.state, entry);
    }
    for (const key of keys) this.known?.add(key);
  }

  /** Rule 6, then the stream's own rules. Changes nothing. */
  decide(command: Command, envelope: Envelope, context: Context): Decision<Event> {
    if (this.memory.has(envelope.commandId)) {
      const digest = envelope.digestOf(this.decider.digestKey(this.state, command));
      const answer = recall(this.memory, envelope.commandId, digest);
      if (answer !== undefined) return answer;
    }
    return this.decider.decide(this.state, command, context);
  }

  /** The fields that a command has left behind, for the sender inside the service. */
  left(command: Command): Readonly<Record<string, string>> | undefined {
    return this.decider.left?.(this.state, command);
  }

  /** Whether this very request wrote what its command led to: an append whose outcome was unknown has succeeded. */
  wroteItself({ commandId, requestId }: Envelope): boolean {
    return this.memory.get(commandId)?.requestId === requestId;
  }

  /** Goes on as if the events stood in the log already; the caller drops the file when their append fails. */
  advance(events: readonly Event[], envelope: Envelope, command: Command): Advance {
    const places = events.map((event) => {
      const place = { revision: this.revision + 1, position: 0n };
      this.fold(event, place, envelope.recordedBy);
      return place;
    });
    const { commandId, recordedBy } = envelope;
    const digest = envelope.digestOf(this.decider.digestKey(this.state, command));
    const recordedAt = envelope.recordedAt.toISOString();
    const sentBy = envelope.sender.actor.principalId;
    const meta = { commandId, digest, recordedAt, recordedBy, sentBy, requestId: envelope.requestId };
    const place = this.lastPlace;
    if (events.length > 0) this.remember(meta, place);
    return { written: events.map((event) => ({ event, meta })), place, places };
  }

  /** The events that it ran ahead with stand in the log now; the last of them has this link. */
  wasAppended(link: string | null): void {
    this.link = link;
  }

  /** The entries that are not yet in the snapshot, once they are worth keeping; the caller says what became of them. */
  takeGrowth(stream: string, minEvents: number): SnapshotDelta | undefined {
    const { snapshotFormat: parts } = this.decider;
    if (parts === undefined || this.beingKept) return undefined;
    if (this.revision - this.keptUpTo < minEvents) return undefined;
    this.beingKept = true;
    const facts = this.unkept;
    const from = this.keptUpTo;
    this.unkept = [];
    this.keptUpTo = this.revision;
    return {
      stream,
      version: parts.version,
      from,
      place: this.lastPlace,
      core: parts.toSnapshot(this.state),
      facts,
    };
  }

  wasKept({ place, core }: SnapshotDelta): void {
    this.kept = { place, core };
    this.beingKept = false;
  }

  disableSnapshots(): void {
    this.keptUpTo = Infinity;
    this.unkept = [];
    this.beingKept = false;
  }

  /**
   * Drops the entries that the snapshot has; they are learned again when a command needs them. Only while nobody decides
   * on this file. False when there is no snapshot to rely on.
   */
  evict(): boolean {
    const { snapshotFormat: parts } = this.decider;
    if (parts === undefined || this.kept === undefined || this.beingKept) return false;
    if (this.keptUpTo === Infinity) return false;
    this.state = parts.ofCore(parts.toSnapshot(this.state));
    this.memory.clear();
    this.known = new Set();
    const keys = this.unkept.map(({ key }) => key);
    this.learn(keys, this.unkept);
    return true;
  }

  private fold(event: Event, place: EventPosition, recordedBy: string): void {
    this.state = this.decider.evolve(this.state, event, place, recordedBy);
    this.lastPlace = place;
    this.note(this.decider.snapshotFormat?.factsOf(event, place) ?? []);
  }

  private remember({ commandId, digest, requestId }: EventMeta, place: EventPosition): void {
    const value: RememberedCommand = { digest, place };
    this.memory.set(commandId, { ...value, requestId });
    this.note([{ key: commandKey(commandId), value }]);
  }

  private note(entries: readonly SnapshotEntry[]): void {
    if (this.decider.snapshotFormat === undefined) return;
    for (const entry of entries) {
      this.known?.add(entry.key);
      if (this.keptUpTo !== Infinity) this.unkept.push(entry);
    }
  }
}
