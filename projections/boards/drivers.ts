import { keptBack } from '../../src/contexts/access/domain/small-groups.js';
import { countingMonth } from '../../src/contexts/calendar/domain/counting-month.js';
import type { NaturalMonth } from '../../src/kernel/natural-month.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { LedgerEvent } from '../../src/proofs/ledger.js';
import { pointsIn } from '../../src/proofs/points.js';
import type { RankedBoard } from './rank-rows.js';
import { EVERYBODY, SCHEMA } from './schema.js';
import { holdsIn, STAYS } from './stays.js';

/**
 * The points of an item in a month, less what was reversed. All items about too few people are one row that names
 * nothing: the name of an item alone would tell that there was such a matter.
 */
export interface Driver {
  readonly itemCode: string | null;
  readonly direction: 'award' | 'deduct' | null;
  /** The points with their sign. */
  readonly points: number | null;
  readonly entries: number | null;
  readonly reversals: number | null;
  readonly suppressed: boolean;
}

export interface Drivers {
  /** The points of all items, whether they are listed or not. */
  readonly points: number;
  /** The number of items that are not suppressed. */
  readonly itemCount: number;
  /** The items with the most points first, then the row of the suppressed ones. */
  readonly items: readonly Driver[];
}

const SUPPRESSED: Driver = {
  itemCode: null,
  direction: null,
  points: null,
  entries: null,
  reversals: null,
  suppressed: true,
};

const MOST = 200;
/** The most items that are looked at to tell which of them are about too few people. */
const MOST_WEIGHED = 20_000;

interface ItemPoints {
  readonly month: NaturalMonth;
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly itemCode: string;
  readonly direction: string;
  points: number;
  entries: number;
  reversals: number;
}

const ADD = `
  INSERT INTO ${SCHEMA}.item_points AS known
    (month, employee_id, employment_no, item_code, direction, points, entries, reversals)
  SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::bigint[], $7::integer[],
                       $8::integer[])
  ON CONFLICT (month, employee_id, employment_no, item_code, direction) DO UPDATE
  SET points = known.points + excluded.points, entries = known.entries + excluded.entries,
      reversals = known.reversals + excluded.reversals`;

/** Sums for the people on the closed board, by the same employment. */
const KEEP = `
  INSERT INTO ${SCHEMA}.closed_drivers (month, office_id, item_code, direction, points, entries, reversals, people)
  SELECT i.month, place.office_id, i.item_code, i.direction, sum(i.points), sum(i.entries), sum(i.reversals), count(*)
  FROM ${SCHEMA}.item_points i
  JOIN ${SCHEMA}.closed_rows r
    ON r.period = i.month AND r.employee_id = i.employee_id AND r.employment_no = i.employment_no
  CROSS JOIN LATERAL (VALUES (r.office_id), ('${EVERYBODY}')) place (office_id)
  WHERE i.month = $1
  GROUP BY i.month, place.office_id, i.item_code, i.direction`;

const LET_GO = `DELETE FROM ${SCHEMA}.item_points WHERE month = $1`;

const OF_CLOSED = `
  SELECT item_code, direction, points, entries, reversals, people FROM ${SCHEMA}.closed_drivers
  WHERE month = $1 AND office_id = $2`;

/** Each row of `item_points` is about one person, in the employment that is on the board. */
const OF_OPEN = `
  SELECT i.item_code, i.direction, sum(i.points) AS points, sum(i.entries) AS entries, sum(i.reversals) AS reversals,
         count(*) AS people
  FROM ${SCHEMA}.item_points i
  JOIN (${STAYS}) stay ON stay.employee_id = i.employee_id AND stay.employment_no = i.employment_no
  WHERE i.month = $1 AND ${holdsIn('stay', '$1')} AND $2 IN ('${EVERYBODY}', stay.office_id)
  GROUP BY i.item_code, i.direction`;

const greatest = (rows: string): string => `
  SELECT item_code, direction, points, entries::integer AS entries, reversals::integer AS reversals,
         people::integer AS people, (sum(points) OVER ()) AS all_points, (count(*) OVER ())::integer AS item_count
  FROM (${rows}) rows ORDER BY abs(points) DESC, item_code, direction LIMIT $3`;

