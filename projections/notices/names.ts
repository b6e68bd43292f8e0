import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';

/** What is told by an id has a name that people read: of schemes, programmes, alerts and editions. There are few of them. */
export function namesIn(schema: string) {
  return {
    table: `
    CREATE TABLE IF NOT EXISTS ${schema}.names (
      field text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      name text NOT NULL,
      PRIMARY KEY (field, id)
    );`,

    record: async (events: readonly RecordedEvent[], tx: Sql): Promise<void> => {
      for (const { event } of events) {
        const named = namedBy(event);
        if (named !== undefined)
          await tx.execute(
            `INSERT INTO ${schema}.names (field, id, name) VALUES ($1, $2, $3)
             ON CONFLICT (field, id) DO UPDATE SET name = excluded.name`,
            named,
          );
      }
    },

    /** By field and id, as `keyOf` joins them. @throws DatabaseUnavailable */
    of: async (sql: Sql, abouts: readonly About[]): Promise<ReadonlyMap<string, string>> => {
      const asked = abouts.map(idIn).filter((id) => id !== undefined);
      if (asked.length === 0) return new Map();
      const rows = await sql.query<{ field: string; id: string; name: string }>(
        `SELECT field, id, name FROM ${schema}.names
         WHERE (field, id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
        [asked.map(([field]) => field), asked.map(([, id]) => id)],
      );
      return new Map(rows.map(({ field, id, name }) => [keyOf([field, id]), name]));
    },
  };
}

type About = Readonly<Record<string, unknown>>;
type Id = readonly [field: string, id: string];

export const keyOf = ([field, id]: Id): string => `${field} ${id}`;

/** The id by which a notice names what it is about; an entry is named by its item. */
export function idIn(about: About): Id | undefined {
  if ('itemCode' in about) return undefined;
  const field = FIELDS.find((one) => typeof about[one] === 'string');
  return field === undefined ? undefined : [field, about[field] as string];
}

const FIELDS = ['schemeId', 'programmeId', 'alertId', 'editionId'] as const;

function namedBy({ type, data }: RecordedEvent['event']): readonly [...Id, name: string] | undefined {
  if (type === 'SchemeAdopted') return ['schemeId', data.schemeId, data.title];
  if (type === 'ProgrammeSet') return ['programmeId', data.programmeId, data.title];
  if (type === 'AlertSet') return ['alertId', data.alertId, data.title];
  return type === 'EditionDrafted' ? ['editionId', data.editionId, data.title] : undefined;
}
