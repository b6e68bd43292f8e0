import { Injectable } from '@nestjs/common';
import { OfficeNames } from '../../src/contexts/offices/domain/office-names.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { namesOf } from '../common/names.js';
import { SCHEMA } from './projection.js';

const NAMES = `SELECT office_id AS id, name FROM ${SCHEMA}.offices WHERE office_id = ANY ($1::text[])`;

@Injectable()
export class OfficeNamesInPostgres extends OfficeNames {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override of(officeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return namesOf(this.postgres, NAMES, officeIds);
  }
}
