import type { Postgres } from '../postgres/postgres.js';
import { makeTables } from '../postgres/tables.js';

/**
 * Files of evidence, each sealed by a key of its own in the vault, in parts, so that whoever copies the tables never holds more than
 * some of them; and who has sent which, whose day is bounded.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS evidence.files (
    sha256 text COLLATE "C" PRIMARY KEY,
    subject text COLLATE "C" NOT NULL,
    media_type text NOT NULL,
    bytes integer NOT NULL,
    wanted_at timestamptz NOT NULL
  );
  CREATE INDEX IF NOT EXISTS files_by_subject ON evidence.files (subject);
  CREATE INDEX IF NOT EXISTS files_unwanted ON evidence.files (wanted_at);
  CREATE TABLE IF NOT EXISTS evidence.parts (
    sha256 text COLLATE "C" NOT NULL REFERENCES evidence.files ON DELETE CASCADE,
    part integer NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (sha256, part)
  );
  CREATE TABLE IF NOT EXISTS evidence.uploads (
    sha256 text COLLATE "C" NOT NULL REFERENCES evidence.files ON DELETE CASCADE,
    principal_id text COLLATE "C" NOT NULL,
    sent_at timestamptz NOT NULL,
    PRIMARY KEY (sha256, principal_id)
  );
  CREATE INDEX IF NOT EXISTS uploads_of_principal ON evidence.uploads (principal_id, sent_at);`;
const INSTALL_LOCK = 4_820_010;

/** What has to be kept: nothing makes it anew. Each table stands behind those that it refers to. */
export const EVIDENCE_TABLES: readonly string[] = ['evidence.files', 'evidence.parts', 'evidence.uploads'];
export const makeEvidenceTables = (postgres: Postgres): Promise<void> =>
  makeTables(postgres, INSTALL_LOCK, [{ schema: 'evidence', script: TABLES }]);
