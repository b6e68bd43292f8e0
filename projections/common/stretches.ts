import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

/** Events that a few statements take in together, and the one after them that is taken in alone, if there is one. */
export interface Stretch<Turn extends RecordedEvent> {
  readonly before: readonly RecordedEvent[];
  readonly turn: Turn | undefined;
}

/** Splits a batch at what takes in all that stands before it in the log and nothing that stands after it. */
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
