import pg, { type ClientBase } from 'pg';
import { EventStoreTooNew } from '../errors.js';

/** Each entry takes the tables from its index to the next version; entries that have been shipped never change. */
const MIGRATIONS = [
  `CREATE TABLE eventstore.events (
     position   bigint  NOT NULL PRIMARY KEY,
     stream_key uuid    NOT NULL,
     revision   bigint  NOT NULL,
     id         uuid    NOT NULL,
     created    bigint  NOT NULL,
     json       boolean NOT NULL,
     stream     bytea   NOT NULL,
     type       bytea   NOT NULL,
     data       bytea   NOT NULL,
     metadata   bytea   NOT NULL,
     UNIQUE (stream_key, revision)
   );
   CREATE INDEX events_by_id ON eventstore.events (id, position);
   ALTER TABLE eventstore.events ALTER data SET STORAGE EXTERNAL, ALTER metadata SET STORAGE EXTERNAL;
   COMMENT ON COLUMN eventstore.events.position IS 'offset in the log, increasing in commit order';
   COMMENT ON COLUMN eventstore.events.stream_key IS 'first 16 bytes of the SHA-256 of the stream name';
   COMMENT ON COLUMN eventstore.events.created IS 'microseconds since 1970';
   COMMENT ON COLUMN eventstore.events.stream IS 'UTF-8, which unlike text may hold a NUL';`,
];

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_LIMIT_MS = 30_000;

/**
 * Migrates by another role, which owns the tables. The writer gets no more rights than it needs: it adds rows and never changes one,
 * whatever it is made to say.
 */
export async function migrateAs(ownerUrl: string, writer: string): Promise<void> {
  const owner = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: SILENCE_LIMIT_MS,
    application_name: 'event store, owner',
  });
  // The caller that waits for a statement gets the error as well; unheard, the event would end the process.
  owner.on('error', () => undefined);
  try {
    await owner.connect();
    await migrate(owner);
    const name = owner.escapeIdentifier(writer);
    await owner.query(`GRANT USAGE ON SCHEMA eventstore TO ${name}; GRANT SELECT, INSERT ON eventstore.events TO ${name};
      GRANT SELECT, UPDATE ON eventstore.version TO ${name}`);
  } finally {
    await owner.end().catch(() => undefined);
  }
}

/** The version of the tables that this build makes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** Brings the tables to that version, by default this build's; the caller holds the lock, so that nobody else does so. */
export async function migrate(client: ClientBase, wanted = SCHEMA_VERSION): Promise<void> {
  await client.query('CREATE SCHEMA IF NOT EXISTS eventstore');
  await client.query('CREATE TABLE IF NOT EXISTS eventstore.version (version integer NOT NULL)');
  const { rows } = await client.query<{ version: number }>('SELECT version FROM eventstore.version');
  const found = rows[0]?.version ?? 0;
  const newest = Math.max(found, wanted);
  if (newest > SCHEMA_VERSION) throw new EventStoreTooNew(newest, SCHEMA_VERSION);
  for (let version = found; version < wanted; version++) {
    await client.query(
      `BEGIN; ${MIGRATIONS[version] ?? ''}; DELETE FROM eventstore.version;
       INSERT INTO eventstore.version VALUES (${version + 1}); COMMIT`,
    );
  }
}
