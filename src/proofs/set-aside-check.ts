import { SET_ASIDE_STREAM, type EventSetAside } from '../contexts/set-aside/domain/events.js';
import type { ExportedEvent } from './exported-event.js';
import type { Find } from './finding.js';

/** An event that is passed over, as the log names it. */
export interface SetAsideNamed {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  /** The position, time, person and reason of the setting aside. */
  readonly setAsideAt: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
}

/** Compares the events that an export leaves out with those that the log says are to be left out. */
export class SetAsideCheck {
  private readonly leftOut = new Map<string, ExportedEvent>();
  private readonly named = new Map<string, SetAsideNamed>();

  /** The events that the log names, in its order: each of them is named for ever. */
  get all(): readonly SetAsideNamed[] {
    return [...this.named.values()];
  }

  /** Whether an event is passed over. */
  isLeftOut(event: ExportedEvent): boolean {
    if (event.setAsideAt === undefined) return false;
    this.leftOut.set(event.position, event);
    return true;
  }

  take(event: ExportedEvent, find: Find): void {
    if (event.stream !== SET_ASIDE_STREAM || event.type !== 'EventSetAside') return;
    const { data, metadata, position: setAsideAt } = event;
    const { stream, revision, position, eventType, personal } = data as EventSetAside['data'];
    if (this.named.has(position)) return;
    const { recordedAt = '' } = metadata as { readonly recordedAt?: string };
    const { by, reason } = personal;
    this.named.set(position, {
      stream,
      revision,
      position,
      type: eventType,
      setAsideAt,
      recordedAt,
      by,
      reason,
    });
    const left = this.leftOut.get(position);
    if (left?.setAsideAt !== setAsideAt)
      find('event.set-aside', `it sets the event at place ${position} aside, which counted nevertheless`);
    else if (left.stream !== stream || left.revision !== revision)
      find(
        'event.set-aside',
        `the event at place ${position} is ${left.stream}@${left.revision}, not ${stream}@${revision}`,
      );
  }

  /** The events that are left out although nothing in the log says so. */
  unnamed(): readonly ExportedEvent[] {
    return [...this.leftOut.values()].filter(({ position }) => !this.named.has(position));
  }
}
