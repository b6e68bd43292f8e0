import type { ExportedEvent } from '../../proofs/exported-event.js';
import type { EventSetAside } from '../../contexts/set-aside/domain/events.js';
import { faultIn } from './checks.js';
import { SHAPES } from './schemas.js';
import { SharedAnswer } from './shared-answer.js';

/** The shortest time between two looks, however many readers meet an event that they do not understand. */
const LOOK_GAP_MS = 20;

/** An event that is passed over, and the position at which the log says so. */
export interface SetAside extends Pick<EventSetAside['data'], 'stream' | 'revision' | 'eventType'> {
  readonly position: bigint;
  /** Position of the event that says so. */
  readonly setAsideAt: bigint;
  readonly recordedAt: string;
}

/** The events that this service goes on without (docs/decisions/0048), as the log names them. */
export class SetAsides {
  private byPosition = new Map<bigint, SetAside>();
  private first: Promise<void> | undefined;
  private readonly looks = new SharedAnswer(() => this.look(), LOOK_GAP_MS);

  constructor(private readonly stored: () => AsyncIterable<ExportedEvent>) {}

  /** All of them, in the order of the log. */
  get all(): readonly SetAside[] {
    return [...this.byPosition.values()].sort((a, b) => (a.position < b.position ? -1 : 1));
  }

  at(position: bigint): SetAside | undefined {
    return this.byPosition.get(position);
  }

  /** Resolves after the first look: events that are set aside later are found when a reader meets them. @throws LogUnavailable */
  known(): Promise<void> {
    this.first ??= this.look().catch((error: unknown) => {
      this.first = undefined;
      throw error;
    });
    return this.first;
  }

  /** Looks anew, as the log is now. @throws LogUnavailable */
  newest(): Promise<void> {
    return this.looks.answer();
  }

  /** Reads stored events undecoded: one that nobody understands may stand here as well. */
  private async look(): Promise<void> {
    const found = new Map<bigint, SetAside>();
    for await (const { type, data, metadata, position: setAsideAt } of this.stored()) {
      if (type !== 'EventSetAside' || faultIn(data, SHAPES.EventSetAside) !== undefined) continue;
      const { stream, revision, eventType, position } = data as EventSetAside['data'];
      const { recordedAt = '' } = metadata as { readonly recordedAt?: string };
      const one = { position: BigInt(position), stream, revision, eventType, recordedAt };
      if (!found.has(one.position)) found.set(one.position, { ...one, setAsideAt: BigInt(setAsideAt) });
    }
    this.byPosition = found;
  }
}
