import type { AuthoritySet } from '../../src/contexts/authority/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'authority', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** The grades of authority, as they were set one after the other. */
export const authority: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.tables (
      in_force_from text COLLATE "C" PRIMARY KEY,
      set_by text NOT NULL,
      set_at text NOT NULL,
      data jsonb NOT NULL
    );`,
  apply: async (events, tx) => {
    const set = events.filter(isSet);
    if (set.length === 0) return;
    await tx.execute(
      `INSERT INTO ${SCHEMA}.tables SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[])`,
      [
        set.map(({ event }) => event.data.inForceFrom),
        set.map(({ meta }) => meta.recordedBy),
        set.map(({ meta }) => meta.recordedAt),
        set.map(({ event }) => JSON.stringify(event.data)),
      ],
    );
  },
};

const isSet = (recorded: RecordedEvent): recorded is RecordedEvent<AuthoritySet> =>
  recorded.event.type === 'AuthoritySet';
