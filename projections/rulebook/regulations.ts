import { Injectable } from '@nestjs/common';
import { ItemUses } from '../../src/contexts/rulebook/domain/item-uses.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Clock } from '../../src/kernel/clock.js';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { pageOf } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { RegulationItemsView, RegulationItemView } from './regulation-views.js';

interface ItemRow extends Omit<RegulationItemView, 'uses'>, Record<string, unknown> {
  readonly edition_id: string;
  readonly kind: string;
}

/** Whatever comes from no regulation sorts last. */
const IN_ORDER = `item->>'regulation' IS NULL, COALESCE(item->>'regulation', '') COLLATE "C", code`;

const ITEMS = `
  WITH edition AS (
    SELECT edition_id FROM ${SCHEMA}.editions WHERE in_force_from <= $1 ORDER BY in_force_from DESC LIMIT 1
  ), page AS (
    SELECT i.edition_id, i.code, i.item FROM ${SCHEMA}.items i JOIN edition USING (edition_id)
    WHERE $2::text IS NULL OR (${IN_ORDER}) > (
      SELECT ${IN_ORDER} FROM ${SCHEMA}.items JOIN edition USING (edition_id) WHERE code = $2
    )
    ORDER BY ${IN_ORDER} LIMIT $3
  )
  SELECT p.edition_id, p.code, p.item->>'regulation' AS regulation, p.item->>'title' AS title,
         p.item->>'category' AS category, p.item->>'direction' AS direction,
         p.item->>'kind' AS kind
  FROM page p ORDER BY ${IN_ORDER}`;

/** What became of the regulations from before: which items they live on in, and how often these were used. */
@Injectable()
export class Regulations {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
    private readonly uses: ItemUses,
  ) {}

  /** @throws DatabaseUnavailable */
  async items(after: string | undefined, limit: number): Promise<RegulationItemsView> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const rows = await this.postgres.query<ItemRow>(ITEMS, [today, after ?? null, limit + 1]);
    const { items, nextCursor } = pageOf(rows, limit, ({ code }) => [code]);
    const uses = await this.uses.inClosedMonths(items.map(({ code }) => code));
    return {
      editionId: rows[0]?.edition_id ?? null,
      items: items.map((item) => viewOf(item, uses.get(item.code) ?? 0)),
      nextCursor,
    };
  }
}

const viewOf = ({ edition_id: _, kind, ...item }: ItemRow, uses: number): RegulationItemView => ({
  ...item,
  uses: kind === 'behaviour' ? uses : null,
});
