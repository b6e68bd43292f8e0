import type { Correction } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';

/**
 * The office of a person on a day (rule 10): that of the move with the latest `effectiveOn` not after it, the later
 * recorded of two on one day. Kept as periods `[from_on, until_on)`, so that the office of a day, or the people of an
 * office on a day, are found without looking at all moves. Before every move, the first of them holds.
 *
 * A table for each read model that needs it: read models share no tables, since each is built and replaced on its own.
 */
const BEGINNING = '';
/** Sorts after every date. */
const END = '~';

export interface OfficeMoves {
  /** Makes the table `moves`. */
  readonly table: string;
  record(events: readonly RecordedEvent[], tx: Sql): Promise<void>;
  /** Corrects earlier moves. */
  correct(event: Correction, tx: Sql): Promise<void>;
}

/** SQL: whether a row of `moves` holds on the day that the other expression gives. */
export const holdsOn = (moves: string, day: string): string =>
  `${moves}.from_on <= ${day} AND ${day} < ${moves}.until_on`;

export function officeMovesIn(schema: string): OfficeMoves {
  const statements = {
    insert: insertInto(schema),
    fitTogether: fitTogetherIn(schema),
    ...correctionsIn(schema),
  };
  return {
    table: `
      CREATE TABLE IF NOT EXISTS ${schema}.moves (
        employee_id text COLLATE "C" NOT NULL,
        employment_no integer NOT NULL,
        revision integer NOT NULL,
        office_id text COLLATE "C" NOT NULL,
        effective_on text COLLATE "C" NOT NULL,
        from_on text COLLATE "C" NOT NULL,
        until_on text COLLATE "C" NOT NULL,
        PRIMARY KEY (employee_id, employment_no, revision)
      );
      CREATE INDEX IF NOT EXISTS moves_by_office ON ${schema}.moves (office_id, employee_id);`,
    record: (events, tx) => record(events, tx, statements),
    correct: async ({ type, data }, tx) => {
      const { employeeId, employmentNo } = data;
      const employment = [employeeId, employmentNo];
      if (type === 'JoiningCorrected') await tx.execute(statements.rejoin, [...employment, data.joinedOn]);
      else if (type === 'TransferUndone')
        await tx.execute(statements.undo, [...employment, data.effectiveOn]);
      else if (type === 'RegistrationUndone') await tx.execute(statements.forget, employment);
      else return;
      await tx.execute(statements.fitTogether, [[employeeId], [employmentNo]]);
    },
  };
}

async function record(
  events: readonly RecordedEvent[],
  tx: Sql,
  statements: { readonly insert: string; readonly fitTogether: string },
): Promise<void> {
  const moves = events.flatMap(moveIn);
  if (moves.length === 0) return;
  await tx.execute(statements.insert, [
    moves.map((move) => move.employeeId),
    moves.map((move) => move.employmentNo),
    moves.map((move) => move.revision),
    moves.map((move) => move.officeId),
    moves.map((move) => move.effectiveOn),
  ]);
  // A registration without a transfer holds for ever, as it was inserted.
  const transferred = moves.filter((move) => move.isTransfer);
  if (transferred.length === 0) return;
  await tx.execute(statements.fitTogether, [
    transferred.map((move) => move.employeeId),
    transferred.map((move) => move.employmentNo),
  ]);
}

interface Move {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly revision: number;
  readonly officeId: string;
  readonly effectiveOn: string;
  readonly isTransfer: boolean;
}

/** A registration is a move on `joinedOn`. */
function moveIn({ event, revision }: RecordedEvent): readonly Move[] {
  if (event.type === 'EmployeeRegistered') {
    const { employeeId, employmentNo, officeId, joinedOn } = event.data;
    return [{ employeeId, employmentNo, revision, officeId, effectiveOn: joinedOn, isTransfer: false }];
  }
  if (event.type === 'EmployeeTransferred') return [{ ...event.data, revision, isTransfer: true }];
  return [];
}

const insertInto = (schema: string): string => `
  INSERT INTO ${schema}.moves (employee_id, employment_no, revision, office_id, effective_on, from_on, until_on)
  SELECT *, '${BEGINNING}', '${END}'
  FROM unnest($1::text[], $2::integer[], $3::integer[], $4::text[], $5::text[])`;

/** The first that was recorded of an employment is its registration. */
const correctionsIn = (schema: string) => {
  const ofEmployment = `m.employee_id = $1 AND m.employment_no = $2`;
  const registration = `(SELECT min(m.revision) FROM ${schema}.moves m WHERE ${ofEmployment})`;
  const lastOfDay = `(SELECT max(m.revision) FROM ${schema}.moves m WHERE ${ofEmployment} AND m.effective_on = $3)`;
  return {
    rejoin: `UPDATE ${schema}.moves m SET effective_on = $3 WHERE ${ofEmployment} AND m.revision = ${registration}`,
    undo: `DELETE FROM ${schema}.moves m
           WHERE ${ofEmployment} AND m.revision = ${lastOfDay} AND m.revision > ${registration}`,
    forget: `DELETE FROM ${schema}.moves m WHERE ${ofEmployment}`,
  };
};

const fitTogetherIn = (schema: string): string => `
  UPDATE ${schema}.moves m
  SET from_on = fitted.from_on, until_on = fitted.until_on
  FROM (
    SELECT employee_id, employment_no, revision,
           CASE WHEN row_number() OVER in_order = 1 THEN '${BEGINNING}' ELSE effective_on END AS from_on,
           coalesce(lead(effective_on) OVER in_order, '${END}') AS until_on
    FROM ${schema}.moves
    WHERE (employee_id, employment_no) IN (SELECT * FROM unnest($1::text[], $2::integer[]))
    WINDOW in_order AS (PARTITION BY employee_id, employment_no ORDER BY effective_on, revision)
  ) fitted
  WHERE m.employee_id = fitted.employee_id AND m.employment_no = fitted.employment_no
    AND m.revision = fitted.revision
    AND (m.from_on, m.until_on) IS DISTINCT FROM (fitted.from_on, fitted.until_on)`;
