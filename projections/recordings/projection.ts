import type { EntryReversed, PointAwarded, PointDeducted } from '../../src/employees/events.js';
import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import type { Sql } from '../../src/postgres/sql.js';
import { officeMovesIn } from '../office-moves.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'recordings', version: 3 } as const;
export const SCHEMA = schemaOf(identity);
const moves = officeMovesIn(SCHEMA);

/**
 * Entries by who recorded them, and what was undone of them; whoever records looks at his own. And by when they occurred, with
 * who belonged to which office then: how long it took until they were recorded.
 */
export const recordings: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.people (
      employee_id text COLLATE "C" PRIMARY KEY,
      name text NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.entries (
      employee_id text COLLATE "C" NOT NULL,
      entry_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      position bigint NOT NULL,
      recorded_by text COLLATE "C" NOT NULL,
      recorded_at text COLLATE "C" NOT NULL,
      occurred_on text COLLATE "C" NOT NULL,
      direction text NOT NULL,
      kind text NOT NULL,
      item_code text NOT NULL,
      points integer NOT NULL,
      trial boolean NOT NULL,
      reason text NOT NULL,
      reversed_at text COLLATE "C",
      PRIMARY KEY (employee_id, entry_id)
    ) WITH (fillfactor = 90);
    CREATE INDEX IF NOT EXISTS entries_by_recorder ON ${SCHEMA}.entries (recorded_by, position);
    CREATE INDEX IF NOT EXISTS entries_by_day ON ${SCHEMA}.entries (occurred_on);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.offices (office_id text COLLATE "C" PRIMARY KEY);
    ${moves.table}`,
  apply: async (events, tx) => {
    await name(events, tx);
    await openOffices(events, tx);
    await moves.record(events, tx);
    await record(events.filter(isEntry), tx);
    await reverse(events.filter(isReversal), tx);
  },
};

type Entry = PointAwarded | PointDeducted;
const isEntry = (recorded: RecordedEvent): recorded is RecordedEvent<Entry> =>
  recorded.event.type === 'PointAwarded' || recorded.event.type === 'PointDeducted';
const isReversal = (recorded: RecordedEvent): recorded is RecordedEvent<EntryReversed> =>
  recorded.event.type === 'EntryReversed';

const NAME = `
  INSERT INTO ${SCHEMA}.people (employee_id, name) SELECT * FROM unnest($1::text[], $2::text[])
  ON CONFLICT (employee_id) DO UPDATE SET name = excluded.name`;

async function name(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const names = new Map<string, string>();
  for (const { event } of events)
    if (event.type === 'EmployeeRegistered' || event.type === 'EmployeeRenamed')
      names.set(event.data.employeeId, event.data.personal.name);
  if (names.size > 0) await tx.execute(NAME, [[...names.keys()], [...names.values()]]);
}

const OPEN = `INSERT INTO ${SCHEMA}.offices (office_id) SELECT * FROM unnest($1::text[])`;

async function openOffices(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const offices = events.flatMap(({ event }) => (event.type === 'OfficeOpened' ? [event.data.officeId] : []));
  if (offices.length > 0) await tx.execute(OPEN, [offices]);
}

const RECORD = `
  INSERT INTO ${SCHEMA}.entries
    (employee_id, entry_id, position, recorded_by, recorded_at, occurred_on, direction, kind, item_code, points,
     trial, reason, employment_no)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[],
                       $8::text[], $9::text[], $10::integer[], $11::boolean[], $12::text[], $13::integer[])`;

async function record(entries: readonly RecordedEvent<Entry>[], tx: Sql): Promise<void> {
  if (entries.length === 0) return;
  const data = entries.map(({ event }) => event.data);
  await tx.execute(RECORD, [
    data.map(({ employeeId }) => employeeId),
    data.map(({ entryId }) => entryId),
    entries.map(({ position }) => position),
    entries.map(({ meta }) => meta.recordedBy),
    entries.map(({ meta }) => meta.recordedAt),
    data.map(({ occurredOn }) => occurredOn),
    entries.map(({ event }) => (event.type === 'PointAwarded' ? 'award' : 'deduct')),
    data.map(({ kind }) => kind),
    data.map(({ itemCode }) => itemCode),
    data.map(({ points }) => points),
    data.map(({ trial }) => trial === true),
    data.map(({ personal }) => personal.reason),
    data.map(({ employmentNo }) => employmentNo),
  ]);
}

const REVERSE = `
  UPDATE ${SCHEMA}.entries e SET reversed_at = r.at
  FROM unnest($1::text[], $2::text[], $3::text[]) AS r (employee_id, entry_id, at)
  WHERE e.employee_id = r.employee_id AND e.entry_id = r.entry_id`;

async function reverse(reversals: readonly RecordedEvent<EntryReversed>[], tx: Sql): Promise<void> {
  if (reversals.length === 0) return;
  await tx.execute(REVERSE, [
    reversals.map(({ event }) => event.data.employeeId),
    reversals.map(({ event }) => event.data.entryId),
    reversals.map(({ meta }) => meta.recordedAt),
  ]);
}
