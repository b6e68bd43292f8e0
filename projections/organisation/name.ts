import { Injectable } from '@nestjs/common';
import { OrganisationName, type CalledBy } from '../../src/contexts/organisation/domain/organisation-name.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

@Injectable()
export class OrganisationNameInPostgres extends OrganisationName {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async now(): Promise<CalledBy | undefined> {
    const [row] = await this.postgres.query<{ name: string; short_name: string | null }>(
      `SELECT name, short_name FROM ${SCHEMA}.named`,
    );
    return row && { name: row.name, inShort: row.short_name ?? row.name };
  }
}
