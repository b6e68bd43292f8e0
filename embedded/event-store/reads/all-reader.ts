import type { ClientBase } from 'pg';
import type { EventLog } from '../log/event-log.js';
import {
  type Considered,
  type Direction,
  nextPosition,
  type PositionRange,
  readAt,
  readNames,
  readPositions,
  readPositionsByPrefix,
} from '../postgres/queries.js';
import type { Filter } from '../protocol/filter.js';
import { PAGE_BYTES, PAGE_EVENTS } from './page.js';

export interface AllPage {
  /** In reading order; with a filter also places that do not match, without their event. */
  readonly considered: readonly Considered[];
  /** The position at which to go on: inclusive forwards, exclusive backwards. */
  readonly next: number;
  /** Nothing was left to read when the page was read. */
  readonly atEnd: boolean;
}

/** Reads $all a page at a time, the newest events from memory. Forwards from a position on, backwards from before it. */
export async function readAllPage(
  log: EventLog,
  from: number,
  direction: Direction,
  filter: Filter | undefined,
): Promise<AllPage> {
  if (direction === 'backwards') return await backwards(log, from, filter);
  if (from >= log.end) return { considered: [], next: from, atEnd: true };
  return fromTail(log, from, filter) ?? (await forwards(log, from, filter));
}

function fromTail(log: EventLog, from: number, filter: Filter | undefined): AllPage | undefined {
  const events = log.tail.from(from, PAGE_EVENTS, PAGE_BYTES);
  if (!events) return undefined;
  const last = events.at(-1);
  const considered = events.map((event) =>
    !filter || filter.matches(filter.on === 'stream' ? event.stream : event.type)
      ? { position: event.position, event }
      : { position: event.position },
  );
  // After an append without events the log ends beyond its last event.
  if (!last) return { considered, next: log.end, atEnd: true };
  return { considered, next: last.position + 1, atEnd: false };
}

async function forwards(log: EventLog, from: number, filter: Filter | undefined): Promise<AllPage> {
  const { end } = log;
  return await log.readers.run(async (client) => {
    let range = rangeOf(from, Math.min(from + PAGE_BYTES, end), 'forwards');
    let considered = await readRange(client, range, filter);
    if (considered.length === 0 && range.to < end) {
      // A gap, or an event larger than a page.
      const next = await nextPosition(client, range.from, 'forwards');
      if (next === undefined || next >= end) return { considered, next: end, atEnd: true };
      range = rangeOf(next, Math.min(next + PAGE_BYTES, end), 'forwards');
      considered = await readRange(client, range, filter);
    }
    const last = considered.at(-1);
    const full = considered.length === PAGE_EVENTS && last;
    const next = full ? last.position + 1 : range.to;
    return { considered, next, atEnd: next >= end };
  });
}

async function backwards(log: EventLog, from: number, filter: Filter | undefined): Promise<AllPage> {
  const before = Math.min(from, log.end);
  return await log.readers.run(async (client) => {
    let range = rangeOf(Math.max(0, before - PAGE_BYTES), before, 'backwards');
    let considered = await readRange(client, range, filter);
    if (considered.length === 0 && range.from > 0) {
      const next = await nextPosition(client, before, 'backwards');
      if (next === undefined) return { considered, next: 0, atEnd: true };
      range = rangeOf(Math.max(0, next - PAGE_BYTES), next + 1, 'backwards');
      considered = await readRange(client, range, filter);
    }
    const last = considered.at(-1);
    const next = considered.length === PAGE_EVENTS && last ? last.position : range.from;
    return { considered, next, atEnd: next <= 0 };
  });
}

function rangeOf(from: number, to: number, direction: Direction): PositionRange {
  return { from, to, direction, limit: PAGE_EVENTS };
}

async function readRange(
  client: ClientBase,
  range: PositionRange,
  filter: Filter | undefined,
): Promise<Considered[]> {
  if (!filter)
    return (await readPositions(client, range)).map((event) => ({ position: event.position, event }));
  if (filter.prefixes) return await readPositionsByPrefix(client, range, filter.on, filter.prefixes);
  const names = await readNames(client, range, filter.on);
  const matching = names.filter(({ name }) => filter.matches(name)).map(({ position }) => position);
  const events = new Map((await readAt(client, matching)).map((event) => [event.position, event]));
  return names.map(({ position }) => {
    const event = events.get(position);
    return event ? { position, event } : { position };
  });
}
