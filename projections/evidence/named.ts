import { Injectable } from '@nestjs/common';
import { NamedEvidence, type NamedBy } from '../../src/contexts/evidence/domain/named-evidence.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { evidence, SCHEMA } from './projection.js';

@Injectable()
export class NamedEvidenceInPostgres extends NamedEvidence {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
    private readonly log: EventLog,
  ) {
    super();
  }

  /** Histories come first, since their reading is recorded. */
  override async namedBy(sha256: string, position: bigint | undefined): Promise<readonly NamedBy[]> {
    if (position !== undefined) await this.readModels.waitFor([evidence], position);
    return this.postgres.query<NamedBy & Record<string, unknown>>(
      `SELECT kind, id FROM ${SCHEMA}.named WHERE sha256 = $1
       ORDER BY kind <> 'employee', kind, id`,
      [sha256],
    );
  }

  override async unnamedAmong(digests: readonly string[]): Promise<readonly string[]> {
    await this.readModels.waitFor([evidence], await this.log.head());
    const rows = await this.postgres.query<{ sha256: string }>(
      `SELECT DISTINCT sha256 FROM ${SCHEMA}.named WHERE sha256 = ANY ($1::text[])`,
      [digests],
    );
    const named = new Set(rows.map(({ sha256 }) => sha256));
    return digests.filter((sha256) => !named.has(sha256));
  }
}
