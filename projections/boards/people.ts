import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

interface Person {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly name: string;
  readonly joinedOn: string;
  readonly active: boolean;
}

const REGISTER = `
  INSERT INTO ${SCHEMA}.people (employee_id, employment_no, name, active, joined_on)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::boolean[], $5::text[])
  ON CONFLICT (employee_id) DO UPDATE
  SET employment_no = excluded.employment_no, name = excluded.name, active = excluded.active,
      joined_on = excluded.joined_on`;

const LEAVE = `UPDATE ${SCHEMA}.people SET active = false WHERE employee_id = ANY ($1::text[])`;

const KEEP_EMPLOYMENTS = `
  INSERT INTO ${SCHEMA}.employments (employee_id, employment_no, name, joined_on)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[])`;

const NAME_OFFICES = `
  INSERT INTO ${SCHEMA}.offices (office_id, name) SELECT * FROM unnest($1::text[], $2::text[])
  ON CONFLICT (office_id) DO UPDATE SET name = excluded.name`;

/** Records who is employed from when on, and which offices there are. */
export async function recordPeople(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const { registered, left, begun, offices } = fold(events);
  if (offices.size > 0) await tx.execute(NAME_OFFICES, [[...offices.keys()], [...offices.values()]]);
  if (left.length > 0) await tx.execute(LEAVE, [left]);
  if (registered.length === 0) return;
  await tx.execute(REGISTER, [
    registered.map(({ employeeId }) => employeeId),
    registered.map(({ employmentNo }) => employmentNo),
    registered.map(({ name }) => name),
    registered.map(({ active }) => active),
    registered.map(({ joinedOn }) => joinedOn),
  ]);
  await tx.execute(KEEP_EMPLOYMENTS, [
    begun.map(({ employeeId }) => employeeId),
    begun.map(({ employmentNo }) => employmentNo),
    begun.map(({ name }) => name),
    begun.map(({ joinedOn }) => joinedOn),
  ]);
}

/** Folds a batch: of several registrations of one person the last counts, and whether it was left again. */
function fold(events: readonly RecordedEvent[]): {
  readonly registered: readonly Person[];
  /** The people registered before the batch who left in it. */
  readonly left: readonly string[];
  /** Every employment that began, whether it has ended since or not. */
  readonly begun: readonly Person[];
  /** The name that each office has by now, by id. */
  readonly offices: ReadonlyMap<string, string>;
} {
  const registered = new Map<string, Person>();
  const left: string[] = [];
  const begun: Person[] = [];
  const offices = new Map<string, string>();
  for (const { event } of events) {
    if (event.type === 'EmployeeRegistered') {
      const { employeeId, employmentNo, joinedOn, personal } = event.data;
      const person = { employeeId, employmentNo, name: personal.name, joinedOn, active: true };
      registered.set(employeeId, person);
      begun.push(person);
    } else if (event.type === 'EmployeeLeft') {
      const { employeeId } = event.data;
      const person = registered.get(employeeId);
      if (person === undefined) left.push(employeeId);
      else registered.set(employeeId, { ...person, active: false });
    } else if (event.type === 'OfficeOpened' || event.type === 'OfficeRenamed') {
      offices.set(event.data.officeId, event.data.name);
    }
  }
  return { registered: [...registered.values()], left, begun, offices };
}
