import { SET_ASIDE_STREAM, type EventSetAside } from '../contexts/set-aside/domain/events.js';
import { saidIn, type Declared } from './declared.js';
import type { ExportedEvent } from './exported-event.js';
import type { Find } from './finding.js';

/** An event that is passed over, as the log names it. */
export interface SetAsideNamed extends Declared {
  /** The place of the event that says so. */
  readonly setAsideAt: string;
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
    const { data, position: setAsideAt } = event;
    const { stream, revision, position, eventType: type } = data as EventSetAside['data'];
    if (this.named.has(position)) return;
    this.named.set(position, { stream, revision, position, type, setAsideAt, ...saidIn(event) });
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
