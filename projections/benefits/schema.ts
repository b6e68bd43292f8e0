import { schemaOf } from '../runtime/projection.js';

export const IDENTITY = { name: 'benefits', version: 2 } as const;
export const SCHEMA = schemaOf(IDENTITY);

/**
 * Budgets, schemes and runs as they stand; and what schemes ask about people, which is kept with its places in the log, so
 * that a run is computed as of its own place whenever that is done.
 *
 * `entries` has every entry that counts in a balance, with base points and openings as entries of their own.
 */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.budgets (
    budget_id text COLLATE "C" PRIMARY KEY,
    doc jsonb NOT NULL,
    amount bigint NOT NULL,
    reserved bigint NOT NULL,
    spent bigint NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.schemes (
    scheme_id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    doc jsonb NOT NULL,
    PRIMARY KEY (scheme_id, version)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.runs (
    run_id text COLLATE "C" PRIMARY KEY,
    scheme_id text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    of_run text COLLATE "C",
    status text NOT NULL,
    begun_at bigint NOT NULL,
    computed_at bigint,
    approved_at bigint,
    struck jsonb NOT NULL,
    doc jsonb NOT NULL
  );
  CREATE INDEX IF NOT EXISTS runs_in_order ON ${SCHEMA}.runs (begun_at);
  CREATE INDEX IF NOT EXISTS runs_of_scheme ON ${SCHEMA}.runs (scheme_id, approved_at);
  CREATE INDEX IF NOT EXISTS supplements ON ${SCHEMA}.runs (of_run) WHERE of_run IS NOT NULL;
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.rows (
    run_id text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    amount bigint,
    place boolean,
    doc jsonb NOT NULL,
    PRIMARY KEY (run_id, employee_id)
  );
  CREATE INDEX IF NOT EXISTS rows_of_employee ON ${SCHEMA}.rows (employee_id);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.overrides (
    run_id text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    grade text,
    place boolean,
    reason text NOT NULL,
    PRIMARY KEY (run_id, employee_id)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.standings (
    employee_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    employment_no integer NOT NULL,
    is_employed boolean NOT NULL,
    PRIMARY KEY (employee_id, position)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.joinings (
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    position bigint NOT NULL,
    joined_on text COLLATE "C" NOT NULL,
    PRIMARY KEY (employee_id, employment_no, position)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.closed (
    is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
    month text COLLATE "C" NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.bottom_lines (
    edition_id text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,
    PRIMARY KEY (edition_id, code)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.entries (
    employee_id text COLLATE "C" NOT NULL,
    entry_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    position bigint NOT NULL,
    points bigint NOT NULL,
    counts_in text COLLATE "C",
    is_bottom_line boolean NOT NULL,
    reversed_at bigint,
    PRIMARY KEY (employee_id, entry_id)
  ) WITH (fillfactor = 90);
  CREATE INDEX IF NOT EXISTS deductions ON ${SCHEMA}.entries (counts_in) WHERE points < 0;
  CREATE INDEX IF NOT EXISTS of_bottom_lines ON ${SCHEMA}.entries (counts_in) WHERE is_bottom_line;`;
