import { lastClosedBy } from '../../src/contexts/calendar/domain/calendar.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { localDateOf, type LocalDate, type NaturalMonth } from '../../src/kernel/natural-month.js';

/** What the notices of an event depend on beside the event: the log up to it. */
export interface Known {
  readonly timeZone: string;
  /** The last month that counts as closed. */
  readonly lastClosed: NaturalMonth | null;
  /** The imports that are under way. */
  readonly importing: readonly string[];
}

const NOTHING_YET: Known = { timeZone: 'UTC', lastClosed: null, importing: [] };

export function knownAfter(known: Known, { event }: RecordedEvent): Known {
  if (event.type === 'OrganisationFounded') return { ...known, timeZone: event.data.timeZone };
  if (event.type === 'ImportStarted') return { ...known, importing: [...known.importing, event.data.runId] };
  if (event.type === 'ImportEnded') {
    const { runIds } = event.data;
    return { ...known, importing: known.importing.filter((runId) => !runIds.includes(runId)) };
  }
  const lastClosed = lastClosedBy(event);
  return lastClosed === undefined ? known : { ...known, lastClosed };
}

/** The local day on which an event was recorded. */
export const dayOf = ({ timeZone }: Known, { meta }: RecordedEvent): LocalDate =>
  localDateOf(new Date(meta.recordedAt), timeZone);

export const knownTable = (schema: string): string => `
    CREATE TABLE IF NOT EXISTS ${schema}.known (id integer PRIMARY KEY, known jsonb NOT NULL);`;

export async function loadKnown(schema: string, tx: Sql): Promise<Known> {
  const [row] = await tx.query<{ known: Known }>(`SELECT known FROM ${schema}.known`);
  return row?.known ?? NOTHING_YET;
}

export async function keepKnown(schema: string, known: Known, tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${schema}.known (id, known) VALUES (1, $1::jsonb) ON CONFLICT (id) DO UPDATE SET known = excluded.known`,
    [JSON.stringify(known)],
  );
}
