import { officeMovesIn } from '../common/office-moves.js';
import { schemaOf } from '../runtime/projection.js';

export const IDENTITY = { name: 'alerts', version: 1 } as const;
export const SCHEMA = schemaOf(IDENTITY);
export const officeMoves = officeMovesIn(SCHEMA);

/**
 * `employments` has the balance of each, `days` what occurred on each day, reversals taken off, trials left out. `bottom_items`
 * has the bottom-line items of each edition, `bottom_entries` the entries of those. `joined` has the day of joining of those
 * who joined in a month, as it was known when that closed. `raised` has every alert that was raised; it stands unless it was
 * lifted, or is over since a review found that the employee has left; `touched_at` is the place of the last event that may have changed it.
 */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.employments (
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    active boolean NOT NULL,
    joined_on text COLLATE "C" NOT NULL,
    balance bigint NOT NULL,
    PRIMARY KEY (employee_id, employment_no)
  ) WITH (fillfactor = 80);
  ${officeMoves.table}
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.days (
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    day text COLLATE "C" NOT NULL,
    entries integer NOT NULL,
    deducted bigint NOT NULL,
    net bigint NOT NULL,
    PRIMARY KEY (employee_id, employment_no, day)
  ) WITH (fillfactor = 80);
  CREATE INDEX IF NOT EXISTS days_in_order ON ${SCHEMA}.days (day);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.bottom_items (
    edition_id text COLLATE "C" NOT NULL,
    code text COLLATE "C" NOT NULL,
    PRIMARY KEY (edition_id, code)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.bottom_entries (
    employee_id text COLLATE "C" NOT NULL,
    entry_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    reversed boolean NOT NULL,
    PRIMARY KEY (employee_id, entry_id)
  );
  CREATE INDEX IF NOT EXISTS bottom_entries_in_order ON ${SCHEMA}.bottom_entries (recorded_at);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.joined (
    month text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    joined_on text COLLATE "C" NOT NULL,
    PRIMARY KEY (month, employee_id, employment_no)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.excused (
    month text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    PRIMARY KEY (month, employee_id)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.rules (
    alert_id text COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL,
    data jsonb NOT NULL,
    ended boolean NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.raised (
    alert_id text COLLATE "C" NOT NULL,
    is_office boolean NOT NULL,
    about text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    employment_no integer,
    measure text NOT NULL,
    on_period text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    data jsonb NOT NULL,
    lifted bigint,
    answer jsonb,
    has_left boolean NOT NULL,
    is_over boolean NOT NULL,
    touched_at bigint NOT NULL,
    PRIMARY KEY (about, alert_id, period, is_office)
  );
  CREATE INDEX IF NOT EXISTS raised_in_order ON ${SCHEMA}.raised (position);
  CREATE INDEX IF NOT EXISTS raised_touched
    ON ${SCHEMA}.raised (touched_at) WHERE lifted IS NULL AND NOT is_over;
  CREATE INDEX IF NOT EXISTS raised_of_left ON ${SCHEMA}.raised (about) WHERE has_left;
  CREATE INDEX IF NOT EXISTS raised_of_month
    ON ${SCHEMA}.raised (on_period) WHERE lifted IS NULL AND NOT is_over;`;
