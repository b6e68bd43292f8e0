import type { Correction } from '../../src/contexts/employees/domain/events.js';
import { nameKey } from '../../src/kernel/names.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { EmploymentChange } from './fold.js';

/**
 * Every employment of everybody: its name, since a name on a sheet of paper is one of its day; and its points, since it may go on
 * after a departure that was none.
 */
export function employmentsIn(schema: string) {
  const statements = statementsIn(schema);
  return {
    table: `
    CREATE TABLE IF NOT EXISTS ${schema}.employments (
      employee_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      name text NOT NULL,
      name_key text COLLATE "C" NOT NULL,
      joined_on text COLLATE "C" NOT NULL,
      left_on text COLLATE "C",
      base bigint NOT NULL,
      fixed bigint NOT NULL,
      behaviour bigint NOT NULL,
      entries integer NOT NULL,
      reversals integer NOT NULL,
      trials integer NOT NULL,
      revision integer NOT NULL,
      PRIMARY KEY (employee_id, employment_no)
    ) WITH (fillfactor = 80);
    CREATE INDEX IF NOT EXISTS employments_by_name ON ${schema}.employments (name_key);`,

    record: async (changes: readonly EmploymentChange[], tx: Sql): Promise<void> => {
      await begin(statements.begin, changes, tx);
      await goOn(statements.goOn, changes, tx);
    },

    correct: async ({ event, revision }: RecordedEvent<Correction>, tx: Sql): Promise<void> => {
      const { type, data } = event;
      const employment = [data.employeeId, data.employmentNo];
      if (type === 'RegistrationUndone') {
        await tx.execute(statements.forget, employment);
        await tx.execute(statements.touchLast, [data.employeeId, revision]);
        return;
      }
      await tx.execute(statements.touch, [...employment, revision]);
      if (type === 'DepartureUndone') await tx.execute(statements.comeBack, employment);
      else if (type === 'JoiningCorrected')
        await tx.execute(statements.rejoin, [...employment, data.joinedOn]);
      else if (type === 'EmployeeRenamed')
        await tx.execute(statements.rename, [...employment, data.personal.name, nameKey(data.personal.name)]);
    },
  };
}

function statementsIn(schema: string) {
  const update = (set: string): string =>
    `UPDATE ${schema}.employments SET ${set} WHERE employee_id = $1 AND employment_no = $2`;
  return {
    begin: `
      INSERT INTO ${schema}.employments
        (employee_id, employment_no, name, name_key, joined_on, left_on, base, fixed, behaviour, entries, reversals,
         trials, revision)
      SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[],
                           $8::bigint[], $9::bigint[], $10::integer[], $11::integer[], $12::integer[], $13::integer[])`,
    goOn: `
      UPDATE ${schema}.employments e
      SET left_on = coalesce(c.left_on, e.left_on), fixed = e.fixed + c.fixed, behaviour = e.behaviour + c.behaviour,
          entries = e.entries + c.entries, reversals = e.reversals + c.reversals, trials = e.trials + c.trials,
          revision = c.revision
      FROM unnest($1::text[], $2::integer[], $3::text[], $4::bigint[], $5::bigint[], $6::integer[], $7::integer[],
                  $8::integer[], $9::integer[])
        AS c (employee_id, employment_no, left_on, fixed, behaviour, entries, reversals, trials, revision)
      WHERE e.employee_id = c.employee_id AND e.employment_no = c.employment_no`,
    touch: update('revision = $3'),
    rename: update('name = $3, name_key = $4'),
    rejoin: update('joined_on = $3'),
    comeBack: update('left_on = NULL'),
    forget: `DELETE FROM ${schema}.employments WHERE employee_id = $1 AND employment_no = $2`,
    touchLast: `
      UPDATE ${schema}.employments SET revision = $2
      WHERE employee_id = $1
        AND employment_no = (SELECT max(employment_no) FROM ${schema}.employments WHERE employee_id = $1)`,
  };
}

async function begin(statement: string, changes: readonly EmploymentChange[], tx: Sql): Promise<void> {
  const begun = changes.flatMap((change) =>
    change.registration === undefined ? [] : [{ ...change, ...change.registration }],
  );
  if (begun.length === 0) return;
  await tx.execute(statement, [
    begun.map(({ employeeId }) => employeeId),
    begun.map(({ employmentNo }) => employmentNo),
    begun.map(({ name }) => name),
    begun.map(({ name }) => nameKey(name)),
    begun.map(({ joinedOn }) => joinedOn),
    begun.map(({ leftOn }) => leftOn),
    begun.map(({ basePoints }) => basePoints),
    begun.map(({ fixed }) => fixed),
    begun.map(({ behaviour }) => behaviour),
    begun.map(({ entries }) => entries),
    begun.map(({ reversals }) => reversals),
    begun.map(({ trials }) => trials),
    begun.map(({ revision }) => revision),
  ]);
}

async function goOn(statement: string, changes: readonly EmploymentChange[], tx: Sql): Promise<void> {
  const rows = changes.filter(({ registration }) => registration === undefined);
  if (rows.length === 0) return;
  const changed = await tx.execute(statement, [
    rows.map(({ employeeId }) => employeeId),
    rows.map(({ employmentNo }) => employmentNo),
    rows.map(({ leftOn }) => leftOn),
    rows.map(({ fixed }) => fixed),
    rows.map(({ behaviour }) => behaviour),
    rows.map(({ entries }) => entries),
    rows.map(({ reversals }) => reversals),
    rows.map(({ trials }) => trials),
    rows.map(({ revision }) => revision),
  ]);
  if (changed !== rows.length) throw new Error('an event of an employment that was never registered');
}
