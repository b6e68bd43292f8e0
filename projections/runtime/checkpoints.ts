import { createHash } from 'node:crypto';
import { isMissingTable } from '../../src/infrastructure/postgres/errors.js';
import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { makeTables, type Tables } from '../../src/infrastructure/postgres/tables.js';
import { schemaOf, type Identity, type Projection } from './projection.js';

/** The event that a projection cannot apply, and why. */
export interface ProjectionFault {
  readonly stream: string;
  readonly revision: string;
  readonly reason: string;
  /** Its position in the log, where it is known. */
  readonly position?: string;
}

/** The position of a projection in the log. */
export interface Checkpoint {
  /** Everything up to here is in the tables; null: nothing yet. */
  readonly position: bigint | null;
  readonly caughtUp: boolean;
}

/** Another process moved this checkpoint: rows that were applied on top of the old one are rolled back. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
}

const CHECKPOINTS: Tables = {
  schema: 'projections',
  script: `
    CREATE TABLE IF NOT EXISTS projections.checkpoints (
      name text NOT NULL,
      version integer NOT NULL,
      position bigint,
      caught_up boolean NOT NULL DEFAULT false,
      fault jsonb,
      PRIMARY KEY (name, version)
    ) WITH (fillfactor = 50);`,
};

const INSTALL_LOCK = 4_820_001;
/** First half of the key of every runner's advisory lock. */
export const RUNNER_LOCK = 4_820_002;

/** Second half: a number for the projection. */
export const runnerLockOf = (projection: Identity): number =>
  createHash('sha256').update(schemaOf(projection)).digest().readInt32BE();

/** Makes what is missing of the checkpoints and the read models' tables; any number of processes may do so at once. */
export function install(postgres: Postgres, projections: readonly Projection[]): Promise<void> {
  return makeTables(postgres, INSTALL_LOCK, [CHECKPOINTS, ...projections.map(tablesOf)]);
}

/** A read model's tables come with its checkpoint, at the beginning of the log: empty ones have none from before. */
const tablesOf = (projection: Projection): Tables => ({
  schema: schemaOf(projection),
  afresh: `DELETE FROM projections.checkpoints WHERE name = '${projection.name}' AND version = ${projection.version}`,
  script: `${projection.tables};
    INSERT INTO projections.checkpoints (name, version) VALUES ('${projection.name}', ${projection.version})
    ON CONFLICT DO NOTHING`,
});

export async function loadCheckpoint(sql: Sql, { name, version }: Identity): Promise<Checkpoint> {
  const [row] = await sql.query<{ position: string | null; caught_up: boolean }>(
    'SELECT position, caught_up FROM projections.checkpoints WHERE name = $1 AND version = $2',
    [name, version],
  );
  if (row === undefined) throw new Error(`There is no checkpoint of ${name}, version ${version}`);
  return { position: row.position === null ? null : BigInt(row.position), caughtUp: row.caught_up };
}

/** One step of a projection along the log. */
export interface Move {
  readonly projection: Identity;
  readonly from: Checkpoint;
  readonly to: Checkpoint;
}

const MOVE = `
  UPDATE projections.checkpoints c SET position = m.to_position, caught_up = m.caught_up, fault = NULL
  FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[], $5::boolean[])
    AS m (name, version, from_position, to_position, caught_up)
  WHERE c.name = m.name AND c.version = m.version AND c.position IS NOT DISTINCT FROM m.from_position
  RETURNING c.name, c.version`;

/** Moves the checkpoints that are still where the caller found them; returns the others. */
export async function moveCheckpoints(sql: Sql, moves: readonly Move[]): Promise<readonly Move[]> {
  const moved = await sql.query<{ name: string; version: number }>(MOVE, [
    moves.map(({ projection }) => projection.name),
    moves.map(({ projection }) => projection.version),
    moves.map(({ from }) => from.position),
    moves.map(({ to }) => to.position),
    moves.map(({ to }) => to.caughtUp),
  ]);
  const schemas = new Set(moved.map(schemaOf));
  return moves.filter(({ projection }) => !schemas.has(schemaOf(projection)));
}

/** Moves the checkpoint if it is still where the caller found it. @throws CheckpointMoved */
export async function moveCheckpoint(sql: Sql, move: Move): Promise<void> {
  const [missed] = await moveCheckpoints(sql, [move]);
  if (missed !== undefined) throw checkpointMoved(missed);
}

export const checkpointMoved = ({ projection, from }: Move): CheckpointMoved =>
  new CheckpointMoved(`The checkpoint of ${projection.name} is not at ${from.position} any more`);

/** Records why a projection has stopped, for all processes to see; null once it runs again. */
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

/** Whether the projection is recorded as stopped. */
export async function hasFault(sql: Sql, { name, version }: Identity): Promise<boolean> {
  const [row] = await sql.query<{ stopped: boolean }>(
    'SELECT fault IS NOT NULL AS stopped FROM projections.checkpoints WHERE name = $1 AND version = $2',
    [name, version],
  );
  return row?.stopped === true;
}

/** The place of an event, as faults have it. */
type At = { readonly stream: string; readonly revision: number };

/** The number of read models that stand still at an event. */
export async function faultsAt(sql: Sql, { stream, revision }: At): Promise<number> {
  try {
    const rows = await sql.query(
      `SELECT name FROM projections.checkpoints WHERE fault->>'stream' = $1 AND fault->>'revision' = $2`,
      [stream, String(revision)],
    );
    return rows.length;
  } catch (error) {
    if (isMissingTable(error)) return 0;
    throw error;
  }
}

/** Lets the read models that stand still at an event go on. */
export async function forgetFaultsAt(sql: Sql, { stream, revision }: At): Promise<void> {
  try {
    await sql.execute(
      `UPDATE projections.checkpoints SET fault = NULL WHERE fault->>'stream' = $1 AND fault->>'revision' = $2`,
      [stream, String(revision)],
    );
  } catch (error) {
    // Nobody has ever run one on this database.
    if (!isMissingTable(error)) throw error;
  }
}
