import { schemaOf } from '../runtime/projection.js';

export const IDENTITY = { name: 'proofs', version: 3 } as const;
export const SCHEMA = schemaOf(IDENTITY);

/** The tree of the whole log. */
export const LOG_TREE = 'log';
/** The tree of the entries that count in a month. */
export const entriesTree = (month: string): string => `entries ${month}`;

/** One tile holds two to the power of this many hashes; its root, once it is full, is a hash of the level above. */
export const TILE_HEIGHT = 5;
export const TILE_SIZE = 2 ** TILE_HEIGHT;

/**
 * Merkle trees that grow, in tiles: level 0 holds the hashes of the leaves with the places of their events in the log, and
 * each level above the roots of the full tiles below. Whatever is full never changes. `second_rules` has the place of the first
 * event by which months are counted by rules 2.
 */
export const TABLES = `
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.trees (
    tree text COLLATE "C" PRIMARY KEY,
    size bigint NOT NULL
  ) WITH (fillfactor = 50);
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.tiles (
    tree text COLLATE "C" NOT NULL,
    level smallint NOT NULL,
    number bigint NOT NULL,
    hashes bytea NOT NULL,
    first_position bigint,
    positions bigint[],
    PRIMARY KEY (tree, level, number)
  ) WITH (fillfactor = 80);
  CREATE INDEX IF NOT EXISTS tiles_by_position ON ${SCHEMA}.tiles (tree, first_position) WHERE level = 0;
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.closes (
    month text COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.second_rules (
    is_only_row boolean PRIMARY KEY DEFAULT true CHECK (is_only_row),
    position bigint NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.seals (
    month text COLLATE "C" PRIMARY KEY,
    position bigint NOT NULL,
    sealed_at text NOT NULL,
    data jsonb NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.heads (
    size bigint PRIMARY KEY,
    position bigint NOT NULL,
    signed_at text NOT NULL,
    data jsonb NOT NULL
  );
  CREATE TABLE IF NOT EXISTS ${SCHEMA}.keys (
    key_id text PRIMARY KEY,
    public_key text NOT NULL,
    position bigint NOT NULL
  );`;
