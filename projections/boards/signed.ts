import { isDecember, yearOf } from '../../src/kernel/natural-month.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { sealDigest } from '../../src/proofs/seal.js';
import type { LogHeadSigned, MonthSealed } from '../../src/contexts/seals/domain/events.js';
import { SCHEMA } from './schema.js';

/** The seal by which a holder of a board may later have it proven. */
export interface BoardSeal {
  readonly month: string;
  readonly digest: string;
  readonly keyId: string;
  readonly signature: string;
}

const KEEP_SEALS = `
  UPDATE ${SCHEMA}.closed_periods p SET seal = s.seal
  FROM unnest($1::text[], $2::jsonb[]) AS s (period, seal) WHERE p.period = s.period`;

const KEEP_HEAD = `
  INSERT INTO ${SCHEMA}.signed_head (data) VALUES ($1)
  ON CONFLICT (is_only_row) DO UPDATE SET data = excluded.data`;

/** Keeps the seals of closed boards, and the last head of the log that was signed. */
export async function keepSigned(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const seals = events.flatMap(({ event }) => (event.type === 'MonthSealed' ? sealed(event.data) : []));
  if (seals.length > 0)
    await tx.execute(KEEP_SEALS, [
      seals.map(({ period }) => period),
      seals.map(({ seal }) => JSON.stringify(seal)),
    ]);
  const head = events.findLast(({ event }) => event.type === 'LogHeadSigned')?.event as
    LogHeadSigned | undefined;
  if (head !== undefined) await tx.execute(KEEP_HEAD, [JSON.stringify(head.data)]);
}

/** December's seal is that of the year as well. */
function sealed({ seal, keyId, signature }: MonthSealed['data']): { period: string; seal: BoardSeal }[] {
  const { month } = seal;
  const kept = { month, digest: sealDigest(seal), keyId, signature };
  const periods = isDecember(month) ? [month, yearOf(month)] : [month];
  return periods.map((period) => ({ period, seal: kept }));
}
