import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { RUNNER_LOCK, runnerLockOf } from './checkpoints.js';
import { schemaOf, type Identity } from './projection.js';

/**
 * Drops the schemas of earlier versions of a read model, once this one can be read; not of one that a process still runs.
 * Returns the dropped schemas. @throws DatabaseUnavailable
 */
export async function dropEarlierVersions(postgres: Postgres, projection: Identity): Promise<string[]> {
  const earlier = await postgres.query<{ name: string; version: number }>(
    'SELECT name, version FROM projections.checkpoints WHERE name = $1 AND version < $2 ORDER BY version',
    [projection.name, projection.version],
  );
  if (earlier.length === 0) return [];
  // A reader of one of them may take longer than a statement on the pool.
  const owner = postgres.owner();
  try {
    const dropped: string[] = [];
    for (const one of earlier)
      if (await owner.transaction((tx) => dropUnlessRun(tx, one))) dropped.push(schemaOf(one));
    return dropped;
  } finally {
    await owner.close();
  }
}

/** Drops a version unless its lock is held: a process that runs it takes the lock before anything else. */
async function dropUnlessRun(tx: Sql, earlier: Identity): Promise<boolean> {
  const [row] = await tx.query<{ free: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1::integer, $2::integer) AS free',
    [RUNNER_LOCK, runnerLockOf(earlier)],
  );
  if (row?.free !== true) return false;
  const schema = schemaOf(earlier);
  await tx.script(`DROP SCHEMA IF EXISTS ${schema}, ${schema}_next, ${schema}_old CASCADE`);
  await tx.execute('DELETE FROM projections.checkpoints WHERE name = $1 AND version = $2', [
    earlier.name,
    earlier.version,
  ]);
  return true;
}
