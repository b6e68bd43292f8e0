import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'publicity', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** The windows of published boards, and the days and rules by which people are told and heard. */
export const publicity: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.windows (
      period text COLLATE "C" PRIMARY KEY,
      position bigint NOT NULL,
      published jsonb NOT NULL,
      confirmed jsonb
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.policies (
      in_force_from text COLLATE "C" PRIMARY KEY,
      policy jsonb NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.years (
      year integer PRIMARY KEY,
      days jsonb NOT NULL
    );`,
  apply: async (events, tx) => {
    for (const recorded of events) await take(recorded, tx);
  },
};

/** There are few of them: a board in a month, and what is set once a year. */
async function take({ event, position }: RecordedEvent, tx: Sql): Promise<void> {
  const { type, data } = event;
  if (type === 'BoardPublished')
    await tx.execute(`INSERT INTO ${SCHEMA}.windows (period, position, published) VALUES ($1, $2, $3)`, [
      data.period,
      position,
      JSON.stringify(data),
    ]);
  else if (type === 'BoardConfirmed')
    await tx.execute(`UPDATE ${SCHEMA}.windows SET confirmed = $2 WHERE period = $1`, [
      data.period,
      JSON.stringify(data),
    ]);
  else if (type === 'DueProcessSet')
    await tx.execute(`INSERT INTO ${SCHEMA}.policies (in_force_from, policy) VALUES ($1, $2)`, [
      data.inForceFrom,
      JSON.stringify(data),
    ]);
  else if (type === 'WorkingDaysSet')
    await tx.execute(
      `INSERT INTO ${SCHEMA}.years (year, days) VALUES ($1, $2)
       ON CONFLICT (year) DO UPDATE SET days = excluded.days`,
      [data.year, JSON.stringify(data)],
    );
}
