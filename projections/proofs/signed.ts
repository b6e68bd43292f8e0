import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

const KEEP_SEALS = `
  INSERT INTO ${SCHEMA}.seals (month, position, sealed_at, data)
  SELECT data -> 'seal' ->> 'month', position, at, data
  FROM unnest($1::bigint[], $2::text[], $3::jsonb[]) AS s (position, at, data)`;

const KEEP_HEADS = `
  INSERT INTO ${SCHEMA}.heads (size, position, signed_at, data)
  SELECT (data -> 'head' ->> 'size')::bigint, position, at, data
  FROM unnest($1::bigint[], $2::text[], $3::jsonb[]) AS h (position, at, data)`;

const KEEP_KEYS = `
  INSERT INTO ${SCHEMA}.keys (key_id, public_key, position)
  SELECT data ->> 'keyId', data ->> 'publicKey', position
  FROM unnest($1::bigint[], $2::text[], $3::jsonb[]) AS k (position, at, data)
  ON CONFLICT (key_id) DO NOTHING`;

const DROP_VOID = ['seals', 'heads'].map(
  (table) => `DELETE FROM ${SCHEMA}.${table} WHERE position = ANY ($1::bigint[])`,
);

/** Keeps seals, heads and keys, as they were signed, and drops what was declared void. */
export async function keepSigned(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const places = voidIn(events);
  if (places.size > 0) for (const statement of DROP_VOID) await tx.execute(statement, [[...places]]);
  const signed = events.filter(({ position }) => !places.has(String(position)));
  await keep(KEEP_SEALS, signed, ['MonthSealed'], tx);
  await keep(KEEP_HEADS, signed, ['LogHeadSigned'], tx);
  await keep(KEEP_KEYS, signed, ['SigningKeyIntroduced', 'SigningKeyChanged'], tx);
}

const voidIn = (events: readonly RecordedEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap(({ event }) => (event.type === 'StatementVoided' ? [event.data.position] : [])));

async function keep(
  statement: string,
  events: readonly RecordedEvent[],
  types: readonly RecordedEvent['event']['type'][],
  tx: Sql,
): Promise<void> {
  const signed = events.filter(({ event }) => types.includes(event.type));
  if (signed.length === 0) return;
  await tx.execute(statement, [
    signed.map(({ position }) => position),
    signed.map(({ meta }) => meta.recordedAt),
    signed.map(({ event }) => JSON.stringify(event.data)),
  ]);
}
