import { lastClosedBy } from '../../src/contexts/calendar/domain/calendar.js';
import { countingMonth } from '../../src/contexts/calendar/domain/counting-month.js';
import type { EntryData } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { NaturalMonth } from '../../src/kernel/natural-month.js';
import { BottomLines } from './bottom-lines.js';
import { SCHEMA } from './schema.js';

interface Entry {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly entryId: string;
  readonly position: bigint;
  readonly points: number;
  readonly countsIn: NaturalMonth | null;
  readonly isBottomLine: boolean;
}

interface Reversal {
  readonly employeeId: string;
  readonly entryId: string;
  readonly position: bigint;
}

const KEEP = `
  INSERT INTO ${SCHEMA}.entries
    (employee_id, entry_id, employment_no, position, points, counts_in, is_bottom_line)
  SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::bigint[], $5::bigint[], $6::text[], $7::boolean[])`;
const REVERSE = `
  UPDATE ${SCHEMA}.entries e SET reversed_at = r.position
  FROM unnest($1::text[], $2::text[], $3::bigint[]) AS r (employee_id, entry_id, position)
  WHERE e.employee_id = r.employee_id AND e.entry_id = r.entry_id`;
const LAST_CLOSED = `SELECT month FROM ${SCHEMA}.closed`;
const CLOSE = `
  INSERT INTO ${SCHEMA}.closed (month) VALUES ($1)
  ON CONFLICT (is_only_row) DO UPDATE SET month = excluded.month`;

/** Neither is the id of an entry, which is a UUID. */
const openingKey = (openingId: string): string => `opening ${openingId}`;
const baseKey = (employmentNo: number): string => `base ${employmentNo}`;

/** Keeps what counts in a balance: each with the month in which it counts, and the place at which it was reversed. */
export async function keepEntries(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const bottomLines = await BottomLines.in(events, tx);
  const before = (await tx.query<{ month: string }>(LAST_CLOSED))[0]?.month;
  let lastClosed: NaturalMonth | undefined = before;
  const entries: Entry[] = [];
  for (const recorded of events) {
    lastClosed = lastClosedBy(recorded.event) ?? lastClosed;
    bottomLines.take(recorded.event);
    entries.push(...entryIn(recorded, lastClosed, bottomLines));
  }
  await bottomLines.keep(tx);
  if (lastClosed !== before) await tx.execute(CLOSE, [lastClosed]);
  if (entries.length > 0) await keep(entries, tx);
  const reversals = events.flatMap((recorded) => reversalIn(recorded));
  if (reversals.length > 0) await reverse(reversals, tx);
}

async function keep(entries: readonly Entry[], tx: Sql): Promise<void> {
  await tx.execute(KEEP, [
    entries.map(({ employeeId }) => employeeId),
    entries.map(({ entryId }) => entryId),
    entries.map(({ employmentNo }) => employmentNo),
    entries.map(({ position }) => position),
    entries.map(({ points }) => points),
    entries.map(({ countsIn }) => countsIn),
    entries.map(({ isBottomLine }) => isBottomLine),
  ]);
}

async function reverse(reversals: readonly Reversal[], tx: Sql): Promise<void> {
  await tx.execute(REVERSE, [
    reversals.map(({ employeeId }) => employeeId),
    reversals.map(({ entryId }) => entryId),
    reversals.map(({ position }) => position),
  ]);
}

function entryIn(
  { event: { type, data }, position }: RecordedEvent,
  lastClosed: NaturalMonth | undefined,
  bottomLines: BottomLines,
): readonly Entry[] {
  const none = { position, countsIn: null, isBottomLine: false };
  if (type === 'EmployeeRegistered') {
    const { employeeId, employmentNo, basePoints } = data;
    return [{ ...none, employeeId, employmentNo, entryId: baseKey(employmentNo), points: basePoints }];
  }
  if (type === 'OpeningRecorded') {
    const { employeeId, employmentNo, openingId, fixed, behaviour } = data;
    const points = fixed + behaviour;
    return [{ ...none, employeeId, employmentNo, entryId: openingKey(openingId), points }];
  }
  if (type !== 'PointAwarded' && type !== 'PointDeducted') return [];
  if (data.trial === true) return [];
  const { employeeId, employmentNo, entryId } = data;
  return [
    {
      employeeId,
      employmentNo,
      entryId,
      position,
      points: type === 'PointAwarded' ? data.points : -data.points,
      countsIn: monthOfEntry(data, lastClosed),
      isBottomLine: bottomLines.has(data.editionId, data.itemCode),
    },
  ];
}

const monthOfEntry = (
  { kind, occurredOn }: EntryData,
  lastClosed: NaturalMonth | undefined,
): NaturalMonth | null => (kind === 'behaviour' ? countingMonth(occurredOn, lastClosed) : null);

function reversalIn({ event: { type, data }, position }: RecordedEvent): readonly Reversal[] {
  if (type === 'EntryReversed') return [{ employeeId: data.employeeId, entryId: data.entryId, position }];
  if (type === 'OpeningWithdrawn')
    return [{ employeeId: data.employeeId, entryId: openingKey(data.openingId), position }];
  return [];
}
