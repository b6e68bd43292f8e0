import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { SnapshotEntry, EventPosition } from '../../kernel/decision.js';
import { isMissingTable } from '../postgres/errors.js';
import { Postgres } from '../postgres/postgres.js';
import type { Sql } from '../postgres/sql.js';
import { makeTables } from '../postgres/tables.js';
import { FactLookups } from './fact-lookups.js';

/** A file up to a place: its core; its entries are asked for by key. */
export interface Snapshot {
  readonly place: EventPosition;
  readonly core: unknown;
}

/** The additions of a file to its snapshot. */
export interface SnapshotDelta extends Snapshot {
  readonly stream: string;
  readonly version: number;
  /** The revision of the snapshot that this goes on from; -1 when there is none. */
  readonly from: number;
  readonly facts: readonly SnapshotEntry[];
}

const TABLES = `
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
  private readonly lookups: FactLookups;

  constructor(private readonly postgres: Postgres) {
    this.lookups = new FactLookups(postgres);
  }

  async onModuleInit(): Promise<void> {
    await makeTables(this.postgres, INSTALL_LOCK, [{ schema: 'snapshots', script: TABLES }]);
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

  /** The entries of a file under these keys. @throws SnapshotLost, DatabaseUnavailable */
  facts(stream: string, { place }: Snapshot, keys: readonly string[]): Promise<SnapshotEntry[]> {
    return this.lookups.find(stream, place.revision, keys);
  }

  /** Drops those of files in which something was erased. @throws DatabaseUnavailable */
  async forget(streams: readonly string[]): Promise<void> {
    if (streams.length === 0) return;
    await this.postgres.transaction(async (tx) => {
      await tx.execute('DELETE FROM snapshots.facts WHERE stream = ANY ($1::text[])', [[...streams]]);
      await tx.execute('DELETE FROM snapshots.files WHERE stream = ANY ($1::text[])', [[...streams]]);
    });
  }

  /**
   * Returns the deltas that were kept, each whole or not at all. The others could not be, or another process has kept more:
   * their files go on without.
   */
  async keep(growths: readonly SnapshotDelta[]): Promise<Set<SnapshotDelta>> {
    const kept = new Set<SnapshotDelta>();
    for (const part of partsOf(growths)) {
      try {
        const streams = await this.postgres.transaction((tx) => write(tx, part));
        for (const growth of part) if (streams.has(growth.stream)) kept.add(growth);
      } catch (error) {
        this.logger.warn(`${part.length} snapshots were not kept: ${String(error)}`);
      }
    }
    return kept;
  }
}

/** Entries written in one transaction. */
const MAX_FACTS = 5_000;

function partsOf(growths: readonly SnapshotDelta[]): SnapshotDelta[][] {
  const parts: SnapshotDelta[][] = [];
  let room = 0;
  // Every writer takes the streams in one order, so that two never wait for one another.
  for (const growth of [...growths].sort((a, b) => (a.stream < b.stream ? -1 : 1))) {
    room -= growth.facts.length;
    const part = parts.at(-1);
    if (part !== undefined && room >= 0) part.push(growth);
    else {
      parts.push([growth]);
      room = MAX_FACTS - growth.facts.length;
    }
  }
  return parts;
}

async function write(tx: Sql, growths: readonly SnapshotDelta[]): Promise<Set<string>> {
  const fresh = growths.filter(({ from }) => from < 0);
  const further = growths.filter(({ from }) => from >= 0);
  const streams = new Set([...(await begin(tx, fresh)), ...(await goOn(tx, further))]);
  const facts = growths.flatMap(({ stream, facts }) =>
    streams.has(stream) ? facts.map(({ key, value }) => ({ stream, key, value })) : [],
  );
  if (facts.length === 0) return streams;
  await tx.execute(
    `INSERT INTO snapshots.facts SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[])
     ON CONFLICT (stream, key) DO UPDATE SET value = excluded.value`,
    [
      facts.map(({ stream }) => stream),
      facts.map(({ key }) => key),
      facts.map(({ value }) => JSON.stringify(value, withText)),
    ],
  );
  return streams;
}

const columnsOf = (growths: readonly SnapshotDelta[]): readonly unknown[] => [
  growths.map(({ stream }) => stream),
  growths.map(({ version }) => version),
  growths.map(({ place }) => place.revision),
  growths.map(({ place }) => String(place.position)),
  growths.map(({ core }) => JSON.stringify(core)),
];

/** Replaces snapshots that another version has kept, or that belong to another log. */
async function begin(tx: Sql, growths: readonly SnapshotDelta[]): Promise<string[]> {
  if (growths.length === 0) return [];
  const streams = growths.map(({ stream }) => stream);
  await tx.execute('DELETE FROM snapshots.facts WHERE stream = ANY($1)', [streams]);
  await tx.execute(
    `INSERT INTO snapshots.files
     SELECT * FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[], $5::jsonb[])
     ON CONFLICT (stream) DO UPDATE SET version = excluded.version, revision = excluded.revision,
       position = excluded.position, core = excluded.core`,
    columnsOf(growths),
  );
  return streams;
}

async function goOn(tx: Sql, growths: readonly SnapshotDelta[]): Promise<string[]> {
  if (growths.length === 0) return [];
  const moved = await tx.query<{ stream: string }>(
    `UPDATE snapshots.files f SET revision = g.revision, position = g.position, core = g.core
     FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[], $5::jsonb[], $6::bigint[])
       AS g (stream, version, revision, position, core, going_on_from)
     WHERE f.stream = g.stream AND f.version = g.version AND f.revision = g.going_on_from
     RETURNING f.stream`,
    [...columnsOf(growths), growths.map(({ from }) => from)],
  );
  return moved.map(({ stream }) => stream);
}

/** Drops the snapshot of a stream that is to be read anew, if there is one. @throws DatabaseUnavailable */
export async function dropSnapshotOf(postgres: Postgres, stream: string): Promise<void> {
  try {
    await postgres.execute('DELETE FROM snapshots.facts WHERE stream = $1', [stream]);
    await postgres.execute('DELETE FROM snapshots.files WHERE stream = $1', [stream]);
  } catch (error) {
    if (!isMissingTable(error)) throw error;
  }
}

/** Positions are too large for the numbers of JSON. */
const withText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;
