import { THE_SERVICE } from '../../src/contexts/access/domain/actor.js';
import type {
  Correction,
  EntryReversed,
  PointAwarded,
  PointDeducted,
} from '../../src/contexts/employees/domain/events.js';
import { givenByOf } from '../../src/contexts/fairness/domain/giver.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isCorrection } from '../common/employee-events.js';
import { officeMovesIn } from '../common/office-moves.js';
import { stays } from '../common/stays.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { stretchesOf } from '../common/stretches.js';

const identity = { name: 'recordings', version: 7 } as const;
export const SCHEMA = schemaOf(identity);
const moves = officeMovesIn(SCHEMA);
const employments = stays(SCHEMA);

/**
 * Entries by recorder and by batch, and who reversed which of them; recorders look at their own. By when they occurred, with
 * who belonged to which office then: how long it took until they were recorded. By when they were recorded: what is
 * published of them. And by who gave them: whether they are fair.
 */
export const recordings: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.people (
      employee_id text COLLATE "C" PRIMARY KEY,
      name text NOT NULL
    );
    ${employments.table}
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.entries (
      employee_id text COLLATE "C" NOT NULL,
      entry_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      position bigint NOT NULL,
      recorded_by text COLLATE "C" NOT NULL,
      given_by text COLLATE "C",
      recorded_at text COLLATE "C" NOT NULL,
      occurred_on text COLLATE "C" NOT NULL,
      direction text NOT NULL,
      kind text NOT NULL,
      item_code text NOT NULL,
      points integer NOT NULL,
      trial boolean NOT NULL,
      reason text NOT NULL,
      batch_id text COLLATE "C",
      edition_id text COLLATE "C",
      imported boolean NOT NULL,
      carried boolean NOT NULL,
      reversed_at text COLLATE "C",
      reversed_by text COLLATE "C",
      reversed_for text,
      reversal_position bigint,
      PRIMARY KEY (employee_id, entry_id)
    ) WITH (fillfactor = 90);
    CREATE INDEX IF NOT EXISTS entries_by_recorder ON ${SCHEMA}.entries (recorded_by, position);
    CREATE INDEX IF NOT EXISTS reversals_of_others ON ${SCHEMA}.entries (reversal_position)
      WHERE reversed_by <> recorded_by;
    CREATE INDEX IF NOT EXISTS entries_by_batch ON ${SCHEMA}.entries (batch_id, position)
      WHERE batch_id IS NOT NULL;
    CREATE INDEX IF NOT EXISTS entries_by_day ON ${SCHEMA}.entries (occurred_on);
    CREATE INDEX IF NOT EXISTS entries_by_recording ON ${SCHEMA}.entries USING brin (recorded_at);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.offices (office_id text COLLATE "C" PRIMARY KEY);
    ${moves.table}`,
  personal: [
    { table: `${SCHEMA}.people`, where: 'employee_id = ANY ($1)', texts: ['name'] },
    { table: `${SCHEMA}.employments`, where: 'employee_id = ANY ($1)', texts: ['name'] },
    { table: `${SCHEMA}.entries`, where: 'employee_id = ANY ($1)', texts: ['reason', 'reversed_for'] },
  ],
  apply: async (events, tx) => {
    for (const { before, turn } of stretchesOf(events, isCorrection)) {
      await take(before, tx);
      if (turn !== undefined) await putRight(turn.event, tx);
    }
  },
};

async function take(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  await employments.record(events, tx);
  await name(events, tx);
  await openOffices(events, tx);
  await moves.record(events, tx);
  await record(events.filter(isEntry), tx);
  await reverse(events.filter(isReversal), tx);
}

type Entry = PointAwarded | PointDeducted;
const isEntry = (recorded: RecordedEvent): recorded is RecordedEvent<Entry> =>
  recorded.event.type === 'PointAwarded' || recorded.event.type === 'PointDeducted';
const isReversal = (recorded: RecordedEvent): recorded is RecordedEvent<EntryReversed> =>
  recorded.event.type === 'EntryReversed';

/** Names people by their last employment; where the only one never was, the entries stay, and so does the name beside them. */
const NAME_PEOPLE = `
  INSERT INTO ${SCHEMA}.people (employee_id, name)
  SELECT DISTINCT ON (employee_id) employee_id, name FROM ${SCHEMA}.employments WHERE employee_id = ANY ($1::text[])
  ORDER BY employee_id, employment_no DESC
  ON CONFLICT (employee_id) DO UPDATE SET name = excluded.name`;

async function name(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const begun = events.flatMap(({ event }) =>
    event.type === 'EmployeeRegistered' ? [event.data.employeeId] : [],
  );
  if (begun.length > 0) await tx.execute(NAME_PEOPLE, [begun]);
}

async function putRight(correction: Correction, tx: Sql): Promise<void> {
  await employments.correct(correction, tx);
  await moves.correct(correction, tx);
  await tx.execute(NAME_PEOPLE, [[correction.data.employeeId]]);
}

const OPEN = `INSERT INTO ${SCHEMA}.offices (office_id) SELECT * FROM unnest($1::text[])`;

async function openOffices(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const offices = events.flatMap(({ event }) => (event.type === 'OfficeOpened' ? [event.data.officeId] : []));
  if (offices.length > 0) await tx.execute(OPEN, [offices]);
}

/** Whether it was recorded in the name of somebody else, or with a ground that says so; the service does so for others. */
const isImported = ({ event: { data }, meta }: RecordedEvent<Entry>): boolean =>
  data.ground?.by === 'import' ||
  ![undefined, meta.recordedBy, THE_SERVICE.actor.principalId].includes(meta.sentBy);

const giverOf = ({ event: { data }, meta }: RecordedEvent<Entry>): string | null =>
  givenByOf(data.ground, meta.recordedBy);

const RECORD = `
  INSERT INTO ${SCHEMA}.entries
    (employee_id, entry_id, position, recorded_by, recorded_at, occurred_on, direction, kind, item_code, points,
     trial, reason, employment_no, batch_id, edition_id, imported, carried, given_by)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[],
                       $8::text[], $9::text[], $10::integer[], $11::boolean[], $12::text[], $13::integer[], $14::text[],
                       $15::text[], $16::boolean[], $17::boolean[], $18::text[])`;

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
    data.map(({ batchId = null }) => batchId),
    data.map(({ editionId = null }) => editionId),
    entries.map(isImported),
    data.map(({ ground }) => ground?.by === 'carried'),
    entries.map(giverOf),
  ]);
}

const REVERSE = `
  UPDATE ${SCHEMA}.entries e
  SET reversed_at = r.at, reversed_by = r.by, reversed_for = r.reason, reversal_position = r.position
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
    AS r (employee_id, entry_id, at, by, reason, position)
  WHERE e.employee_id = r.employee_id AND e.entry_id = r.entry_id`;

async function reverse(reversals: readonly RecordedEvent<EntryReversed>[], tx: Sql): Promise<void> {
  if (reversals.length === 0) return;
  await tx.execute(REVERSE, [
    reversals.map(({ event }) => event.data.employeeId),
    reversals.map(({ event }) => event.data.entryId),
    reversals.map(({ meta }) => meta.recordedAt),
    reversals.map(({ meta }) => meta.recordedBy),
    reversals.map(({ event }) => event.data.personal.reason),
    reversals.map(({ position }) => position),
  ]);
}
