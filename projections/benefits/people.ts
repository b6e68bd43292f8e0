import type { RegistrationUndone } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

interface Change {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly position: bigint;
}

const STAND = `
  INSERT INTO ${SCHEMA}.standings (employee_id, position, employment_no, is_employed)
  SELECT * FROM unnest($1::text[], $2::bigint[], $3::integer[], $4::boolean[])`;
const JOIN = `
  INSERT INTO ${SCHEMA}.joinings (employee_id, employment_no, position, joined_on)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::text[])`;

/** Keeps who came, left and came back, and when each joined, as it was known from each place on. */
export async function keepPeople(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const standings = events.flatMap((recorded) => standingIn(recorded));
  if (standings.length > 0)
    await tx.execute(STAND, [
      standings.map(({ employeeId }) => employeeId),
      standings.map(({ position }) => position),
      standings.map(({ employmentNo }) => employmentNo),
      standings.map(({ isEmployed }) => isEmployed),
    ]);
  const joinings = events.flatMap((recorded) => joiningIn(recorded));
  if (joinings.length > 0)
    await tx.execute(JOIN, [
      joinings.map(({ employeeId }) => employeeId),
      joinings.map(({ employmentNo }) => employmentNo),
      joinings.map(({ position }) => position),
      joinings.map(({ joinedOn }) => joinedOn),
    ]);
}

function standingIn({
  event: { type, data },
  position,
}: RecordedEvent): readonly (Change & { isEmployed: boolean })[] {
  if (type !== 'EmployeeRegistered' && type !== 'EmployeeLeft' && type !== 'DepartureUndone') return [];
  const { employeeId, employmentNo } = data;
  return [{ employeeId, employmentNo, position, isEmployed: type !== 'EmployeeLeft' }];
}

function joiningIn({
  event: { type, data },
  position,
}: RecordedEvent): readonly (Change & { joinedOn: string })[] {
  if (type !== 'EmployeeRegistered' && type !== 'JoiningCorrected') return [];
  const { employeeId, employmentNo, joinedOn } = data;
  return [{ employeeId, employmentNo, position, joinedOn }];
}

/** Somebody whose registration is undone stands as before it; before the first, they are not employed. */
const AS_BEFORE = `
  INSERT INTO ${SCHEMA}.standings (employee_id, position, employment_no, is_employed)
  SELECT $1, $2, coalesce(before.employment_no, 0), coalesce(before.is_employed, false)
  FROM (SELECT min(position) AS position FROM ${SCHEMA}.standings WHERE employee_id = $1 AND employment_no = $3) begun
  LEFT JOIN LATERAL (
    SELECT s.employment_no, s.is_employed FROM ${SCHEMA}.standings s
    WHERE s.employee_id = $1 AND s.position < begun.position ORDER BY s.position DESC LIMIT 1
  ) before ON true`;

export async function undoRegistration(
  { event: { data }, position }: RecordedEvent<RegistrationUndone>,
  tx: Sql,
): Promise<void> {
  await tx.execute(AS_BEFORE, [data.employeeId, position, data.employmentNo]);
}
