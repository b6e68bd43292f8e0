import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'offices', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

const OPEN = `
  INSERT INTO ${SCHEMA}.offices (office_id, name) SELECT * FROM unnest($1::text[], $2::text[])`;

/** The offices of the organisation by their names. */
export const offices: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.offices (
      office_id text COLLATE "C" PRIMARY KEY,
      name text NOT NULL
    );`,
  apply: async (events, tx) => {
    const opened = events.flatMap(({ event }) => (event.type === 'OfficeOpened' ? [event.data] : []));
    if (opened.length === 0) return;
    await tx.execute(OPEN, [opened.map(({ officeId }) => officeId), opened.map(({ name }) => name)]);
  },
};
