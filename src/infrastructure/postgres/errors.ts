import pg from 'pg';
import { Unavailable } from '../../kernel/unavailable.js';

/** Postgres cannot be reached, or cannot carry out the statement now: it may work when tried again. */
export class DatabaseUnavailable extends Unavailable {
  override readonly name = 'DatabaseUnavailable';
}

/**
 * SQLSTATE classes of faults that trying again does not mend: cardinality, bad data, constraints, missing or malformed
 * SQL, raised by a function. All others are about the server's condition: connections, resources, shutdown, deadlocks.
 */
const LASTING_CLASSES = ['21', '22', '23', '42', '3F', 'P0'];

/** SQLSTATE codes of damaged storage: reading it again does not mend it. */
const DAMAGED = ['XX001', 'XX002'];

/** Translates errors of a server or network in trouble; faults of the statement or its values stay as they are. */
export function translated(error: unknown): unknown {
  if (error instanceof DatabaseUnavailable) return error;
  if (error instanceof pg.DatabaseError) {
    return isLasting(error.code ?? '') ? error : unavailable(error);
  }
  // The driver's own errors are about sockets and timeouts, unless it could not make sense of a value.
  return error instanceof TypeError || error instanceof RangeError ? error : unavailable(error);
}

const isLasting = (code: string): boolean =>
  LASTING_CLASSES.includes(code.slice(0, 2)) || DAMAGED.includes(code);

function unavailable(cause: unknown): DatabaseUnavailable {
  const why = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
  return new DatabaseUnavailable(`Postgres is not available: ${why}`, { cause });
}

/** Whether a statement named a table that has not been made yet. */
export const isMissingTable = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '42P01';
