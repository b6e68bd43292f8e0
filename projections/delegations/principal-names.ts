import { Injectable } from '@nestjs/common';
import { PrincipalNames } from '../../src/contexts/access/domain/principal-names.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { namesOf } from '../common/names.js';
import { ReadModels } from '../runtime/read-models.js';
import { delegations, SCHEMA } from './projection.js';

const NAMES = `SELECT principal_id AS id, name FROM ${SCHEMA}.people WHERE principal_id = ANY ($1::text[])`;

@Injectable()
export class PrincipalNamesInPostgres extends PrincipalNames {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async of(principalIds: readonly string[], position: bigint): Promise<ReadonlyMap<string, string>> {
    if (principalIds.length > 0) await this.readModels.waitFor([delegations], position);
    return namesOf(this.postgres, NAMES, principalIds);
  }
}
