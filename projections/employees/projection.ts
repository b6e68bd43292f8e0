import type { Correction } from '../../src/employees/events.js';
import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import type { Sql } from '../../src/postgres/sql.js';
import { isCorrection } from '../employee-events.js';
import { officeMovesIn } from '../office-moves.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { stretchesOf } from '../stretches.js';
import { fold, type EmployeeChange } from './fold.js';
import { employmentsIn } from './employments.js';
import { namesIn } from './names.js';

const identity = { name: 'employees', version: 5 } as const;
export const SCHEMA = schemaOf(identity);
const names = namesIn(SCHEMA);
const employments = employmentsIn(SCHEMA);
const officeMoves = officeMovesIn(SCHEMA);

/** Everybody who was ever registered: balance, employment and offices as they are now. */
export const employees: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.employees (
      employee_id text COLLATE "C" PRIMARY KEY,
      employment_no integer NOT NULL,
      name text NOT NULL,
      active boolean NOT NULL,
      joined_on text COLLATE "C" NOT NULL,
      base bigint NOT NULL,
      fixed bigint NOT NULL,
      behaviour bigint NOT NULL,
      entries integer NOT NULL,
      reversals integer NOT NULL,
      trials integer NOT NULL,
      revision integer NOT NULL
    ) WITH (fillfactor = 80);
    CREATE INDEX IF NOT EXISTS employees_by_active ON ${SCHEMA}.employees (active, employee_id);
    ${names.table}
    ${employments.table}
    ${officeMoves.table}`,
  apply: async (events, tx) => {
    for (const { before, turn } of stretchesOf(events, isCorrection)) {
      await take(before, tx);
      if (turn !== undefined) await putRight(turn, tx);
    }
  },
};

async function take(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const changes = fold(events);
  await register(changes, tx);
  await names.record(changes.flatMap(registrationIn), tx);
  await employments.record(events, tx);
  await change(changes, tx);
  await officeMoves.record(events, tx);
}

const registrationIn = ({ employeeId, registration }: EmployeeChange) =>
  registration === undefined ? [] : [{ employeeId, name: registration.name }];

const RENAME = `UPDATE ${SCHEMA}.employees SET name = $2, revision = $3 WHERE employee_id = $1`;

async function putRight({ event, revision }: RecordedEvent<Correction>, tx: Sql): Promise<void> {
  const { employeeId, employmentNo, personal } = event.data;
  await tx.execute(RENAME, [employeeId, personal.name, revision]);
  await names.record([{ employeeId, name: personal.name }], tx);
  await employments.rename(employeeId, employmentNo, personal.name, tx);
}

const REGISTER = `
  INSERT INTO ${SCHEMA}.employees AS known
    (employee_id, employment_no, name, active, joined_on, base, fixed, behaviour, entries, reversals, trials,
     revision)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::boolean[], $5::text[], $6::bigint[], $7::bigint[],
                       $8::bigint[], $9::integer[], $10::integer[], $11::integer[], $12::integer[])
  ON CONFLICT (employee_id) DO UPDATE
  SET employment_no = excluded.employment_no, name = excluded.name, active = excluded.active,
      joined_on = excluded.joined_on, base = excluded.base, fixed = excluded.fixed, behaviour = excluded.behaviour,
      entries = known.entries + excluded.entries, reversals = known.reversals + excluded.reversals,
      trials = known.trials + excluded.trials, revision = excluded.revision`;

async function register(changes: readonly EmployeeChange[], tx: Sql): Promise<void> {
  const rows = changes.flatMap((change) => {
    const { registration, hasLeft } = change;
    if (registration === undefined) return [];
    const balance = hasLeft
      ? { base: 0, fixed: 0, behaviour: 0 }
      : { base: registration.basePoints, fixed: change.fixed, behaviour: change.behaviour };
    return [{ ...change, ...registration, ...balance }];
  });
  if (rows.length === 0) return;
  await tx.execute(REGISTER, [
    rows.map((row) => row.employeeId),
    rows.map((row) => row.employmentNo),
    rows.map((row) => row.name),
    rows.map((row) => !row.hasLeft),
    rows.map((row) => row.joinedOn),
    rows.map((row) => row.base),
    rows.map((row) => row.fixed),
    rows.map((row) => row.behaviour),
    rows.map((row) => row.entries),
    rows.map((row) => row.reversals),
    rows.map((row) => row.trials),
    rows.map((row) => row.revision),
  ]);
}

/** Leaving clears the points (rule 11). */
const CHANGE = `
  UPDATE ${SCHEMA}.employees e
  SET active = e.active AND NOT c.has_left,
      base = CASE WHEN c.has_left THEN 0 ELSE e.base END,
      fixed = CASE WHEN c.has_left THEN 0 ELSE e.fixed + c.fixed END,
      behaviour = CASE WHEN c.has_left THEN 0 ELSE e.behaviour + c.behaviour END,
      entries = e.entries + c.entries, reversals = e.reversals + c.reversals,
      trials = e.trials + c.trials, revision = c.revision
  FROM unnest($1::text[], $2::boolean[], $3::bigint[], $4::bigint[], $5::integer[], $6::integer[], $7::integer[],
              $8::integer[])
    AS c (employee_id, has_left, fixed, behaviour, entries, reversals, trials, revision)
  WHERE e.employee_id = c.employee_id`;

async function change(changes: readonly EmployeeChange[], tx: Sql): Promise<void> {
  const rows = changes.filter(({ registration }) => registration === undefined);
  if (rows.length === 0) return;
  const changed = await tx.execute(CHANGE, [
    rows.map((row) => row.employeeId),
    rows.map((row) => row.hasLeft),
    rows.map((row) => row.fixed),
    rows.map((row) => row.behaviour),
    rows.map((row) => row.entries),
    rows.map((row) => row.reversals),
    rows.map((row) => row.trials),
    rows.map((row) => row.revision),
  ]);
  if (changed !== rows.length) throw new Error('an event of an employee who was never registered');
}
