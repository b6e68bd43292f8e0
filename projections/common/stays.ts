import type { Correction } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';

/** Every stay of everybody, with its first day and the day from which on they had left. */
export function stays(schema: string) {
  const { begin, end, update, forget } = statementsIn(schema);
  return {
    table: `
    CREATE TABLE IF NOT EXISTS ${schema}.employments (
      employee_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      name text NOT NULL,
      joined_on text COLLATE "C" NOT NULL,
      left_on text COLLATE "C",
      PRIMARY KEY (employee_id, employment_no)
    );`,

    record: async (events: readonly RecordedEvent[], tx: Sql): Promise<void> => {
      const begun = events.flatMap(({ event }) => (event.type === 'EmployeeRegistered' ? [event.data] : []));
      if (begun.length > 0)
        await tx.execute(begin, [
          begun.map(({ employeeId }) => employeeId),
          begun.map(({ employmentNo }) => employmentNo),
          begun.map(({ personal }) => personal.name),
          begun.map(({ joinedOn }) => joinedOn),
        ]);
      const ended = events.flatMap(({ event }) => (event.type === 'EmployeeLeft' ? [event.data] : []));
      if (ended.length > 0)
        await tx.execute(end, [
          ended.map(({ employeeId }) => employeeId),
          ended.map(({ employmentNo }) => employmentNo),
          ended.map(({ leftOn }) => leftOn),
        ]);
    },

    correct: async ({ type, data }: Correction, tx: Sql): Promise<void> => {
      const employment = [data.employeeId, data.employmentNo];
      if (type === 'EmployeeRenamed')
        await tx.execute(update('name = $3'), [...employment, data.personal.name]);
      else if (type === 'JoiningCorrected')
        await tx.execute(update('joined_on = $3'), [...employment, data.joinedOn]);
      else if (type === 'DepartureUndone') await tx.execute(update('left_on = NULL'), employment);
      else if (type === 'RegistrationUndone') await tx.execute(forget, employment);
    },
  };
}

const statementsIn = (schema: string) => ({
  begin: `
    INSERT INTO ${schema}.employments (employee_id, employment_no, name, joined_on)
    SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[])`,
  end: `
    UPDATE ${schema}.employments e SET left_on = l.left_on
    FROM unnest($1::text[], $2::integer[], $3::text[]) AS l (employee_id, employment_no, left_on)
    WHERE e.employee_id = l.employee_id AND e.employment_no = l.employment_no`,
  update: (set: string) =>
    `UPDATE ${schema}.employments SET ${set} WHERE employee_id = $1 AND employment_no = $2`,
  forget: `DELETE FROM ${schema}.employments WHERE employee_id = $1 AND employment_no = $2`,
});
