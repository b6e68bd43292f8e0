import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Addresses of one database, one for each role; each role has no more rights than its work needs. */
export interface RoleUrls {
  /** Owns all schemas: makes tables and changes them. */
  readonly owner: string;
  /** The event store's role: reads the log and adds to it, as the store's own grants say. */
  readonly log: string;
  /** Reads and writes everything but the log. */
  readonly service: string;
  /** Reads everything, the log as well, but not the vault. */
  readonly reader: string;
}

const ROLES = ['owner', 'log', 'service', 'reader'] as const;
type Role = (typeof ROLES)[number];

const nameOf = (role: Role): string => `pointbook_${role}`;
/** The schema of the embedded event store. */
const LOG_SCHEMA = 'eventstore';
const VAULT_SCHEMA = 'vault';

/**
 * Makes the roles that are missing in that database, gives each its rights and a password of this start, and hands everything that an
 * earlier release made as superuser over to the owner.
 * @param adminUrl of a superuser
 * @param open the schema in which the service makes things of its own, as BullMQ a sequence for each queue
 */
export async function makeRoles(adminUrl: string, open: string): Promise<RoleUrls> {
  const client = new pg.Client({ connectionString: adminUrl });
  // The caller that waits for a statement gets the error as well; unheard, the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const passwords = new Map(ROLES.map((role) => [role, randomBytes(24).toString('hex')]));
    const logins = [...passwords].map(([role, password]) => loginOf(nameOf(role), password));
    await client.query(`BEGIN; ${logins.join('')} ${rightsWith(open)}; COMMIT`);
    const urlOf = (role: Role): string => addressOf(adminUrl, nameOf(role), passwords.get(role) ?? '');
    return { owner: urlOf('owner'), log: urlOf('log'), service: urlOf('service'), reader: urlOf('reader') };
  } finally {
    await client.end();
  }
}

const loginOf = (name: string, password: string): string => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name}; END IF;
  END $$;
  ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '${password}';`;

function addressOf(adminUrl: string, username: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = username;
  url.password = password;
  return url.href;
}

const [OWNER, LOG, SERVICE, READER] = ROLES.map(nameOf) as [string, string, string, string];
const ROWS = 'SELECT, INSERT, UPDATE, DELETE';

/** The owner, which rebuilds read models, has to see who reads one: hence `pg_read_all_stats`. */
const rightsWith = (open: string): string => `
  DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO ${OWNER}', current_database()); END $$;
  GRANT pg_read_all_stats TO ${OWNER};
  CREATE SCHEMA IF NOT EXISTS ${LOG_SCHEMA} AUTHORIZATION ${OWNER};
  CREATE SCHEMA IF NOT EXISTS ${open} AUTHORIZATION ${OWNER};
  GRANT CREATE ON SCHEMA ${open} TO ${SERVICE};
  ALTER DEFAULT PRIVILEGES FOR ROLE ${OWNER} GRANT USAGE ON SCHEMAS TO ${SERVICE}, ${READER};
  ALTER DEFAULT PRIVILEGES FOR ROLE ${OWNER} GRANT ${ROWS} ON TABLES TO ${SERVICE};
  ALTER DEFAULT PRIVILEGES FOR ROLE ${OWNER} GRANT USAGE, SELECT ON SEQUENCES TO ${SERVICE};
  ALTER DEFAULT PRIVILEGES FOR ROLE ${OWNER} GRANT SELECT ON TABLES TO ${READER};
  DO $$
  DECLARE
    one record;
  BEGIN
    -- Who owned something loses what was granted on it when it gets another owner: rights come last.
    FOR one IN
      SELECT statement FROM (
        SELECT 1 AS turn, format('ALTER %s %s OWNER TO ${OWNER}', CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass) AS statement
        FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
        WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
          AND relkind IN ('r', 'p', 'v', 'm', 'S') AND relowner <> '${OWNER}'::regrole
          AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype IN ('a', 'i'))
        UNION ALL
        SELECT 1, format('ALTER ROUTINE %s OWNER TO ${OWNER}', p.oid::regprocedure)
        FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
        WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public') AND proowner <> '${OWNER}'::regrole
        UNION ALL
        SELECT 1, format('ALTER TYPE %s OWNER TO ${OWNER}', t.oid::regtype)
        FROM pg_type t JOIN pg_namespace n ON n.oid = typnamespace
        WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public') AND typtype IN ('e', 'd')
          AND typowner <> '${OWNER}'::regrole
        UNION ALL
        SELECT 2, format('ALTER SCHEMA %I OWNER TO ${OWNER}; GRANT USAGE ON SCHEMA %1$I TO ${SERVICE}, ${READER};
          GRANT ${ROWS} ON ALL TABLES IN SCHEMA %1$I TO ${SERVICE};
          GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %1$I TO ${SERVICE};
          GRANT SELECT ON ALL TABLES IN SCHEMA %1$I TO ${READER}', nspname)
        FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
      ) statements ORDER BY turn
    LOOP
      EXECUTE one.statement;
    END LOOP;
  END $$;
  REVOKE ALL ON SCHEMA ${LOG_SCHEMA} FROM ${SERVICE};
  REVOKE ALL ON ALL TABLES IN SCHEMA ${LOG_SCHEMA} FROM ${SERVICE};
  GRANT USAGE ON SCHEMA ${LOG_SCHEMA} TO ${LOG};
  DO $$ BEGIN
    -- Keys are for the service alone.
    IF EXISTS (SELECT FROM pg_namespace WHERE nspname = '${VAULT_SCHEMA}') THEN
      REVOKE ALL ON SCHEMA ${VAULT_SCHEMA} FROM ${READER};
      REVOKE ALL ON ALL TABLES IN SCHEMA ${VAULT_SCHEMA} FROM ${READER};
    END IF;
  END $$`;
