import { randomUUID } from 'node:crypto';
import type { NewEvent, Tail } from './codec.js';
import { EventLog, type AppendResult } from './event-log.js';
import type { DomainEvent, Recorded, RecordedEvent } from './recorded-event.js';

/** The first position of a dry run: beyond every position that a log has. */
const BEYOND = 2n ** 62n;

/** Whether a position stands in the log, and not only in a dry run. */
export const isInLog = (position: bigint): boolean => position < BEYOND;

interface Added {
  /** The revision after which the stream goes on without the log. */
  readonly base: number;
  readonly events: RecordedEvent[];
}

/** The log as it is; appends are kept beside it, in memory and for this dry run alone. It writes nothing. */
export class OverlayEventLog extends EventLog {
  private readonly added = new Map<string, Added>();
  private position = BEYOND;

  static over(log: EventLog): OverlayEventLog {
    return new OverlayEventLog(log.client, undefined, log.vault, log);
  }

  override append(stream: string, events: readonly NewEvent[], after: Tail): Promise<AppendResult> {
    const added = this.added.get(stream) ?? { base: after.revision, events: [] };
    if (after.revision !== added.base + added.events.length) return Promise.resolve({ written: false });
    for (const { event, meta } of events) {
      this.position += 1n;
      const revision = added.base + added.events.length + 1;
      const place = { stream, revision, position: this.position, id: randomUUID(), link: '' };
      added.events.push({ ...place, event, meta, storedAt: new Date(meta.recordedAt) });
    }
    this.added.set(stream, added);
    const revision = added.base + added.events.length;
    return Promise.resolve({ written: true, revision, link: '', position: this.position });
  }

  override async *steps(stream: string, fromRevision = 0, maxCount?: number): AsyncGenerator<Recorded> {
    const added = this.added.get(stream);
    if (added === undefined) {
      yield* super.steps(stream, fromRevision, maxCount);
      return;
    }
    const end = fromRevision + (maxCount ?? Infinity);
    const stored = Math.min(end, added.base + 1) - fromRevision;
    if (stored > 0) yield* super.steps(stream, fromRevision, stored);
    const first = added.base + 1;
    yield* added.events.slice(Math.max(0, fromRevision - first), Math.max(0, end - first));
  }

  override async scan(
    types: readonly DomainEvent['type'][],
    after: bigint | null,
    isLast: (event: RecordedEvent) => boolean,
  ): Promise<void> {
    if (after === null || isInLog(after)) await super.scan(types, after, isLast);
    const wanted = new Set<string>(types);
    for (const event of [...this.added.values()].flatMap(({ events }) => events))
      if (wanted.has(event.event.type) && event.position > (after ?? 0n) && isLast(event)) return;
  }
}
