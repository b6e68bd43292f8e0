import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { LocalDate } from '../../src/kernel/natural-month.js';
import { holdsOn, officeMovesIn } from '../common/office-moves.js';
import { decidersIn, decides, holderAfter, isOfHolder, type Audience, type Holder } from './audiences.js';

/** Who works where, and who has which roles, at the place in the log that the read model has reached. */
export function peopleIn(schema: string) {
  const moves = officeMovesIn(schema);
  return {
    moves,
    table: `
    CREATE TABLE IF NOT EXISTS ${schema}.holders (
      principal_id text COLLATE "C" PRIMARY KEY,
      holder jsonb NOT NULL,
      decides boolean NOT NULL
    );
    CREATE INDEX IF NOT EXISTS deciders ON ${schema}.holders (principal_id) WHERE decides;
    CREATE TABLE IF NOT EXISTS ${schema}.employed (
      employee_id text COLLATE "C" PRIMARY KEY,
      active boolean NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${schema}.grades (
      in_force_from text COLLATE "C" PRIMARY KEY,
      grades jsonb NOT NULL
    );
    ${moves.table}`,

    record: async (events: readonly RecordedEvent[], tx: Sql): Promise<void> => {
      await keepHolders(schema, events, tx);
      await keepEmployed(schema, events, tx);
      await keepGrades(schema, events, tx);
      await moves.record(events, tx);
    },

    personsIn: (audience: Audience, day: LocalDate, tx: Sql): Promise<readonly string[]> =>
      personsIn(schema, audience, day, tx),
  };
}

async function keepHolders(schema: string, events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const changes = events.filter(isOfHolder);
  if (changes.length === 0) return;
  const known = await tx.query<{ holder: Holder }>(
    `SELECT holder FROM ${schema}.holders WHERE principal_id = ANY ($1::text[])`,
    [[...new Set(changes.map(({ event }) => event.data.principalId))]],
  );
  const holders = new Map(known.map(({ holder }) => [holder.principalId, holder]));
  for (const change of changes) {
    const { principalId } = change.event.data;
    const holder = holderAfter(holders.get(principalId), change);
    if (holder !== undefined) holders.set(principalId, holder);
  }
  const all = [...holders.values()];
  await tx.execute(
    `INSERT INTO ${schema}.holders (principal_id, holder, decides)
     SELECT * FROM unnest($1::text[], $2::jsonb[], $3::boolean[])
     ON CONFLICT (principal_id) DO UPDATE SET holder = excluded.holder, decides = excluded.decides`,
    [all.map(({ principalId }) => principalId), all.map((one) => JSON.stringify(one)), all.map(decides)],
  );
}

const EMPLOYED: Readonly<Record<string, boolean>> = {
  EmployeeRegistered: true,
  EmployeeLeft: false,
  DepartureUndone: true,
  RegistrationUndone: false,
};

async function keepEmployed(schema: string, events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const active = new Map<string, boolean>();
  for (const { event } of events) {
    const now = EMPLOYED[event.type];
    if (now !== undefined && 'employeeId' in event.data && typeof event.data.employeeId === 'string')
      active.set(event.data.employeeId, now);
  }
  if (active.size === 0) return;
  await tx.execute(
    `INSERT INTO ${schema}.employed (employee_id, active) SELECT * FROM unnest($1::text[], $2::boolean[])
     ON CONFLICT (employee_id) DO UPDATE SET active = excluded.active`,
    [[...active.keys()], [...active.values()]],
  );
}

async function keepGrades(schema: string, events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  for (const { event } of events)
    if (event.type === 'AuthoritySet')
      await tx.execute(
        `INSERT INTO ${schema}.grades (in_force_from, grades) VALUES ($1, $2::jsonb)
         ON CONFLICT (in_force_from) DO UPDATE SET grades = excluded.grades`,
        [event.data.inForceFrom, JSON.stringify(event.data.grades.map(({ grade }) => grade))],
      );
}

async function personsIn(
  schema: string,
  audience: Audience,
  day: LocalDate,
  tx: Sql,
): Promise<readonly string[]> {
  if (audience.of === 'everybody') return personsBy(tx, everybodyIn(schema), [day]);
  if (audience.of === 'office') return personsBy(tx, membersIn(schema), [audience.officeId, day]);
  const rows = await tx.query<{ holder: Holder }>(decidersHere(schema), [day]);
  const holders = rows.map(({ holder }) => holder);
  if (audience.of !== 'proposal' && audience.of !== 'claim')
    return decidersIn(audience, holders, { grades: [], offices: [] });
  const about = await tx.query<{ office_id: string }>(officesIn(schema), [
    audience.about.map(({ employeeId }) => employeeId),
    audience.about.map(({ occurredOn }) => occurredOn),
  ]);
  const [inForce] = await tx.query<{ grades: readonly string[] }>(
    `SELECT grades FROM ${schema}.grades WHERE in_force_from <= $1 ORDER BY in_force_from DESC LIMIT 1`,
    [day],
  );
  const offices = about.map(({ office_id }) => office_id);
  return decidersIn(audience, holders, { grades: inForce?.grades ?? [], offices });
}

async function personsBy(tx: Sql, text: string, values: readonly unknown[]): Promise<readonly string[]> {
  const rows = await tx.query<{ person: string }>(text, values);
  return rows.map(({ person }) => person);
}

/** Has a role still: neither ended, nor an employee who has left. */
const isHere = (schema: string, day: string): string => `
  (h.holder ->> 'lastDay' IS NULL OR h.holder ->> 'lastDay' >= ${day})
  AND NOT EXISTS (
    SELECT 1 FROM ${schema}.employed e WHERE e.employee_id = h.holder ->> 'employeeId' AND NOT e.active)`;

const everybodyIn = (schema: string): string => `
  SELECT employee_id AS person FROM ${schema}.employed WHERE active
  UNION
  SELECT coalesce(h.holder ->> 'employeeId', h.principal_id) FROM ${schema}.holders h
  WHERE h.holder ->> 'kind' = 'person' AND h.holder -> 'roles' <> '[]' AND ${isHere(schema, '$1')}
  ORDER BY 1`;

const membersIn = (schema: string): string => `
  SELECT m.employee_id AS person
  FROM ${schema}.moves m JOIN ${schema}.employed e ON e.employee_id = m.employee_id AND e.active
  WHERE m.office_id = $1 AND ${holdsOn('m', '$2')}
    AND m.employment_no = (SELECT max(o.employment_no) FROM ${schema}.moves o WHERE o.employee_id = m.employee_id)
  ORDER BY 1`;

const decidersHere = (schema: string): string => `
  SELECT h.holder FROM ${schema}.holders h
  WHERE h.decides AND ${isHere(schema, '$1')} ORDER BY h.principal_id`;

const officesIn = (schema: string): string => `
  SELECT DISTINCT m.office_id
  FROM unnest($1::text[], $2::text[]) AS a (employee_id, occurred_on)
  JOIN ${schema}.moves m ON m.employee_id = a.employee_id AND ${holdsOn('m', 'a.occurred_on')}
  WHERE m.employment_no = (SELECT max(o.employment_no) FROM ${schema}.moves o WHERE o.employee_id = m.employee_id)`;
