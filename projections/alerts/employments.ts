import type { Correction } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

const BEGIN = `
  INSERT INTO ${SCHEMA}.employments (employee_id, employment_no, active, joined_on, balance)
  SELECT *, 0 FROM unnest($1::text[], $2::integer[], $3::boolean[], $4::text[])`;

const LEAVE = `
  UPDATE ${SCHEMA}.employments e SET active = false
  FROM unnest($1::text[], $2::integer[]) gone (employee_id, employment_no)
  WHERE e.employee_id = gone.employee_id AND e.employment_no = gone.employment_no`;

/** Records employments that begin and end. */
export async function recordEmployments(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const begun = events.flatMap(({ event }) => (event.type === 'EmployeeRegistered' ? [event.data] : []));
  if (begun.length > 0)
    await tx.execute(BEGIN, [
      begun.map(({ employeeId }) => employeeId),
      begun.map(({ employmentNo }) => employmentNo),
      begun.map(() => true),
      begun.map(({ joinedOn }) => joinedOn),
    ]);
  const gone = events.flatMap(({ event }) => (event.type === 'EmployeeLeft' ? [event.data] : []));
  if (gone.length === 0) return;
  await tx.execute(LEAVE, [
    gone.map(({ employeeId }) => employeeId),
    gone.map(({ employmentNo }) => employmentNo),
  ]);
}

const ofEmployment = 'employee_id = $1 AND employment_no = $2';
const REJOIN = `UPDATE ${SCHEMA}.employments SET joined_on = $3 WHERE ${ofEmployment}`;
const COME_BACK = `UPDATE ${SCHEMA}.employments SET active = true WHERE ${ofEmployment}`;
const FORGET = `DELETE FROM ${SCHEMA}.employments WHERE ${ofEmployment}`;

/** Puts right what was said of an employment before. */
export async function putRight({ type, data }: Correction, tx: Sql): Promise<void> {
  const employment = [data.employeeId, data.employmentNo];
  switch (type) {
    case 'JoiningCorrected':
      await tx.execute(REJOIN, [...employment, data.joinedOn]);
      break;
    case 'DepartureUndone':
      await tx.execute(COME_BACK, employment);
      break;
    case 'RegistrationUndone':
      await tx.execute(FORGET, employment);
      break;
    case 'EmployeeRenamed':
    case 'TransferUndone':
      break;
  }
}
