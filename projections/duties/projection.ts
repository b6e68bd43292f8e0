import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { monthOf } from '../../src/kernel/natural-month.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'duties', version: 2 } as const;
export const SCHEMA = schemaOf(identity);

/** The entries that everybody recorded personally since there are grades, by month, and who had which roles when. */
export const duties: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.entries (
      employee_id text COLLATE "C" NOT NULL,
      entry_id text COLLATE "C" NOT NULL,
      principal_id text COLLATE "C" NOT NULL,
      month text COLLATE "C" NOT NULL,
      direction text NOT NULL,
      reversed boolean NOT NULL DEFAULT false,
      PRIMARY KEY (employee_id, entry_id)
    );
    CREATE INDEX IF NOT EXISTS entries_by_month ON ${SCHEMA}.entries (month, principal_id);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.people (
      principal_id text COLLATE "C" PRIMARY KEY,
      employee_id text,
      last_day text
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.assignments (
      principal_id text COLLATE "C" NOT NULL,
      revision integer NOT NULL,
      assigned_at text NOT NULL,
      grades jsonb NOT NULL,
      PRIMARY KEY (principal_id, revision)
    );`,
  apply: async (events, tx) => {
    await addEntries(events, tx);
    await reverseEntries(events, tx);
    await keepPeople(events, tx);
    await addAssignments(events, tx);
  },
};

interface OwnEntry {
  readonly employeeId: string;
  readonly entryId: string;
  readonly principalId: string;
  readonly month: string;
  readonly direction: 'award' | 'deduct';
}

const OWN_GROUNDS: readonly string[] = ['authority', 'rule', 'claim'];

/** An entry by the person's own or a delegated authority, or by an item with fixed points; one at a time, and not in trial. */
function ownEntryIn({ event, meta }: RecordedEvent): OwnEntry | undefined {
  if (event.type !== 'PointAwarded' && event.type !== 'PointDeducted') return undefined;
  const { employeeId, entryId, occurredOn, ground, officeEntryId, trial } = event.data;
  const isOwn = ground !== undefined && OWN_GROUNDS.includes(ground.by);
  if (!isOwn || officeEntryId !== undefined || trial === true) return undefined;
  const direction = event.type === 'PointAwarded' ? 'award' : 'deduct';
  return { employeeId, entryId, principalId: meta.recordedBy, month: monthOf(occurredOn), direction };
}

const ADD = `
  INSERT INTO ${SCHEMA}.entries (employee_id, entry_id, principal_id, month, direction)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])`;

async function addEntries(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const own = events.flatMap((event) => ownEntryIn(event) ?? []);
  if (own.length === 0) return;
  await tx.execute(ADD, [
    own.map(({ employeeId }) => employeeId),
    own.map(({ entryId }) => entryId),
    own.map(({ principalId }) => principalId),
    own.map(({ month }) => month),
    own.map(({ direction }) => direction),
  ]);
}

const REVERSE = `
  UPDATE ${SCHEMA}.entries e SET reversed = true
  FROM unnest($1::text[], $2::text[]) AS r (employee_id, entry_id)
  WHERE e.employee_id = r.employee_id AND e.entry_id = r.entry_id`;

async function reverseEntries(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  // An entry that goes on in another file of the same person was recorded all the same.
  const reversed = events.flatMap(({ event }) =>
    event.type === 'EntryReversed' && event.data.joined === undefined ? [event.data] : [],
  );
  if (reversed.length === 0) return;
  await tx.execute(REVERSE, [
    reversed.map(({ employeeId }) => employeeId),
    reversed.map(({ entryId }) => entryId),
  ]);
}

const KEEP = `
  INSERT INTO ${SCHEMA}.people (principal_id, employee_id, last_day)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[])`;
const CORRECT = `UPDATE ${SCHEMA}.people SET employee_id = $2 WHERE principal_id = $1`;
const END = `
  UPDATE ${SCHEMA}.people p SET last_day = e.last_day
  FROM unnest($1::text[], $2::text[]) AS e (principal_id, last_day) WHERE p.principal_id = e.principal_id`;

async function keepPeople(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const people = events.flatMap(({ event }) => (event.type === 'PrincipalRegistered' ? [event.data] : []));
  if (people.length > 0)
    await tx.execute(KEEP, [
      people.map(({ principalId }) => principalId),
      people.map(({ employeeId }) => employeeId),
      people.map(({ lastDay }) => lastDay),
    ]);
  for (const { event } of events)
    if (event.type === 'PrincipalCorrected')
      await tx.execute(CORRECT, [event.data.principalId, event.data.employeeId]);
  // Where there are several ends in one batch, the last one holds.
  const ends = new Map(
    events.flatMap(({ event }) =>
      event.type === 'PrincipalEnded' ? [[event.data.principalId, event.data.lastDay]] : [],
    ),
  );
  if (ends.size > 0) await tx.execute(END, [[...ends.keys()], [...ends.values()]]);
}

const ASSIGN = `
  INSERT INTO ${SCHEMA}.assignments (principal_id, revision, assigned_at, grades)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::jsonb[])`;

async function addAssignments(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const assignments = events.flatMap(({ event, revision, meta }) =>
    event.type === 'RolesAssigned' ? [{ ...event.data, revision, at: meta.recordedAt }] : [],
  );
  if (assignments.length === 0) return;
  await tx.execute(ASSIGN, [
    assignments.map(({ principalId }) => principalId),
    assignments.map(({ revision }) => revision),
    assignments.map(({ at }) => at),
    assignments.map(({ roles }) =>
      JSON.stringify(roles.flatMap((role) => (role.role === 'manager' ? [role.grade] : []))),
    ),
  ]);
}
