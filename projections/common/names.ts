import type { Sql } from '../../src/infrastructure/postgres/sql.js';

/**
 * What things are called, by id; ids that there are not are left out.
 *
 * @param statement selects `id` and `name` of the ids in `$1::text[]`
 * @throws DatabaseUnavailable
 */
export async function namesOf(
  sql: Sql,
  statement: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<{ id: string; name: string }>(statement, [[...new Set(ids)]]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
