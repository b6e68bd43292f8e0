import { lastClosedBy } from '../../src/contexts/calendar/domain/calendar.js';
import type { BookBegun, MonthClosed } from '../../src/contexts/calendar/domain/events.js';
import type { Correction } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isCorrection } from '../common/employee-events.js';
import type { Projection } from '../runtime/projection.js';
import { begin, closeMonth, lastClosedMonth } from './close.js';
import { stretchesOf } from '../common/stretches.js';
import { putRight } from './corrections.js';
import { addItemPoints, keepDrivers } from './drivers.js';
import { recordLate, restateAtClose } from './late.js';
import { movedIn, recountMembers } from './members.js';
import { letGoOfNobody } from './nobody.js';
import { recordPeople } from './people.js';
import { rankAnew } from './ranked.js';
import { IDENTITY, officeMoves, TABLES, SCHEMA } from './schema.js';
import { addScores } from './scores.js';
import { recordRemedies } from './remedies.js';
import { keepSigned } from './signed.js';

/** Rankings by natural month, by natural year and of the running total, of everybody and of each office: standing ones and closed ones. */
export const boards: Projection = {
  ...IDENTITY,
  tables: TABLES,
  personal: [
    { table: `${SCHEMA}.people`, where: 'employee_id = ANY ($1)', texts: ['name'] },
    { table: `${SCHEMA}.employments`, where: 'employee_id = ANY ($1)', texts: ['name'] },
  ],
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
      lastClosed = lastClosedBy(turn.event) ?? lastClosed;
      await take(turn, tx);
    }
    if (hasCounted) await letGoOfNobody(tx);
    await recordRemedies(events, tx);
    await keepSigned(events, tx);
  },
};

type Turn = RecordedEvent<MonthClosed | BookBegun | Correction>;

const isTurn = (recorded: RecordedEvent): recorded is Turn =>
  lastClosedBy(recorded.event) !== undefined || isCorrection(recorded);

/** Takes an event that has to find everything before it in the log applied, and nothing after it. */
async function take({ event, position }: Turn, tx: Sql): Promise<void> {
  if (event.type === 'BookBegun') return begin(event.data.month, tx);
  if (event.type !== 'MonthClosed') return putRight(event, tx);
  const { month } = event.data;
  await closeMonth(month, position, tx);
  await keepDrivers(month, tx);
  await restateAtClose(month, tx);
}
