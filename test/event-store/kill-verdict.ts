import { type EventStoreDBClient, FORWARDS, START } from '@eventstore/db-client';
import type { AllReader, Seen } from './kill-reader.js';
import type { KillWriter, Sent } from './kill-writer.js';

export interface Verdict {
  readonly appendsSent: number;
  readonly appendsAcknowledged: number;
  readonly events: number;
  /** Acknowledged appends of which an event is not in the log. */
  readonly lost: number;
  /** Events that are in the log more than once. */
  readonly doubled: number;
  /** Appends of which only some events are in the log. */
  readonly torn: number;
  /** Events whose position is not after that of the event before. */
  readonly outOfOrder: number;
  /** Readers who saw anything but the log from its start, in its order. */
  readonly readersThatDiffer: number;
}

export async function readLog(client: EventStoreDBClient): Promise<Seen[]> {
  const log: Seen[] = [];
  for await (const { event } of client.readAll({ direction: FORWARDS, fromPosition: START })) {
    if (event) log.push({ id: event.id, position: event.position.commit });
  }
  return log;
}

export function verdictOf(
  log: readonly Seen[],
  writers: readonly KillWriter[],
  readers: readonly AllReader[],
): Verdict {
  const sent = writers.flatMap((writer) => writer.sent);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged);
  const stored = new Set(log.map(({ id }) => id));
  const isWhole = (ids: Sent): boolean => ids.every((id) => stored.has(id));
  return {
    appendsSent: sent.length,
    appendsAcknowledged: acknowledged.length,
    events: log.length,
    lost: acknowledged.filter((ids) => !isWhole(ids)).length,
    doubled: log.length - stored.size,
    torn: sent.filter((ids) => !isWhole(ids) && ids.some((id) => stored.has(id))).length,
    outOfOrder: log.filter(({ position }, index) => position <= (log[index - 1]?.position ?? -1n)).length,
    readersThatDiffer: readers.filter(({ seen }) => !isSame(seen, log)).length,
  };
}

function isSame(seen: readonly Seen[], log: readonly Seen[]): boolean {
  return (
    seen.length === log.length &&
    seen.every(({ id, position }, index) => id === log[index]?.id && position === log[index].position)
  );
}
