import type { Clock } from '../../kernel/clock.js';
import type { Decider } from '../../kernel/decision.js';
import { BEFORE_FIRST, type EventLog } from './event-log.js';
import { isUnderstood, type DomainEvent } from './recorded-event.js';

/** How old the known state may be. */
const MAX_AGE_MS = 1_000;
/** How long before a day begins its rules are settled: far longer than an append takes and the known state may be old. */
const NOTICE_MS = 60_000;

/** The instant on whose local date, and before, something recorded then changes nothing more (docs/decisions/0012). */
export const settledBy = (recordedAt: Date): Date => new Date(recordedAt.getTime() + NOTICE_MS);

/**
 * A small stream that many decisions look at, folded: what it says is at most a second old, and never runs ahead of the log.
 * It suits what is settled well before it holds (docs/decisions/0012).
 */
export class CachedStream<State, Event extends DomainEvent> {
  private known: State;
  private revision = BEFORE_FIRST;
  private readAt = -Infinity;
  private wasRead = false;
  private reading: Promise<void> | undefined;

  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly stream: string,
    private readonly fold: Pick<Decider<State, never, Event, never>, 'initialState' | 'evolve'>,
  ) {
    this.known = fold.initialState();
  }

  /** The state as it was last read; undefined before that. */
  get last(): State | undefined {
    return this.wasRead ? this.known : undefined;
  }

  /** @throws LogUnavailable, BrokenEvent */
  async state(): Promise<State> {
    if (!this.isFresh()) await this.refreshed();
    return this.known;
  }

  /** The state as the log has it now. @throws LogUnavailable, BrokenEvent */
  newest(): Promise<State> {
    this.forgetAge();
    return this.state();
  }

  /** Called after something was written: a look that began before that does not count any more. */
  forgetAge(): void {
    this.readAt = -Infinity;
    this.reading = undefined;
  }

  private isFresh(): boolean {
    const ageMs = this.clock.now().getTime() - this.readAt;
    return ageMs >= 0 && ageMs < MAX_AGE_MS;
  }

  /** Several callers that find the state too old share one look at the log. */
  private refreshed(): Promise<void> {
    if (this.reading !== undefined) return this.reading;
    const began = this.clock.now().getTime();
    const reading = this.catchUp()
      .then(() => {
        this.wasRead = true;
        if (this.reading === reading) this.readAt = began;
      })
      .finally(() => {
        if (this.reading === reading) this.reading = undefined;
      });
    this.reading = reading;
    return reading;
  }

  /** May run twice at once: each takes the events in their order, and none that the other has taken. */
  private async catchUp(): Promise<void> {
    for await (const step of this.log.steps(this.stream, this.revision + 1)) {
      const { revision, position } = step;
      if (revision <= this.revision) continue;
      if (isUnderstood(step)) {
        const { event, meta } = step;
        this.known = this.fold.evolve(this.known, event as Event, { revision, position }, meta.recordedBy);
      }
      this.revision = revision;
    }
  }
}
