import { Injectable } from '@nestjs/common';
import type { Scope } from '../../src/contexts/access/domain/actor.js';
import { ReadableClaims } from '../../src/contexts/evidence/domain/readable.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { claims } from './projection.js';
import { ONE, within } from './queries.js';

@Injectable()
export class ReadableClaimsInPostgres extends ReadableClaims {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async includes(claimId: string, reach: Scope, position: bigint | undefined): Promise<boolean> {
    if (position !== undefined) await this.readModels.waitFor([claims], position);
    return (await this.postgres.query(ONE, [...within(reach), claimId])).length > 0;
  }
}
