import { isDecember, yearOf } from '../../src/kernel/natural-month.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { sealDigest } from '../../src/proofs/seal.js';
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

const FORGET_HEAD = `DELETE FROM ${SCHEMA}.signed_head`;

/** Keeps the seals of closed boards, and the last head of the log that was signed; not what was declared void. */
export async function keepSigned(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const seals = new Map(events.flatMap(({ event }) => sealsIn(event)));
  if (seals.size > 0)
    await tx.execute(KEEP_SEALS, [
      [...seals.keys()],
      [...seals.values()].map((seal) => (seal === null ? null : JSON.stringify(seal))),
    ]);
  const last = events.findLast(({ event }) => isAboutHead(event))?.event;
  if (last?.type === 'LogHeadSigned') await tx.execute(KEEP_HEAD, [JSON.stringify(last.data)]);
  // The next head is signed at one of the next ticks.
  else if (last !== undefined) await tx.execute(FORGET_HEAD, []);
}

const isAboutHead = (event: DomainEvent): boolean =>
  event.type === 'LogHeadSigned' || (event.type === 'StatementVoided' && event.data.month === null);

/** By period, null where it has none any more. */
function sealsIn(event: DomainEvent): readonly (readonly [string, BoardSeal | null])[] {
  if (event.type === 'StatementVoided') return periodsOf(event.data.month).map((period) => [period, null]);
  if (event.type !== 'MonthSealed') return [];
  const { seal, keyId, signature } = event.data;
  const kept = { month: seal.month, digest: sealDigest(seal), keyId, signature };
  return periodsOf(seal.month).map((period) => [period, kept]);
}

/** December's seal is that of the year as well. */
function periodsOf(month: string | null): readonly string[] {
  if (month === null) return [];
  return isDecember(month) ? [month, yearOf(month)] : [month];
}
