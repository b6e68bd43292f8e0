import type { Postgres } from '../postgres/postgres.js';
import { makeTables } from '../postgres/tables.js';

/**
 * A key for each subject, wrapped by the key of the configuration. One that was destroyed stays as a row without a key: whoever
 * comes back begins with the next generation. `about` has the employees with whom the key of a joint text goes.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS vault.keys (
    base text COLLATE "C" NOT NULL,
    generation integer NOT NULL,
    wrapped bytea,
    PRIMARY KEY (base, generation)
  );
  CREATE TABLE IF NOT EXISTS vault.about (
    employee_id text COLLATE "C" NOT NULL,
    base text COLLATE "C" NOT NULL,
    PRIMARY KEY (employee_id, base)
  );
  CREATE INDEX IF NOT EXISTS about_by_base ON vault.about (base);
  CREATE TABLE IF NOT EXISTS vault.wrapped_by (
    is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
    digest text NOT NULL
  );
  DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'pointbook_reader') THEN
      REVOKE ALL ON SCHEMA vault FROM pointbook_reader;
      REVOKE ALL ON ALL TABLES IN SCHEMA vault FROM pointbook_reader;
    END IF;
  END $$;`;
const INSTALL_LOCK = 4_820_009;
/** What has to be kept: nothing makes it anew. */
export const VAULT_TABLES: readonly string[] = ['vault.wrapped_by', 'vault.keys', 'vault.about'];
export const makeVaultTables = (postgres: Postgres): Promise<void> =>
  makeTables(postgres, INSTALL_LOCK, [{ schema: 'vault', script: TABLES }]);
