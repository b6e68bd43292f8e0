import { DatabaseUnavailable } from '../../../src/infrastructure/postgres/errors.js';
import type { Sql } from '../../../src/infrastructure/postgres/sql.js';

/** The most rows of one table that are told one by one. */
const MAX_TOLD = 20;

/** A row that is not the same in both. */
export interface Difference {
  readonly table: string;
  /** The columns of its primary key, as JSON; null when it is the table that is missing in one of them, or cannot be read. */
  readonly key: string | null;
  readonly where:
    | 'only in the live one'
    | 'only in the rebuilt one'
    | 'in both, and not the same'
    | 'in the live one it cannot be read';
}

interface Table {
  readonly name: string;
  /** Columns of the primary key, quoted. */
  readonly key: readonly string[];
}

const TABLES = `
  SELECT c.relname AS name,
         array(SELECT quote_ident(a.attname) FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
               JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number ORDER BY k.place) AS key
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p')
  ORDER BY c.relname`;

export const tablesOf = (sql: Sql, schema: string): Promise<readonly Table[]> =>
  sql.query<{ name: string; key: string[] }>(TABLES, [schema]);

/**
 * Every row that differs, up to some in each table. The tables are compared within Postgres, which only differences leave.
 */
export async function* differences(sql: Sql, live: string, rebuilt: string): AsyncGenerator<Difference> {
  const [lives, rebuilts] = [await tablesOf(sql, live), await tablesOf(sql, rebuilt)];
  for (const { name: table } of lives)
    if (!rebuilts.some(({ name }) => name === table))
      yield { table, key: null, where: 'only in the live one' };
  for (const table of rebuilts) {
    if (!lives.some(({ name }) => name === table.name)) {
      yield { table: table.name, key: null, where: 'only in the rebuilt one' };
      continue;
    }
    try {
      yield* await rowsThatDiffer(sql, live, rebuilt, table);
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      // After the error the snapshot answers nothing more, and one such table is enough.
      yield { table: table.name, key: null, where: 'in the live one it cannot be read' };
      return;
    }
  }
}

/** Compares rows as text, which tells all differences, in columns of any type. */
async function rowsThatDiffer(
  sql: Sql,
  live: string,
  rebuilt: string,
  { name, key }: Table,
): Promise<readonly Difference[]> {
  if (key.length === 0) throw new Error(`${rebuilt}.${name} has no primary key to compare it by`);
  const shown = key.map((column) => `'${column.replaceAll('"', '')}', ${column}`).join(', ');
  return sql.query<{ table: string; key: string; where: Difference['where'] }>(
    `SELECT '${name}' AS table, json_build_object(${shown})::text AS key,
            CASE WHEN rebuilt IS NULL THEN 'only in the live one'
                 WHEN live IS NULL THEN 'only in the rebuilt one'
                 ELSE 'in both, and not the same' END AS where
     FROM (SELECT ${key.join(', ')}, l::text AS live FROM ${live}."${name}" l) AS l
     FULL JOIN (SELECT ${key.join(', ')}, r::text AS rebuilt FROM ${rebuilt}."${name}" r) AS r
       USING (${key.join(', ')})
     WHERE live IS DISTINCT FROM rebuilt
     LIMIT ${MAX_TOLD}`,
  );
}
