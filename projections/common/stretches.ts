import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

/** Events that a few statements apply together, and the one after them that is applied alone, if there is one. */
export interface Stretch<Turn extends RecordedEvent> {
  readonly before: readonly RecordedEvent[];
  readonly turn: Turn | undefined;
}

/** Splits a batch at events that have to find everything before them in the log applied, and nothing after them. */
export function* stretchesOf<Turn extends RecordedEvent>(
  events: readonly RecordedEvent[],
  isTurn: (recorded: RecordedEvent) => recorded is Turn,
): Generator<Stretch<Turn>> {
  let from = 0;
  for (const [index, recorded] of events.entries()) {
    if (!isTurn(recorded)) continue;
    yield { before: events.slice(from, index), turn: recorded };
    from = index + 1;
  }
  if (from < events.length) yield { before: events.slice(from), turn: undefined };
}
