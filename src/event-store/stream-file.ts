import { recall, type CommandMemory } from '../kernel/command-memory.js';
import type { Decider, Decision, Place } from '../kernel/decision.js';
import type { NewEvent } from './codec.js';
import { BEFORE_FIRST } from './event-log.js';
import type { Envelope } from './outcome.js';
import type { DomainEvent, RecordedEvent } from './recorded-event.js';

/** One stream, folded: the state that decisions look at, and the commands whose results it holds. */
export class StreamFile<State, Command, Event extends DomainEvent, Context> {
  private state: State;
  private readonly memory: CommandMemory = new Map();
  private lastPlace: Place = { revision: BEFORE_FIRST, position: 0n };

  constructor(private readonly decider: Decider<State, Command, Event, Context>) {
    this.state = decider.initialState();
  }

  get current(): State {
    return this.state;
  }

  /** The place of the newest event; revision -1 while there is none. */
  get last(): Place {
    return this.lastPlace;
  }

  get revision(): number {
    return this.lastPlace.revision;
  }

  apply(recorded: RecordedEvent): void {
    const place = { revision: recorded.revision, position: recorded.position };
    this.fold(recorded.event as Event, place);
    this.memory.set(recorded.meta.commandId, { digest: recorded.meta.digest, place });
  }

  /** Rule 6, then the stream's own rules. Changes nothing. */
  decide(command: Command, envelope: Envelope, context: Context): Decision<Event> {
    const known = this.memory.get(envelope.commandId);
    if (known !== undefined) {
      const digest = envelope.digestOf(this.decider.digestKey(this.state));
      const answer = recall(this.memory, envelope.commandId, digest);
      if (answer !== undefined) return answer;
    }
    return this.decider.decide(this.state, command, context);
  }

  /** Goes on as if the events stood in the log already; whoever calls this drops the file when their append fails. */
  advance(events: readonly Event[], envelope: Envelope): { written: NewEvent[]; place: Place } {
    for (const event of events) this.fold(event, { revision: this.revision + 1, position: 0n });
    const digest = envelope.digestOf(this.decider.digestKey(this.state));
    const place = this.lastPlace;
    const meta = {
      commandId: envelope.commandId,
      digest,
      recordedAt: envelope.recordedAt.toISOString(),
      recordedBy: envelope.recordedBy,
    };
    if (events.length > 0) this.memory.set(envelope.commandId, { digest, place });
    return { written: events.map((event) => ({ event, meta })), place };
  }

  private fold(event: Event, place: Place): void {
    this.state = this.decider.evolve(this.state, event, place);
    this.lastPlace = place;
  }
}
