import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Fact, Place } from '../kernel/decision.js';
import { Unavailable } from '../kernel/unavailable.js';
import { Postgres } from '../postgres/postgres.js';

/** The snapshot that a file began with was dropped meanwhile: the file has to begin anew. */
export class SnapshotLost extends Unavailable {
  override readonly name = 'SnapshotLost';
}

/** A file up to a place: its core; its facts are asked for by key. */
export interface Snapshot {
  readonly place: Place;
  readonly core: unknown;
}

/** What a file has to add to its snapshot. */
export interface Growth extends Snapshot {
  readonly stream: string;
  readonly version: number;
  /** The revision of the snapshot that this goes on from; -1 when there is none. */
  readonly from: number;
  readonly facts: readonly Fact[];
}

const TABLES = `
  CREATE SCHEMA IF NOT EXISTS snapshots;
  CREATE TABLE IF NOT EXISTS snapshots.files (
    stream text COLLATE "C" PRIMARY KEY,
    version integer NOT NULL,
    revision bigint NOT NULL,
    position bigint NOT NULL,
    core jsonb NOT NULL
  );
  CREATE TABLE IF NOT EXISTS snapshots.facts (
    stream text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    value jsonb NOT NULL,
    PRIMARY KEY (stream, key)
  );`;

const INSTALL_LOCK = 4_820_003;

/**
 * Folded files, kept in Postgres so that a long one need not be read whole after a restart. A cache: it may be dropped at any
 * time, and is never believed about a log that does not bear it out.
 */
@Injectable()
export class Snapshots implements OnModuleInit {
  private readonly logger = new Logger('snapshots');

  constructor(private readonly postgres: Postgres) {}

  async onModuleInit(): Promise<void> {
    await this.postgres.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [INSTALL_LOCK]);
      await tx.script(TABLES);
    });
  }

  /** @throws DatabaseUnavailable */
  async load(stream: string, version: number): Promise<Snapshot | undefined> {
    const [row] = await this.postgres.query<{ revision: string; position: string; core: unknown }>(
      'SELECT revision, position, core FROM snapshots.files WHERE stream = $1 AND version = $2',
      [stream, version],
    );
    if (row === undefined) return undefined;
    return { place: { revision: Number(row.revision), position: BigInt(row.position) }, core: row.core };
  }

  /** Those of the keys that the file holds. @throws SnapshotLost, DatabaseUnavailable */
  async facts(stream: string, { place }: Snapshot, keys: readonly string[]): Promise<Fact[]> {
    const rows = await this.postgres.query<{ key: string | null; value: unknown }>(
      `SELECT key, value FROM snapshots.files f
       JOIN snapshots.facts USING (stream) WHERE stream = $1 AND f.revision >= $2 AND key = ANY($3)
       UNION ALL
       SELECT NULL, NULL FROM snapshots.files WHERE stream = $1 AND revision >= $2`,
      [stream, place.revision, keys],
    );
    if (rows.every(({ key }) => key !== null)) throw new SnapshotLost(`The snapshot of ${stream} is gone.`);
    return rows.flatMap(({ key, value }) => (key === null ? [] : [{ key, value: revived(value) }]));
  }

  /** False when it could not be kept, or somebody else has kept more: then the file goes on without. */
  async keep(growth: Growth): Promise<boolean> {
    try {
      return await this.write(growth);
    } catch (error) {
      this.logger.warn(`The snapshot of ${growth.stream} was not kept: ${String(error)}`);
      return false;
    }
  }

  private write({ stream, version, from, place, core, facts }: Growth): Promise<boolean> {
    return this.postgres.transaction(async (tx) => {
      const values = [stream, version, place.revision, String(place.position), JSON.stringify(core)];
      if (from < 0) {
        // What is there was kept by another version, or belongs to another log.
        await tx.execute('DELETE FROM snapshots.facts WHERE stream = $1', [stream]);
        await tx.execute(
          `INSERT INTO snapshots.files VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (stream) DO UPDATE SET version = $2, revision = $3, position = $4, core = $5`,
          values,
        );
      } else {
        const moved = await tx.execute(
          `UPDATE snapshots.files SET revision = $3, position = $4, core = $5
           WHERE stream = $1 AND version = $2 AND revision = $6`,
          [...values, from],
        );
        if (moved === 0) return false;
      }
      await tx.execute(
        `INSERT INTO snapshots.facts SELECT $1, * FROM unnest($2::text[], $3::jsonb[])
         ON CONFLICT (stream, key) DO UPDATE SET value = excluded.value`,
        [stream, facts.map(({ key }) => key), facts.map(({ value }) => JSON.stringify(value, withText))],
      );
      return true;
    });
  }
}

/** Positions are too large for the numbers of JSON. */
const withText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('place' in value)) return value;
  const place = value.place as { revision: number; position: string };
  return { ...value, place: { revision: place.revision, position: BigInt(place.position) } };
}
