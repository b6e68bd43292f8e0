import { lastClosedBy } from '../../src/contexts/calendar/domain/calendar.js';
import type { NaturalMonth } from '../../src/kernel/natural-month.js';
import { isUnderstood, type Recorded } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { countedIn } from '../../src/proofs/counted.js';
import { entryLeaf, eventLeaf } from '../../src/proofs/leaves.js';
import type { LedgerEvent } from '../../src/proofs/ledger.js';
import { rulesAfter } from '../../src/proofs/rules.js';
import type { Projection } from '../runtime/projection.js';
import { grow, type Leaf } from './growing.js';
import { keepSigned } from './signed.js';
import { entriesTree, IDENTITY, LOG_TREE, SCHEMA, TABLES } from './schema.js';

const LAST_CLOSED = `SELECT max(month) AS month FROM ${SCHEMA}.closes`;
const KEEP_CLOSES = `
  INSERT INTO ${SCHEMA}.closes (month, position) SELECT * FROM unnest($1::text[], $2::bigint[])`;

const KEEP_SECOND_RULES = `
  INSERT INTO ${SCHEMA}.second_rules (position) VALUES ($1) ON CONFLICT (is_only_row) DO NOTHING`;

/** The Merkle trees of the whole log and of each month's entries, from which everything is proven. */
export const proofs: Projection = {
  ...IDENTITY,
  tables: TABLES,
  apply: (events, tx) => grown(events, tx),
  applyAll: (events, tx) => grown(events, tx),
};

async function grown(all: readonly Recorded[], tx: Sql): Promise<void> {
  const events = all.filter(isUnderstood);
  const { leaves, closes } = fold(all, await lastClosedMonth(tx));
  if (closes.length > 0)
    await tx.execute(KEEP_CLOSES, [closes.map(({ month }) => month), closes.map(({ position }) => position)]);
  const second = events.find(({ event }) => rulesAfter(1, event) === 2);
  if (second !== undefined) await tx.execute(KEEP_SECOND_RULES, [second.position]);
  await grow(leaves, tx);
  await keepSigned(events, tx);
}

async function lastClosedMonth(tx: Sql): Promise<NaturalMonth | undefined> {
  const [row] = await tx.query<{ month: string | null }>(LAST_CLOSED);
  return row?.month ?? undefined;
}

interface Close {
  readonly month: NaturalMonth;
  readonly position: bigint;
}

function fold(
  events: readonly Recorded[],
  closedBefore: NaturalMonth | undefined,
): { readonly leaves: ReadonlyMap<string, readonly Leaf[]>; readonly closes: readonly Close[] } {
  let lastClosed = closedBefore;
  const closes: Close[] = [];
  const leaves = new Map<string, Leaf[]>();
  const add = (tree: string, leaf: Leaf): void => {
    const known = leaves.get(tree);
    if (known === undefined) leaves.set(tree, [leaf]);
    else known.push(leaf);
  };
  for (const { event, link, position } of events) {
    add(LOG_TREE, { hash: eventLeaf(link), position });
    if (event === undefined) continue;
    const entry = countedIn(event as LedgerEvent, link, lastClosed);
    if (entry !== undefined) add(entriesTree(entry.countsIn), { hash: entryLeaf(entry), position });
    const month = lastClosedBy(event);
    if (month === undefined) continue;
    lastClosed = month;
    closes.push({ month, position });
  }
  return { leaves, closes };
}
