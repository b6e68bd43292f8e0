import { Injectable } from '@nestjs/common';
import type { Actor } from '../../src/contexts/access/domain/actor.js';
import { ReadableCases } from '../../src/contexts/evidence/domain/readable.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import type { CaseDoc } from './fold.js';
import { cases } from './projection.js';
import { ONE, readsWords, type Reader } from './queries.js';

const DECIDE = ['administrator', 'points-officer', 'member', 'head', 'auditor'];

export const readerOf = (principal: Actor): Reader => ({
  person: principal.employeeId ?? principal.principalId,
  roles: principal.roles.map(({ role }) => role),
  decides: principal.roles.some(({ role }) => DECIDE.includes(role)),
});

@Injectable()
export class ReadableCasesInPostgres extends ReadableCases {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async includes(caseId: string, reader: Actor, position: bigint | undefined): Promise<boolean> {
    if (position !== undefined) await this.readModels.waitFor([cases], position);
    const [row] = await this.postgres.query<{ doc: CaseDoc }>(ONE, [caseId]);
    return row !== undefined && readsWords(row.doc, readerOf(reader));
  }
}
