import { isMissingTable } from '../../src/infrastructure/postgres/errors.js';
import type { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { RUNNER_LOCK, runnerLockOf, type ProjectionFault } from './checkpoints.js';
import type { Identity } from './projection.js';

export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  /** Position of the last event that the read model includes, as a decimal string; null: none yet. */
  readonly position: string | null;
  /** Distance to the end of the log, in the log's own positions, as a decimal string. */
  readonly behind: string;
  /**
   * `live`: follows the log. `catching-up`: not at its end yet. `waiting`: no process runs it right now, or the one that
   * does has lost the log or the database and tries again. `stopped`: an event could not be applied.
   */
  readonly state: 'live' | 'catching-up' | 'waiting' | 'stopped';
  /** The event that stopped it. */
  readonly error: ProjectionFault | null;
}

interface StatusRow extends Record<string, unknown> {
  readonly name: string;
  readonly version: number;
  readonly position: string | null;
  readonly caught_up: boolean;
  readonly fault: ProjectionFault | null;
  readonly running: boolean;
}

/** A process that runs a projection holds its lock, so that every process can tell the state of all of them. */
const STATUS = `
  SELECT p.name, p.version, c.position, coalesce(c.caught_up, false) AS caught_up, c.fault,
         EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                 WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.objsubid = 2 AND l.granted
                   AND l.classid::bigint = $4 AND l.objid::bigint = p.lock) AS running
  FROM unnest($1::text[], $2::integer[], $3::bigint[]) AS p (name, version, lock)
  LEFT JOIN projections.checkpoints c USING (name, version)
  ORDER BY p.name, p.version`;

/** The state of each read model against a log that ends at `head`, in whatever process it runs. @throws DatabaseUnavailable */
export async function statusOf(
  postgres: Postgres,
  projections: readonly Identity[],
  head: bigint,
): Promise<readonly ProjectionStatus[]> {
  const rows = await rowsOf(postgres, projections).catch((error: unknown) => {
    // Nobody has ever run one on this database.
    if (isMissingTable(error)) return projections.map(neverRun);
    throw error;
  });
  return rows.map((row) => toStatus(row, head));
}

function rowsOf(postgres: Postgres, projections: readonly Identity[]): Promise<readonly StatusRow[]> {
  return postgres.query<StatusRow>(STATUS, [
    projections.map(({ name }) => name),
    projections.map(({ version }) => version),
    // Lock keys are signed where they are taken and unsigned where they are shown.
    projections.map((projection) => runnerLockOf(projection) >>> 0),
    RUNNER_LOCK,
  ]);
}

const neverRun = ({ name, version }: Identity): StatusRow => ({
  name,
  version,
  position: null,
  caught_up: false,
  fault: null,
  running: false,
});

function toStatus({ name, version, position, ...row }: StatusRow, head: bigint): ProjectionStatus {
  const distance = head - BigInt(position ?? 0);
  return {
    name,
    version,
    position,
    behind: String(distance > 0n ? distance : 0n),
    state: stateOf(row),
    error: row.fault,
  };
}

function stateOf({
  fault,
  running,
  caught_up,
}: Omit<StatusRow, 'name' | 'version' | 'position'>): ProjectionStatus['state'] {
  if (fault !== null) return 'stopped';
  if (!running) return 'waiting';
  return caught_up ? 'live' : 'catching-up';
}
