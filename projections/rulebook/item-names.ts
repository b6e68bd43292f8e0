import { Injectable } from '@nestjs/common';
import { ItemNames, type SoughtItem } from '../../src/contexts/rulebook/domain/item-names.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

/** There are few editions: each is looked into by the key of its items. */
const NAMES = `
  SELECT a.place, i.item->>'title' AS title
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS a (code, edition_id, day, place)
  CROSS JOIN LATERAL (
    SELECT i.item FROM ${SCHEMA}.editions e
    JOIN ${SCHEMA}.items i ON i.edition_id = e.edition_id AND i.code = a.code
    WHERE CASE WHEN a.edition_id IS NULL
      THEN e.in_force_from IS NOT NULL AND (a.day IS NULL OR e.in_force_from <= a.day)
      ELSE e.edition_id = a.edition_id END
    ORDER BY e.in_force_from DESC LIMIT 1
  ) AS i`;

@Injectable()
export class ItemNamesInPostgres extends ItemNames {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async of(items: readonly SoughtItem[]): Promise<readonly (string | null)[]> {
    if (items.length === 0) return [];
    const rows = await this.postgres.query<{ place: string; title: string }>(NAMES, [
      items.map(({ code }) => code),
      items.map(({ editionId }) => editionId),
      items.map(({ on }) => on),
    ]);
    const titles = new Map(rows.map(({ place, title }) => [Number(place), title]));
    return items.map((_, index) => titles.get(index + 1) ?? null);
  }
}
