import { nameKey } from '../../src/kernel/names.js';
import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import type { Sql } from '../../src/postgres/sql.js';

/** Every stay of everybody, with the name in it: a name on a sheet of paper is one of its day. */
export const employmentsIn = (schema: string) => ({
  table: `
    CREATE TABLE IF NOT EXISTS ${schema}.employments (
      employee_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      name text NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      joined_on text COLLATE "C" NOT NULL,
      left_on text COLLATE "C",
      PRIMARY KEY (employee_id, employment_no)
    );
    CREATE INDEX IF NOT EXISTS employments_by_name ON ${schema}.employments (name_key);`,

  rename: async (employeeId: string, employmentNo: number, name: string, tx: Sql): Promise<void> => {
    await tx.execute(
      `UPDATE ${schema}.employments SET name = $3, name_key = $4 WHERE employee_id = $1 AND employment_no = $2`,
      [employeeId, employmentNo, name, nameKey(name)],
    );
  },

  record: async (events: readonly RecordedEvent[], tx: Sql): Promise<void> => {
    const begun = events.flatMap(({ event }) => (event.type === 'EmployeeRegistered' ? [event.data] : []));
    const ended = events.flatMap(({ event }) => (event.type === 'EmployeeLeft' ? [event.data] : []));
    if (begun.length > 0)
      await tx.execute(
        `INSERT INTO ${schema}.employments (employee_id, employment_no, name, name_key, joined_on)
         SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[])`,
        [
          begun.map(({ employeeId }) => employeeId),
          begun.map(({ employmentNo }) => employmentNo),
          begun.map(({ personal }) => personal.name),
          begun.map(({ personal }) => nameKey(personal.name)),
          begun.map(({ joinedOn }) => joinedOn),
        ],
      );
    if (ended.length > 0)
      await tx.execute(
        `UPDATE ${schema}.employments e SET left_on = l.left_on
         FROM unnest($1::text[], $2::integer[], $3::text[]) AS l (employee_id, employment_no, left_on)
         WHERE e.employee_id = l.employee_id AND e.employment_no = l.employment_no`,
        [
          ended.map(({ employeeId }) => employeeId),
          ended.map(({ employmentNo }) => employmentNo),
          ended.map(({ leftOn }) => leftOn),
        ],
      );
  },
});
