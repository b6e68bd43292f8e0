import { Injectable } from '@nestjs/common';
import { ItemUses } from '../../src/contexts/rulebook/domain/item-uses.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { EVERYBODY, IDENTITY, SCHEMA } from './schema.js';

const USES = `
  SELECT item_code, sum(entries - reversals)::integer AS uses FROM ${SCHEMA}.closed_drivers
  WHERE office_id = '${EVERYBODY}' AND item_code = ANY ($1::text[])
  GROUP BY item_code HAVING sum(entries - reversals) > 0`;

@Injectable()
export class ItemUsesInPostgres extends ItemUses {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async inClosedMonths(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.postgres.query<{ item_code: string; uses: number }>(USES, [codes]);
    return new Map(rows.map(({ item_code, uses }) => [item_code, uses]));
  }

  override until(position: bigint): Promise<void> {
    return this.readModels.waitFor([IDENTITY], position);
  }
}