/** Adds the entries that count, given the last month that was closed before all of the events. */
export async function addItemPoints(
  events: readonly RecordedEvent[],
  lastClosed: NaturalMonth | undefined,
  tx: Sql,
): Promise<void> {
  const rows = fold(events, lastClosed);
  if (rows.length === 0) return;
  await tx.execute(ADD, [
    rows.map(({ month }) => month),
    rows.map(({ employeeId }) => employeeId),
    rows.map(({ employmentNo }) => employmentNo),
    rows.map(({ itemCode }) => itemCode),
    rows.map(({ direction }) => direction),
    rows.map(({ points }) => points),
    rows.map(({ entries }) => entries),
    rows.map(({ reversals }) => reversals),
  ]);
}

/** Keeps the sums by office of a month that closes, and drops the rest. */
export async function keepDrivers(month: NaturalMonth, tx: Sql): Promise<void> {
  await tx.execute(KEEP, [month]);
  await tx.execute(LET_GO, [month]);
}

interface Found extends Record<string, unknown> {
  readonly item_code: string;
  readonly direction: 'award' | 'deduct';
  readonly points: string;
  readonly entries: number;
  readonly reversals: number;
  readonly people: number;
  readonly all_points: string;
  readonly item_count: number;
}

/** The drivers of a month. @param seesFew whether the reader may see items about few people. @throws DatabaseUnavailable */
export async function driversOf(
  tx: Sql,
  { period, officeId, isClosed }: RankedBoard,
  isSeen: boolean,
): Promise<Drivers> {
  const found = await tx.query<Found>(greatest(isClosed ? OF_CLOSED : OF_OPEN), [
    period,
    officeId ?? EVERYBODY,
    isSeen ? MOST : MOST_WEIGHED,
  ]);
  const [{ all_points: points, item_count: count } = { all_points: 0, item_count: 0 }] = found;
  const kept = isSeen
    ? new Set<string>()
    : keptBack(found.map((row) => ({ id: idOf(row), people: row.people })));
  const told = found.filter((row) => !kept.has(idOf(row))).slice(0, MOST);
  const items = kept.size === 0 ? told.map(toDriver) : [...told.map(toDriver), SUPPRESSED];
  return { points: Number(points), itemCount: count - kept.size, items };
}

const idOf = ({ item_code, direction }: Found): string => `${item_code} ${direction}`;

const toDriver = ({ item_code, direction, points, entries, reversals }: Found): Driver => ({
  itemCode: item_code,
  direction,
  points: Number(points),
  entries,
  reversals,
  suppressed: false,
});

/** The item that an event names; for a reversal, that of the entry that it undoes. */
function itemIn({
  event,
}: RecordedEvent):
  { readonly itemCode: string; readonly direction: string; readonly isReversal: boolean } | undefined {
  if (event.type === 'PointAwarded' || event.type === 'PointDeducted') {
    const direction = event.type === 'PointAwarded' ? 'award' : 'deduct';
    return { itemCode: event.data.itemCode, direction, isReversal: false };
  }
  if (event.type !== 'EntryReversed') return undefined;
  const { itemCode, direction } = event.data.undoes;
  return { itemCode, direction, isReversal: true };
}

function fold(events: readonly RecordedEvent[], lastClosed: NaturalMonth | undefined): readonly ItemPoints[] {
  const sums = new Map<string, ItemPoints>();
  for (const recorded of events) {
    const counted = pointsIn(recorded.event as LedgerEvent);
    const item = itemIn(recorded);
    if (counted?.occurredOn === undefined || item === undefined) continue;
    const { employeeId, employmentNo, points } = counted;
    const { itemCode, direction, isReversal } = item;
    const month = countingMonth(counted.occurredOn, lastClosed);
    const key = JSON.stringify([month, employeeId, employmentNo, itemCode, direction]);
    const sum = sums.get(key) ?? {
      ...{ month, employeeId, employmentNo, itemCode, direction },
      ...{ points: 0, entries: 0, reversals: 0 },
    };
    sum.points += points;
    sum[isReversal ? 'reversals' : 'entries'] += 1;
    sums.set(key, sum);
  }
  return [...sums.values()];
}
