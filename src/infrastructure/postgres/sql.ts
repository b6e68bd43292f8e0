import { createHash } from 'node:crypto';
import type pg from 'pg';
import { DatabaseUnavailable, translated } from './errors.js';

export type Row = Readonly<Record<string, unknown>>;

/** Statements in one session or, for a pool, in any. */
export interface Sql {
  /** Prepared once for each session; `bigint` comes back as a decimal string. @throws DatabaseUnavailable */
  query<T extends Row = Row>(text: string, values?: readonly unknown[]): Promise<readonly T[]>;
  /** The number of rows that the statement touched. @throws DatabaseUnavailable */
  execute(text: string, values?: readonly unknown[]): Promise<number>;
  /** Runs several statements at once, without values. @throws DatabaseUnavailable */
  script(text: string): Promise<void>;
}

/** The part of a connection that statements need. */
export interface Queryable {
  query(statement: string | pg.QueryConfig): Promise<pg.QueryResult<Row>>;
}

/** Shares one connection among callers that do not wait for one another: each statement is sent once the one before it is answered. */
export function inTurn(connection: Queryable): Queryable {
  let before: Promise<unknown> = Promise.resolve();
  return {
    query: (statement) => {
      const answer = before.then(() => connection.query(statement));
      before = answer.catch(() => undefined);
      return answer;
    },
  };
}

export function sqlOn(session: Queryable): Sql {
  const run = (text: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> =>
    attempt(() => session.query({ name: statementName(text), text, values: [...values] }));
  return {
    query: async <T extends Row>(text: string, values: readonly unknown[] = []) =>
      (await run(text, values)).rows as unknown as readonly T[],
    execute: async (text, values = []) => (await run(text, values)).rowCount ?? 0,
    script: async (text) => {
      await attempt(() => session.query(text));
    },
  };
}

/** All or nothing: commits when `work` returns, rolls back when it throws. */
export async function inTransaction<T>(
  session: Queryable,
  begin: string,
  work: (tx: Sql) => Promise<T>,
): Promise<T> {
  const tx = sqlOn(session);
  await tx.script(begin);
  try {
    const result = await work(tx);
    await tx.script('COMMIT');
    return result;
  } catch (error) {
    await rollBack(tx, error);
    throw error;
  }
}

/**
 * As `inTransaction`, for work that may have no statement: the transaction begins, with `opening`, at its first one. False where there
 * was none.
 */
export async function inTransactionIfAny(
  session: Queryable,
  opening: (tx: Sql) => Promise<void>,
  work: (tx: Sql) => Promise<void>,
  begin = 'BEGIN',
): Promise<boolean> {
  const tx = sqlOn(session);
  let begun: Promise<void> | undefined;
  const haveBegun = (): Promise<void> => (begun ??= tx.script(begin).then(() => opening(tx)));
  try {
    await work(after(haveBegun, tx));
    if (begun !== undefined) await tx.script('COMMIT');
    return begun !== undefined;
  } catch (error) {
    if (begun !== undefined) await rollBack(tx, error);
    throw error;
  }
}

/** Statements each of which is sent once `first` is done. */
export const after = (first: () => Promise<void>, tx: Sql): Sql => ({
  query: (text, values) => first().then(() => tx.query(text, values)),
  execute: (text, values) => first().then(() => tx.execute(text, values)),
  script: (text) => first().then(() => tx.script(text)),
});

/** Rolls back; where that fails too, the session's owner gives it up, and its transaction with it. */
async function rollBack(tx: Sql, error: unknown): Promise<void> {
  if (!(error instanceof DatabaseUnavailable)) await tx.script('ROLLBACK').catch(() => undefined);
}

async function attempt<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw translated(error);
  }
}

/** Texts are constants of the program, so this stays small. */
const names = new Map<string, string>();

function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}
