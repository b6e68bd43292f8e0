import type { Answer, Append } from '../../embedded/event-store/log/append.js';
import { NO_REVISION, recordSize } from '../../embedded/event-store/log/stored-event.js';
import { eventResponse } from '../../embedded/event-store/protocol/read-response.js';

/** A log that lives and dies with its process; events are kept as readers get them. Repeats are not looked for. */
export class MemoryLog {
  readonly messages: Buffer[] = [];
  private readonly lastRevisions = new Map<string, number>();
  private nextPosition = 0;
  private waiting: (() => void)[] = [];

  append({ stream, expected, events }: Append): Answer {
    const last = this.lastRevisions.get(stream) ?? NO_REVISION;
    const wanted = expected.kind === 'exact' ? Number(expected.revision) : NO_REVISION;
    if (expected.kind !== 'any' && wanted !== last) return { kind: 'wrong-version', current: last };
    let revision = last;
    let position = this.nextPosition;
    const createdUs = Date.now() * 1000;
    for (const event of events) {
      position = this.nextPosition;
      revision += 1;
      this.messages.push(
        eventResponse({ event: { ...event, stream, revision, position, createdUs } }, false),
      );
      this.nextPosition += recordSize(stream, event);
    }
    this.lastRevisions.set(stream, revision);
    for (const wake of this.waiting.splice(0)) wake();
    return { kind: 'success', revision, position };
  }

  /** Calls back once, after the next append. */
  onceGrown(wake: () => void): void {
    this.waiting.push(wake);
  }
}
