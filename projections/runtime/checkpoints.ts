import { createHash } from 'node:crypto';
import type { Postgres } from '../../src/postgres/postgres.js';
import type { Sql } from '../../src/postgres/sql.js';
import { schemaOf, type Identity, type Projection } from './projection.js';

/** The event that a projection cannot apply, and why. */
export interface ProjectionFault {
  readonly stream: string;
  readonly revision: string;
  readonly reason: string;
}

/** Where a projection stands in the log. */
export interface Checkpoint {
  /** Everything up to here is in the tables; null: nothing yet. */
  readonly position: bigint | null;
  readonly caughtUp: boolean;
}

/** Somebody else moved this checkpoint: what was applied on top of the old one is rolled back. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

const CREATE_CHECKPOINTS = `
  CREATE SCHEMA IF NOT EXISTS projections;
  CREATE TABLE IF NOT EXISTS projections.checkpoints (
    name text NOT NULL,
    version integer NOT NULL,
    position bigint,
    caught_up boolean NOT NULL DEFAULT false,
    fault jsonb,
    PRIMARY KEY (name, version)
  ) WITH (fillfactor = 50);`;

const INSTALL_LOCK = 4_820_001;
/** First half of the key of every runner's advisory lock. */
export const RUNNER_LOCK = 4_820_002;

/** Second half: which projection is run. */
export const runnerLockOf = (projection: Identity): number =>
  createHash('sha256').update(schemaOf(projection)).digest().readInt32BE();

/** Makes what is missing of the checkpoints and the read models' tables; any number of processes may do so at once. */
export async function install(postgres: Postgres, projections: readonly Projection[]): Promise<void> {
  await postgres.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [INSTALL_LOCK]);
    await tx.script(CREATE_CHECKPOINTS);
    for (const projection of projections) {
      await tx.script(`CREATE SCHEMA IF NOT EXISTS ${schemaOf(projection)}; ${projection.tables}`);
      await tx.execute(
        'INSERT INTO projections.checkpoints (name, version) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [projection.name, projection.version],
      );
    }
  });
}

export async function loadCheckpoint(sql: Sql, { name, version }: Identity): Promise<Checkpoint> {
  const [row] = await sql.query<{ position: string | null; caught_up: boolean }>(
    'SELECT position, caught_up FROM projections.checkpoints WHERE name = $1 AND version = $2',
    [name, version],
  );
  if (row === undefined) throw new Error(`There is no checkpoint of ${name}, version ${version}`);
  return { position: row.position === null ? null : BigInt(row.position), caughtUp: row.caught_up };
}

/** Moves the checkpoint if it is still where the caller found it. @throws CheckpointMoved */
export async function moveCheckpoint(
  tx: Sql,
  { name, version }: Identity,
  from: Checkpoint,
  to: Checkpoint,
): Promise<void> {
  const moved = await tx.execute(
    `UPDATE projections.checkpoints SET position = $4, caught_up = $5, fault = NULL
     WHERE name = $1 AND version = $2 AND position IS NOT DISTINCT FROM $3::bigint`,
    [name, version, from.position, to.position, to.caughtUp],
  );
  if (moved !== 1) throw new CheckpointMoved(`The checkpoint of ${name} is not at ${from.position} any more`);
}

/** Keeps for everybody to see why a projection has stopped; null once it runs again. */
export async function recordFault(
  sql: Sql,
  { name, version }: Identity,
  fault: ProjectionFault | null,
): Promise<void> {
  await sql.execute('UPDATE projections.checkpoints SET fault = $3 WHERE name = $1 AND version = $2', [
    name,
    version,
    fault === null ? null : JSON.stringify(fault),
  ]);
}
