import type { OfficeEvent } from '../../src/contexts/offices/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isOfficeEvent } from '../common/office-events.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'offices', version: 3 } as const;
export const SCHEMA = schemaOf(identity);

const PUT = `
  INSERT INTO ${SCHEMA}.offices (office_id, name) VALUES ($1, $2)
  ON CONFLICT (office_id) DO UPDATE SET name = excluded.name`;
const CLOSE = `UPDATE ${SCHEMA}.offices SET closed_on = $2 WHERE office_id = $1`;

/** The offices of the organisation by their names, and since when some are closed. */
export const offices: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.offices (
      office_id text COLLATE "C" PRIMARY KEY,
      name text NOT NULL,
      closed_on text COLLATE "C"
    );`,
  apply: async (events: readonly RecordedEvent[], tx) => {
    for (const { event } of events) if (isOfficeEvent(event)) await happened(event, tx);
  },
};

async function happened({ type, data }: OfficeEvent, tx: Sql): Promise<void> {
  switch (type) {
    case 'OfficeOpened':
    case 'OfficeRenamed':
      await tx.execute(PUT, [data.officeId, data.name]);
      break;
    case 'OfficeClosed':
      await tx.execute(CLOSE, [data.officeId, data.on]);
      break;
    case 'OfficeReopened':
      await tx.execute(CLOSE, [data.officeId, null]);
      break;
    case 'OfficesMerged':
      for (const officeId of data.from) await tx.execute(CLOSE, [officeId, data.on]);
      break;
    case 'OfficesMergeCarriedOut':
      break;
  }
}
