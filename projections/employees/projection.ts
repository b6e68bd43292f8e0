import type { Correction } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isCorrection } from '../common/employee-events.js';
import { officeMovesIn } from '../common/office-moves.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { stretchesOf } from '../common/stretches.js';
import { fold, type EmploymentChange } from './fold.js';
import { employmentsIn } from './employments.js';
import { namesIn } from './names.js';

const identity = { name: 'employees', version: 7 } as const;
export const SCHEMA = schemaOf(identity);
const names = namesIn(SCHEMA);
const employments = employmentsIn(SCHEMA);
const officeMoves = officeMovesIn(SCHEMA);

/** Everybody who was ever registered: employments, balance and offices as they are now. */
export const employees: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.employees (
      employee_id text COLLATE "C" PRIMARY KEY,
      employment_no integer NOT NULL,
      active boolean NOT NULL,
      joined_into text COLLATE "C"
    );
    CREATE INDEX IF NOT EXISTS employees_by_active ON ${SCHEMA}.employees (active, employee_id);
    ${names.table}
    ${employments.table}
    ${officeMoves.table}`,
  personal: [
    { table: `${SCHEMA}.employments`, where: 'employee_id = ANY ($1)', texts: ['name', 'name_key'] },
    names.personal,
  ],
  apply: async (events, tx) => {
    for (const { before, turn } of stretchesOf(events, isCorrection)) {
      await take(before, tx);
      if (turn !== undefined) await putRight(turn, tx);
    }
  },
};

async function take(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const changes = fold(events);
  const registered = lastBegun(changes);
  await register(registered, tx);
  await names.record(registered, tx);
  await employments.record(changes, tx);
  await leave(changes, tx);
  await officeMoves.record(events, tx);
}

interface Registered {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly name: string;
}

/** The last employment of each person that begins in a batch. */
function lastBegun(changes: readonly EmploymentChange[]): readonly Registered[] {
  const last = new Map<string, Registered>();
  for (const { employeeId, employmentNo, registration } of changes)
    if (registration !== undefined)
      last.set(employeeId, { employeeId, employmentNo, name: registration.name });
  return [...last.values()];
}

const REGISTER = `
  INSERT INTO ${SCHEMA}.employees (employee_id, employment_no, active)
  SELECT *, true FROM unnest($1::text[], $2::integer[])
  ON CONFLICT (employee_id) DO UPDATE SET employment_no = excluded.employment_no, active = true`;

async function register(registered: readonly Registered[], tx: Sql): Promise<void> {
  if (registered.length === 0) return;
  await tx.execute(REGISTER, [
    registered.map(({ employeeId }) => employeeId),
    registered.map(({ employmentNo }) => employmentNo),
  ]);
}

const LEAVE = `
  UPDATE ${SCHEMA}.employees e SET active = false, joined_into = l.joined_into
  FROM unnest($1::text[], $2::integer[], $3::text[]) AS l (employee_id, employment_no, joined_into)
  WHERE e.employee_id = l.employee_id AND e.employment_no = l.employment_no`;

async function leave(changes: readonly EmploymentChange[], tx: Sql): Promise<void> {
  const left = changes.filter(({ leftOn }) => leftOn !== null);
  if (left.length === 0) return;
  await tx.execute(LEAVE, [
    left.map(({ employeeId }) => employeeId),
    left.map(({ employmentNo }) => employmentNo),
    left.map(({ joinedInto }) => joinedInto),
  ]);
}

const COME_BACK = `UPDATE ${SCHEMA}.employees SET active = true WHERE employee_id = $1`;
const FORGET = `DELETE FROM ${SCHEMA}.employees WHERE employee_id = $1`;
const AS_BEFORE = `
  INSERT INTO ${SCHEMA}.employees (employee_id, employment_no, active)
  SELECT employee_id, employment_no, false FROM ${SCHEMA}.employments
  WHERE employee_id = $1 ORDER BY employment_no DESC LIMIT 1`;
const NAME = `
  SELECT s.name FROM ${SCHEMA}.employees e JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  WHERE e.employee_id = $1`;

async function putRight(recorded: RecordedEvent<Correction>, tx: Sql): Promise<void> {
  const { type, data } = recorded.event;
  const { employeeId } = data;
  await employments.correct(recorded, tx);
  await officeMoves.correct(recorded.event, tx);
  if (type === 'DepartureUndone') await tx.execute(COME_BACK, [employeeId]);
  if (type === 'RegistrationUndone') {
    await tx.execute(FORGET, [employeeId]);
    await tx.execute(AS_BEFORE, [employeeId]);
  }
  if (type === 'EmployeeRenamed' || type === 'RegistrationUndone') await nameAnew(employeeId, tx);
}

async function nameAnew(employeeId: string, tx: Sql): Promise<void> {
  const [row] = await tx.query<{ name: string }>(NAME, [employeeId]);
  if (row === undefined) await names.forget(employeeId, tx);
  else await names.record([{ employeeId, name: row.name }], tx);
}
