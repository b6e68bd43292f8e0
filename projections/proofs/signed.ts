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

/** Keeps seals, heads and keys, as they were signed. */
export async function keepSigned(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  await keep(KEEP_SEALS, events, ['MonthSealed'], tx);
  await keep(KEEP_HEADS, events, ['LogHeadSigned'], tx);
  await keep(KEEP_KEYS, events, ['SigningKeyIntroduced', 'SigningKeyChanged'], tx);
}

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
