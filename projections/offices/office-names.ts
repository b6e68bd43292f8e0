import { Injectable } from '@nestjs/common';
import { OfficeNames } from '../../src/contexts/offices/domain/office-names.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

const NAMES = `SELECT office_id, name FROM ${SCHEMA}.offices WHERE office_id = ANY ($1::text[])`;

@Injectable()
export class OfficeNamesInPostgres extends OfficeNames {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async of(officeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (officeIds.length === 0) return new Map();
    const rows = await this.postgres.query<{ office_id: string; name: string }>(NAMES, [
      [...new Set(officeIds)],
    ]);
    return new Map(rows.map(({ office_id, name }) => [office_id, name]));
  }
}
