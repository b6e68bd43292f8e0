import { Injectable } from '@nestjs/common';
import {
  ItemTitles,
  keyOfDay,
  type ItemOnDay,
  type ItemTitle,
} from '../../src/contexts/notices/domain/item-titles.js';
import { keyOfItem, type ItemOfEdition } from '../../src/contexts/rulebook/domain/item-of-edition.js';
import type { RulebookItem } from '../../src/contexts/rulebook/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

const ITEMS = `
  SELECT edition_id, code, item FROM ${SCHEMA}.items
  WHERE (edition_id, code) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

const IN_FORCE = `
  SELECT a.code, a.day, i.item FROM unnest($1::text[], $2::text[]) AS a (code, day)
  CROSS JOIN LATERAL (
    SELECT edition_id FROM ${SCHEMA}.editions e WHERE e.in_force_from <= a.day ORDER BY e.in_force_from DESC LIMIT 1
  ) AS edition
  JOIN ${SCHEMA}.items i ON i.edition_id = edition.edition_id AND i.code = a.code`;

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

  override async inForceOn(items: readonly ItemOnDay[]): Promise<ReadonlyMap<string, ItemTitle>> {
    if (items.length === 0) return new Map();
    const rows = await this.postgres.query<{ code: string; day: string; item: RulebookItem }>(IN_FORCE, [
      items.map(({ code }) => code),
      items.map(({ day }) => day),
    ]);
    return new Map(
      rows.map(({ code, day, item: { title, regulation } }) => [
        keyOfDay({ code, day }),
        { title, regulation },
      ]),
    );
  }
}
