import { Injectable } from '@nestjs/common';
import { ReportedItems, type ReportedItem } from '../../src/contexts/fairness/domain/lookups.js';
import { keyOfItem, type ItemOfEdition } from '../../src/contexts/rulebook/domain/item-of-edition.js';
import type { RulebookItem } from '../../src/contexts/rulebook/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { rulebook, SCHEMA } from './projection.js';

const ITEMS = `
  SELECT edition_id, code, item FROM ${SCHEMA}.items
  WHERE (edition_id, code) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

@Injectable()
export class ReportedItemsInPostgres extends ReportedItems {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async of(
    keys: readonly ItemOfEdition[],
    position: bigint,
  ): Promise<ReadonlyMap<string, ReportedItem>> {
    await this.readModels.waitFor([rulebook], position);
    if (keys.length === 0) return new Map();
    const rows = await this.postgres.query<{ edition_id: string; code: string; item: RulebookItem }>(ITEMS, [
      keys.map(({ editionId }) => editionId),
      keys.map(({ code }) => code),
    ]);
    return new Map(
      rows.map(({ edition_id: editionId, code, item: { category, points } }) => [
        keyOfItem({ editionId, code }),
        { category, hasRange: points.from !== points.to },
      ]),
    );
  }
}
