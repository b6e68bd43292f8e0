import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'checks', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** The rounds of checks, and each check. */
export const checks: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.rounds (
      round_id text COLLATE "C" PRIMARY KEY,
      data jsonb NOT NULL,
      ended_on text COLLATE "C"
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.checks (
      round_id text COLLATE "C" NOT NULL,
      office_id text COLLATE "C" NOT NULL,
      on_day text COLLATE "C" NOT NULL,
      data jsonb NOT NULL,
      PRIMARY KEY (round_id, on_day, office_id)
    );`,
  apply: async (events, tx) => {
    for (const recorded of events) await take(recorded, tx);
  },
};

/** There are few of them: some on a day. */
async function take({ event: { type, data } }: RecordedEvent, tx: Sql): Promise<void> {
  if (type === 'RoundPlanned')
    await tx.execute(`INSERT INTO ${SCHEMA}.rounds (round_id, data) VALUES ($1, $2::jsonb)`, [
      data.roundId,
      JSON.stringify(data),
    ]);
  else if (type === 'CheckRecorded')
    await tx.execute(
      `INSERT INTO ${SCHEMA}.checks (round_id, office_id, on_day, data) VALUES ($1, $2, $3, $4::jsonb)`,
      [data.roundId, data.officeId, data.on, JSON.stringify(data)],
    );
  else if (type === 'RoundEnded')
    await tx.execute(`UPDATE ${SCHEMA}.rounds SET ended_on = $2 WHERE round_id = $1`, [
      data.roundId,
      data.on,
    ]);
}
