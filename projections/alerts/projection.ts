import type { AlertsReviewed } from '../../src/contexts/alerts/domain/events.js';
import type { MonthClosed } from '../../src/contexts/calendar/domain/events.js';
import type { Correction } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isCorrection } from '../common/employee-events.js';
import { stretchesOf } from '../common/stretches.js';
import type { Projection } from '../runtime/projection.js';
import { recordBottomEntries, recordBottomItems } from './bottom-line.js';
import { putRight, recordEmployments } from './employments.js';
import { recordPoints } from './points.js';
import { endOfLeft, putRaisedRight, recordRaised, recordRules } from './raised.js';
import { IDENTITY, officeMoves, SCHEMA, TABLES } from './schema.js';
import { touch } from './touched.js';

/** The rules of alerts, what they have raised, and the figures that they are raised by. */
export const alerts: Projection = {
  ...IDENTITY,
  tables: TABLES,
  personal: [
    { table: `${SCHEMA}.raised`, where: 'NOT is_office AND about = ANY ($1)', documents: ['answer'] },
  ],
  apply: async (events, tx) => {
    for (const { before, turn } of stretchesOf(events, isTurn)) {
      await recordAll(before, tx);
      if (turn === undefined) continue;
      if (turn.event.type === 'MonthClosed') await keepJoined(turn.event.data.month, tx);
      else if (turn.event.type === 'AlertsReviewed') await endOfLeft(tx);
      else {
        await putRight(turn.event, tx);
        await putRaisedRight(turn.event, tx);
        await officeMoves.correct(turn.event, tx);
        await touch([turn], tx);
      }
    }
  },
};

type Turn = RecordedEvent<MonthClosed | AlertsReviewed | Correction>;

/** Whether an event has to find everything before it applied, and nothing after it. */
const isTurn = (recorded: RecordedEvent): recorded is Turn =>
  recorded.event.type === 'MonthClosed' || recorded.event.type === 'AlertsReviewed' || isCorrection(recorded);

async function recordAll(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  await recordEmployments(events, tx);
  await officeMoves.record(events, tx);
  await recordPoints(events, tx);
  await recordBottomItems(events, tx);
  await recordBottomEntries(events, tx);
  await recordRules(events, tx);
  await recordRaised(events, tx);
  await touch(events, tx);
}

const KEEP_JOINED = `
  INSERT INTO ${SCHEMA}.joined (month, employee_id, employment_no, joined_on)
  SELECT $1, employee_id, employment_no, joined_on FROM ${SCHEMA}.employments
  WHERE active AND left(joined_on, 7) = $1`;

/** Keeps the days of joining as the board of a month knew them: they may be corrected later. */
async function keepJoined(month: string, tx: Sql): Promise<void> {
  await tx.execute(KEEP_JOINED, [month]);
}
