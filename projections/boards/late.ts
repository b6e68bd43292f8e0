import { countingMonth } from '../../src/contexts/calendar/domain/counting-month.js';
import { monthOf, type NaturalMonth } from '../../src/kernel/natural-month.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { pointsIn, type GivenPoints } from '../../src/proofs/points.js';
import type { LedgerEvent } from '../../src/proofs/ledger.js';
import { SCHEMA } from './schema.js';

/** An entry, or a reversal, that counts in another month than that in which it occurred. */
interface Late extends GivenPoints {
  readonly position: bigint;
  readonly ownMonth: NaturalMonth;
  readonly countedMonth: NaturalMonth;
  readonly entryId: string;
  readonly reverses: boolean;
}

const KEEP = `
  INSERT INTO ${SCHEMA}.late
    (position, own_month, counted_month, employee_id, employment_no, entry_id, reverses, points)
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::text[], $7::boolean[],
                       $8::integer[])`;

/** Restates people on that closed board, by the same employment: a restated board has the people and offices of the closed one. */
const restate = (month: string, sign: 1 | -1, which: string): string => `
  INSERT INTO ${SCHEMA}.restated AS known (period, employee_id, office_id, sealed, score)
  SELECT r.period, r.employee_id, r.office_id, r.score, r.score + sum(late.points) * ${sign}
  FROM ${SCHEMA}.late JOIN ${SCHEMA}.closed_rows r
    ON r.period = late.${month} AND r.employee_id = late.employee_id AND r.employment_no = late.employment_no
  WHERE ${which}
  GROUP BY r.period, r.employee_id
  ON CONFLICT (period, employee_id) DO UPDATE SET score = known.score + excluded.score - excluded.sealed`;

const ADD_TO_OWN = restate('own_month', 1, 'late.position = ANY ($1::bigint[])');
const TAKE_FROM_COUNTED = restate('counted_month', -1, 'late.counted_month = $1');

/** Adds late entries to the month that they missed, given the last month that was closed before all of the events. */
export async function recordLate(
  events: readonly RecordedEvent[],
  lastClosed: NaturalMonth | undefined,
  tx: Sql,
): Promise<void> {
  if (lastClosed === undefined) return;
  const late = events.flatMap((event) => lateIn(event, lastClosed));
  if (late.length === 0) return;
  const positions = late.map(({ position }) => position);
  await tx.execute(KEEP, [
    positions,
    late.map(({ ownMonth }) => ownMonth),
    late.map(({ countedMonth }) => countedMonth),
    late.map(({ employeeId }) => employeeId),
    late.map(({ employmentNo }) => employmentNo),
    late.map(({ entryId }) => entryId),
    late.map(({ reverses }) => reverses),
    late.map(({ points }) => points),
  ]);
  await tx.execute(ADD_TO_OWN, [positions]);
}

/** Takes out of a month that closes the entries that count in it because they came too late for another. */
export async function restateAtClose(month: NaturalMonth, tx: Sql): Promise<void> {
  await tx.execute(TAKE_FROM_COUNTED, [month]);
}

function lateIn({ event, position }: RecordedEvent, lastClosed: NaturalMonth): readonly Late[] {
  const counted = pointsIn(event as LedgerEvent);
  if (counted?.occurredOn === undefined || !('entryId' in event.data)) return [];
  const [ownMonth, countedMonth] = [
    monthOf(counted.occurredOn),
    countingMonth(counted.occurredOn, lastClosed),
  ];
  if (ownMonth === countedMonth) return [];
  const { entryId } = event.data;
  return [
    { ...counted, position, ownMonth, countedMonth, entryId, reverses: event.type === 'EntryReversed' },
  ];
}
