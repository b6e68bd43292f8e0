import { officeMovesIn } from '../common/office-moves.js';
import { schemaOf } from '../runtime/projection.js';

/**
 * Months, years and the running total stand in the same tables, by their `period` (`YYYY-MM`, `YYYY`, `total`): boards
 * differ in nothing but the sum of their scores and the month that decides on people and offices.
 */
export const IDENTITY = { name: 'boards', version: 9 } as const;
export const SCHEMA = schemaOf(IDENTITY);
export const officeMoves = officeMovesIn(SCHEMA);

/** Stands for the board of everybody where counts are kept by office; no office can have this id. */
export const EVERYBODY = '';

/**
 * `ranked` has a row for each score of an open board, and office that it is in by then; a person without a score has no row.
 * `member_counts` and `score_counts` are changes by month, to be summed up to the month that decides.
 * `late` has the entries that count in another month than their own, `restated` the closed scores that they change.
 * `remedies` has the remedies of cases, and the month that each is about.
 * `item_points` has what counts in an open month, by item and person; at its close only the sums by office are kept, and
 * how many people each is about.
 * Closed rows hold no personal data: names are joined from `people` when they are read.
 */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.people (
    employee_id text COLLATE "C" PRIMARY KEY,
    employment_no integer NOT NULL,
    name text NOT NULL,
    active boolean NOT NULL,
    joined_on text COLLATE "C" NOT NULL
  );
  ${officeMoves.table}
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.offices (
    office_id text COLLATE "C" PRIMARY KEY,
    name text NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.employments (
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    name text NOT NULL,
    joined_on text COLLATE "C" NOT NULL,
    PRIMARY KEY (employee_id, employment_no)
  );
  CREATE INDEX IF NOT EXISTS employments_by_joining ON ${SCHEMA}.employments (joined_on);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.begun (
    is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
    month text COLLATE "C" NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.scores (
    period text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    score bigint NOT NULL,
    PRIMARY KEY (employee_id, employment_no, period)
  ) WITH (fillfactor = 80);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.member_counts (
    office_id text COLLATE "C" NOT NULL,
    month text COLLATE "C" NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (office_id, month)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.ranked (
    period text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    score bigint NOT NULL,
    from_month text COLLATE "C" NOT NULL,
    until_month text COLLATE "C" NOT NULL,
    PRIMARY KEY (employee_id, period, from_month)
  );
  CREATE INDEX IF NOT EXISTS ranked_in_order ON ${SCHEMA}.ranked (period, score DESC, employee_id);
  CREATE INDEX IF NOT EXISTS ranked_of_office
    ON ${SCHEMA}.ranked (period, office_id, score DESC, employee_id);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.score_counts (
    period text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    score bigint NOT NULL,
    month text COLLATE "C" NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (period, office_id, score, month)
  ) WITH (fillfactor = 80);
  CREATE INDEX IF NOT EXISTS score_counts_of_nobody ON ${SCHEMA}.score_counts (period) WHERE people = 0;
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.late (
    position bigint PRIMARY KEY,
    own_month text COLLATE "C" NOT NULL,
    counted_month text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    entry_id text NOT NULL,
    reverses boolean NOT NULL,
    points integer NOT NULL
  );
  CREATE INDEX IF NOT EXISTS late_for ON ${SCHEMA}.late (own_month, position);
  CREATE INDEX IF NOT EXISTS late_in ON ${SCHEMA}.late (counted_month, position);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.item_points (
    month text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    item_code text COLLATE "C" NOT NULL,
    direction text COLLATE "C" NOT NULL,
    points bigint NOT NULL,
    entries integer NOT NULL,
    reversals integer NOT NULL,
    PRIMARY KEY (month, employee_id, employment_no, item_code, direction)
  ) WITH (fillfactor = 80);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.closed_drivers (
    month text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    item_code text COLLATE "C" NOT NULL,
    direction text COLLATE "C" NOT NULL,
    points bigint NOT NULL,
    entries integer NOT NULL,
    reversals integer NOT NULL,
    people integer NOT NULL,
    PRIMARY KEY (month, office_id, item_code, direction)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.restated (
    period text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    sealed bigint NOT NULL,
    score bigint NOT NULL,
    PRIMARY KEY (period, employee_id)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.remedies (
    key text COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    about_month text COLLATE "C",
    counted_month text COLLATE "C",
    points integer NOT NULL
  );
  CREATE INDEX IF NOT EXISTS remedies_about ON ${SCHEMA}.remedies (about_month);
  CREATE INDEX IF NOT EXISTS remedies_in ON ${SCHEMA}.remedies (counted_month);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.closed_periods (
    period text COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL,
    seal jsonb
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.signed_head (
    is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
    data jsonb NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.closed_counts (
    period text COLLATE "C" NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (period, office_id)
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.closed_rows (
    period text COLLATE "C" NOT NULL,
    employee_id text COLLATE "C" NOT NULL,
    employment_no integer NOT NULL,
    office_id text COLLATE "C" NOT NULL,
    score bigint NOT NULL,
    rank integer NOT NULL,
    office_rank integer NOT NULL,
    PRIMARY KEY (period, employee_id)
  );
  CREATE INDEX IF NOT EXISTS closed_rows_in_order ON ${SCHEMA}.closed_rows (period, score DESC, employee_id);
  CREATE INDEX IF NOT EXISTS closed_rows_of_office
    ON ${SCHEMA}.closed_rows (period, office_id, score DESC, employee_id);`;
