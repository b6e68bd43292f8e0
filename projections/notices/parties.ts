import type { CaseEvent } from '../../src/contexts/cases/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { partiesOf, type Parties } from './fold.js';

/** Who is told of which case. */
export function partiesIn(schema: string) {
  return {
    table: `
    CREATE TABLE IF NOT EXISTS ${schema}.parties (
      case_id text COLLATE "C" PRIMARY KEY,
      subject text,
      opener text NOT NULL,
      near jsonb NOT NULL
    );`,

    /** The parties of the cases of some events, which may open them. */
    of: async (
      recorded: readonly RecordedEvent<CaseEvent>[],
      tx: Sql,
    ): Promise<ReadonlyMap<string, Parties>> => {
      await keep(schema, recorded, tx);
      const known = await tx.query<Parties & { readonly case_id: string } & Record<string, unknown>>(
        `SELECT case_id, subject, opener, near FROM ${schema}.parties WHERE case_id = ANY ($1::text[])`,
        [recorded.map(({ event }) => event.data.caseId)],
      );
      return new Map(known.map(({ case_id, subject, opener, near }) => [case_id, { subject, opener, near }]));
    },
  };
}

async function keep(schema: string, recorded: readonly RecordedEvent<CaseEvent>[], tx: Sql): Promise<void> {
  const opened = new Map(
    recorded.flatMap(({ event }) =>
      event.type === 'CaseOpened' ? [[event.data.caseId, partiesOf(event.data)] as const] : [],
    ),
  );
  if (opened.size === 0) return;
  await tx.execute(
    `INSERT INTO ${schema}.parties (case_id, subject, opener, near)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) 
     ON CONFLICT (case_id) DO UPDATE SET near = excluded.near`,
    [
      [...opened.keys()],
      [...opened.values()].map(({ subject }) => subject),
      [...opened.values()].map(({ opener }) => opener),
      [...opened.values()].map(({ near }) => JSON.stringify(near)),
    ],
  );
}
