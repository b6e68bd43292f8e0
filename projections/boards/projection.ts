import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import type { Projection } from '../runtime/projection.js';
import { closeMonth, lastClosedMonth } from './close.js';
import { addItemPoints, keepDrivers } from './drivers.js';
import { recordLate, restateAtClose } from './late.js';
import { movedIn, recountMembers } from './members.js';
import { letGoOfNobody } from './nobody.js';
import { recordPeople } from './people.js';
import { rankAnew } from './ranked.js';
import { IDENTITY, officeMoves, TABLES } from './schema.js';
import { addScores } from './scores.js';
import { keepSigned } from './signed.js';

/** Rankings by natural month, by natural year and of the running total, of everybody and of each office: standing ones and closed ones. */
export const boards: Projection = {
  ...IDENTITY,
  tables: TABLES,
  apply: async (events, tx) => {
    let lastClosed = await lastClosedMonth(tx);
    let hasCounted = false;
    for (const { before, close } of splitAtCloses(events)) {
      const moved = movedIn(before);
      await recountMembers(moved, tx, async () => {
        await recordPeople(before, tx);
        await officeMoves.record(before, tx);
      });
      await recordLate(before, lastClosed, tx);
      const scored = await addScores(before, lastClosed, tx);
      await addItemPoints(before, lastClosed, tx);
      await rankAnew(scored, moved, tx);
      hasCounted ||= moved.length > 0 || scored.length > 0 || close !== undefined;
      if (close === undefined) continue;
      await closeMonth(close.month, close.position, tx);
      await keepDrivers(close.month, tx);
      await restateAtClose(close.month, tx);
      lastClosed = close.month;
    }
    if (hasCounted) await letGoOfNobody(tx);
    await keepSigned(events, tx);
  },
};

interface Stretch {
  readonly before: readonly RecordedEvent[];
  readonly close: { readonly month: string; readonly position: bigint } | undefined;
}

/** A close takes in what stands before it in the log and nothing that stands after it. */
function* splitAtCloses(events: readonly RecordedEvent[]): Generator<Stretch> {
  let from = 0;
  for (const [index, { event, position }] of events.entries()) {
    if (event.type !== 'MonthClosed') continue;
    yield { before: events.slice(from, index), close: { month: event.data.month, position } };
    from = index + 1;
  }
  if (from < events.length) yield { before: events.slice(from), close: undefined };
}
