import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

const COPY = `
  INSERT INTO ${SCHEMA}.bottom_items (edition_id, code)
  SELECT $1, code FROM ${SCHEMA}.bottom_items WHERE edition_id = $2`;
const PUT = `INSERT INTO ${SCHEMA}.bottom_items (edition_id, code) VALUES ($1, $2) ON CONFLICT DO NOTHING`;
const REMOVE = `DELETE FROM ${SCHEMA}.bottom_items WHERE edition_id = $1 AND code = $2`;

/** Keeps the bottom-line items of each edition: there are some in a year. */
export async function recordBottomItems(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  for (const { event } of events) {
    if (event.type === 'EditionDrafted' && event.data.basedOn !== null)
      await tx.execute(COPY, [event.data.editionId, event.data.basedOn]);
    else if (event.type === 'ItemPut') {
      const { editionId, item } = event.data;
      await tx.execute(item.bottomLine === true ? PUT : REMOVE, [editionId, item.code]);
    } else if (event.type === 'ItemRemoved')
      await tx.execute(REMOVE, [event.data.editionId, event.data.code]);
  }
}

const KEEP = `
  INSERT INTO ${SCHEMA}.bottom_entries (employee_id, entry_id, employment_no, recorded_at, reversed)
  SELECT e.employee_id, e.entry_id, e.employment_no, e.recorded_at, false
  FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[])
    e (employee_id, entry_id, employment_no, recorded_at, edition_id, code)
  JOIN ${SCHEMA}.bottom_items i ON i.edition_id = e.edition_id AND i.code = e.code`;

const REVERSE = `
  UPDATE ${SCHEMA}.bottom_entries e SET reversed = true
  FROM unnest($1::text[], $2::text[]) r (employee_id, entry_id)
  WHERE e.employee_id = r.employee_id AND e.entry_id = r.entry_id`;

/** Keeps the entries of bottom-line items of whatever kind, but for those in trial. */
export async function recordBottomEntries(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const entries = events.flatMap(({ event, meta }) =>
    (event.type === 'PointAwarded' || event.type === 'PointDeducted') && event.data.trial !== true
      ? [{ ...event.data, recordedAt: meta.recordedAt }]
      : [],
  );
  if (entries.length > 0)
    await tx.execute(KEEP, [
      entries.map(({ employeeId }) => employeeId),
      entries.map(({ entryId }) => entryId),
      entries.map(({ employmentNo }) => employmentNo),
      entries.map(({ recordedAt }) => recordedAt),
      entries.map(({ editionId }) => editionId ?? null),
      entries.map(({ itemCode }) => itemCode),
    ]);
  const reversed = events.flatMap(({ event }) => (event.type === 'EntryReversed' ? [event.data] : []));
  if (reversed.length === 0) return;
  await tx.execute(REVERSE, [
    reversed.map(({ employeeId }) => employeeId),
    reversed.map(({ entryId }) => entryId),
  ]);
}
