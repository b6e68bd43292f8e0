import type { ContactSet } from '../../src/contexts/contacts/domain/events.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'contacts', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** How to reach whom, by now. */
export const contacts: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.contacts (
      employee_id text COLLATE "C" PRIMARY KEY,
      contact jsonb NOT NULL
    );`,
  personal: [{ table: `${SCHEMA}.contacts`, where: 'employee_id = ANY ($1)', areRemoved: true }],
  apply: async (events, tx) => {
    const last = new Map<string, ContactSet['data']['personal']>();
    for (const { event } of events)
      if (event.type === 'ContactSet') last.set(event.data.employeeId, event.data.personal);
    if (last.size === 0) return;
    await tx.execute(
      `INSERT INTO ${SCHEMA}.contacts (employee_id, contact) SELECT * FROM unnest($1::text[], $2::jsonb[])
       ON CONFLICT (employee_id) DO UPDATE SET contact = excluded.contact`,
      [[...last.keys()], [...last.values()].map(({ digestKey: _, ...contact }) => JSON.stringify(contact))],
    );
  },
};
