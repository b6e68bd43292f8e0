import { createHash } from 'node:crypto';
import type { Postgres } from './postgres.js';
import type { Sql } from './sql.js';

/** A schema, and the script that makes what is missing in it; the script may run again. */
export interface Tables {
  readonly schema: string;
  readonly script: string;
  /** A script that goes before it where there was no such schema, as after somebody has dropped it. */
  readonly afresh?: string;
}

/**
 * Makes what is missing, any number of processes at once: one at a time does, by this lock. A schema whose script has been run as
 * it stands says so in its comment, so that a process that starts later neither waits nor makes anything. @throws DatabaseUnavailable
 */
export async function makeTables(postgres: Postgres, lock: number, all: readonly Tables[]): Promise<void> {
  if ((await missing(postgres, all)).length === 0) return;
  // Making them, or waiting for another process that does, may take longer than a statement on the pool.
  const owner = postgres.owner();
  try {
    await owner.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [lock]);
      for (const { schema, script, afresh, isThere } of await missing(tx, all)) {
        await tx.script(`CREATE SCHEMA IF NOT EXISTS ${schema}; ${isThere ? '' : (afresh ?? '')}; ${script}`);
        await tx.script(`COMMENT ON SCHEMA ${schema} IS '${digestOf(script)}'`);
      }
    });
  } finally {
    await owner.close();
  }
}

/** Whether a table is there: asked for before it was made, it would be an error in the lines of the database. @throws DatabaseUnavailable */
export async function hasTable(sql: Sql, name: string): Promise<boolean> {
  const [table] = await sql.query<{ isThere: boolean }>('SELECT to_regclass($1) IS NOT NULL AS "isThere"', [
    name,
  ]);
  return table?.isThere === true;
}

interface Missing extends Tables {
  /** Whether the schema is there; its tables may be those of another script. */
  readonly isThere: boolean;
}

async function missing(sql: Sql, all: readonly Tables[]): Promise<readonly Missing[]> {
  const rows = await sql.query<{ schema: string; digest: string | null }>(
    `SELECT nspname AS schema, obj_description(oid, 'pg_namespace') AS digest FROM pg_namespace
     WHERE nspname = ANY ($1::name[])`,
    [all.map(({ schema }) => schema)],
  );
  const digests = new Map(rows.map(({ schema, digest }) => [schema, digest]));
  return all
    .filter(({ schema, script }) => digests.get(schema) !== digestOf(script))
    .map((tables) => ({ ...tables, isThere: digests.has(tables.schema) }));
}

const digestOf = (script: string): string => createHash('sha256').update(script).digest('hex');
