import type { MonthClosed } from '../../src/calendar/events.js';
import type { Correction } from '../../src/employees/events.js';
import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import { isCorrection } from '../employee-events.js';
import type { Projection } from '../runtime/projection.js';
import { closeMonth, lastClosedMonth } from './close.js';
import { stretchesOf } from '../stretches.js';
import { putRight } from './corrections.js';
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
    for (const { before, turn } of stretchesOf(events, isTurn)) {
      const moved = movedIn(before);
      await recountMembers(moved, tx, async () => {
        await recordPeople(before, tx);
        await officeMoves.record(before, tx);
      });
      await recordLate(before, lastClosed, tx);
      const scored = await addScores(before, lastClosed, tx);
      await addItemPoints(before, lastClosed, tx);
      await rankAnew(scored, moved, tx);
      hasCounted ||= moved.length > 0 || scored.length > 0 || turn !== undefined;
      if (turn === undefined) continue;
      if (turn.event.type !== 'MonthClosed') {
        await putRight(turn.event, tx);
        continue;
      }
      const { month } = turn.event.data;
      await closeMonth(month, turn.position, tx);
      await keepDrivers(month, tx);
      await restateAtClose(month, tx);
      lastClosed = month;
    }
    if (hasCounted) await letGoOfNobody(tx);
    await keepSigned(events, tx);
  },
};

const isTurn = (recorded: RecordedEvent): recorded is RecordedEvent<MonthClosed | Correction> =>
  recorded.event.type === 'MonthClosed' || isCorrection(recorded);
