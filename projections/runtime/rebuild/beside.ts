import type { Sql } from '../../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Identity } from '../projection.js';

/** The schema in which a read model is rebuilt. */
export const besideOf = (projection: Identity): string => `${schemaOf(projection)}_next`;

/** The schema of the replaced read model until nobody reads it any more. */
export const replacedOf = (projection: Identity): string => `${schemaOf(projection)}_old`;

/**
 * The same statements on the schema beside. A projection's SQL names its schema, so that a read model has no way of writing
 * elsewhere; here that name is exchanged, once for each text.
 */
export function besideSql(sql: Sql, projection: Identity): Sql {
  const live = new RegExp(`\\b${schemaOf(projection)}\\b`, 'g');
  const known = new Map<string, string>();
  const beside = (text: string): string => {
    let exchanged = known.get(text);
    if (exchanged === undefined) known.set(text, (exchanged = text.replace(live, besideOf(projection))));
    return exchanged;
  };
  return {
    query: (text, values) => sql.query(beside(text), values),
    execute: (text, values) => sql.execute(beside(text), values),
    script: (text) => sql.script(beside(text)),
  };
}
