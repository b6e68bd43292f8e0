import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { LentAuthorityView } from './views.js';

/** The sort key of a delegation. */
export type DelegationKey = readonly [principalId: string, delegateId: string];

/** The filter; undefined: by anybody, to anybody, on any day. */
export interface Wanted {
  readonly principalId?: string | undefined;
  readonly delegateId?: string | undefined;
  readonly on?: string | undefined;
}

interface DelegationRow extends Record<string, unknown> {
  readonly principal_id: string;
  readonly name: string;
  readonly delegate_id: string;
  readonly delegate_name: string;
  readonly from_on: string;
  readonly until_on: string;
  readonly ended_at: string | null;
}

const DELEGATIONS = `
  SELECT d.*, lender.name, delegate.name AS delegate_name
  FROM ${SCHEMA}.delegations d
  JOIN ${SCHEMA}.people lender ON lender.principal_id = d.principal_id
  JOIN ${SCHEMA}.people delegate ON delegate.principal_id = d.delegate_id
  WHERE ($1::text IS NULL OR d.principal_id = $1)
    AND ($2::text IS NULL OR d.delegate_id = $2)
    AND ($3::text IS NULL OR d.ended_at IS NULL AND $3 BETWEEN d.from_on AND d.until_on)
    AND ($4::text IS NULL OR (d.principal_id, d.delegate_id) > ($4, $5))
  ORDER BY d.principal_id, d.delegate_id LIMIT $6`;

@Injectable()
export class DelegationQueries {
  constructor(private readonly postgres: Postgres) {}

  /** @throws DatabaseUnavailable */
  async list(
    { principalId, delegateId, on }: Wanted,
    after: DelegationKey | undefined,
    limit: number,
  ): Promise<Page<LentAuthorityView>> {
    const rows = await this.postgres.query<DelegationRow>(DELEGATIONS, [
      principalId ?? null,
      delegateId ?? null,
      on ?? null,
      ...(after ?? [null, null]),
      limit + 1,
    ]);
    return pageOf(rows.map(viewOf), limit, (view) => [view.principalId, view.delegateId]);
  }
}

const viewOf = (row: DelegationRow): LentAuthorityView => ({
  principalId: row.principal_id,
  name: row.name,
  delegateId: row.delegate_id,
  delegateName: row.delegate_name,
  from: row.from_on,
  until: row.until_on,
  endedAt: row.ended_at,
});
