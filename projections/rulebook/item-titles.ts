import { Injectable } from '@nestjs/common';
import { ItemTitles, type ItemTitle } from '../../src/contexts/notices/domain/item-titles.js';
import { keyOfItem, type ItemOfEdition } from '../../src/contexts/rulebook/domain/item-of-edition.js';
import type { RulebookItem } from '../../src/contexts/rulebook/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

const ITEMS = `
  SELECT edition_id, code, item FROM ${SCHEMA}.items
  WHERE (edition_id, code) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

@Injectable()
export class ItemTitlesInPostgres extends ItemTitles {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async of(items: readonly ItemOfEdition[]): Promise<ReadonlyMap<string, ItemTitle>> {
    if (items.length === 0) return new Map();
    const rows = await this.postgres.query<{ edition_id: string; code: string; item: RulebookItem }>(ITEMS, [
      items.map(({ editionId }) => editionId),
      items.map(({ code }) => code),
    ]);
    return new Map(
      rows.map(({ edition_id, code, item: { title, regulation } }) => [
        keyOfItem({ editionId: edition_id, code }),
        { title, regulation },
      ]),
    );
  }
}
