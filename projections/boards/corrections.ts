import type { Correction } from '../../src/contexts/employees/domain/events.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { recountMembers } from './members.js';
import { rankAnew } from './ranked.js';
import { officeMoves, SCHEMA } from './schema.js';

const ofEmployment = 'employee_id = $1 AND employment_no = $2';
const RENAME = ['people', 'employments'].map(
  (table) => `UPDATE ${SCHEMA}.${table} SET name = $3 WHERE ${ofEmployment}`,
);
const REJOIN = ['people', 'employments'].map(
  (table) => `UPDATE ${SCHEMA}.${table} SET joined_on = $3 WHERE ${ofEmployment}`,
);
const COME_BACK = `UPDATE ${SCHEMA}.people SET active = true WHERE ${ofEmployment}`;
const FORGET = ['employments', 'people'].map(
  (table) => `DELETE FROM ${SCHEMA}.${table} WHERE ${ofEmployment}`,
);
const AS_BEFORE = `
  INSERT INTO ${SCHEMA}.people (employee_id, employment_no, name, active, joined_on)
  SELECT employee_id, employment_no, name, false, joined_on FROM ${SCHEMA}.employments
  WHERE employee_id = $1 ORDER BY employment_no DESC LIMIT 1`;

/** Puts right what was said of one person before: open boards follow, closed ones stay. */
export async function putRight(correction: Correction, tx: Sql): Promise<void> {
  const { employeeId } = correction.data;
  await recountMembers([employeeId], tx, async () => {
    await correct(correction, tx);
    await officeMoves.correct(correction, tx);
  });
  await rankAnew([], [employeeId], tx);
}

async function correct({ type, data }: Correction, tx: Sql): Promise<void> {
  const employment = [data.employeeId, data.employmentNo];
  switch (type) {
    case 'EmployeeRenamed':
      for (const statement of RENAME) await tx.execute(statement, [...employment, data.personal.name]);
      break;
    case 'JoiningCorrected':
      for (const statement of REJOIN) await tx.execute(statement, [...employment, data.joinedOn]);
      break;
    case 'DepartureUndone':
      await tx.execute(COME_BACK, employment);
      break;
    case 'RegistrationUndone':
      for (const statement of FORGET) await tx.execute(statement, employment);
      await tx.execute(AS_BEFORE, [data.employeeId]);
      break;
    case 'TransferUndone':
      break;
  }
}
