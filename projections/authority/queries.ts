import { Injectable } from '@nestjs/common';
import type { AuthoritySet } from '../../src/contexts/authority/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { AuthorityTableView } from './views.js';

interface TableRow extends Record<string, unknown> {
  readonly in_force_until: string | null;
  readonly set_by: string;
  readonly set_at: string;
  readonly data: AuthoritySet['data'];
}

/** A table is in force until the day before the next. */
const TABLES = `
  SELECT in_force_from, set_by, set_at, data,
         (SELECT to_char(min(n.in_force_from)::date - 1, 'YYYY-MM-DD') FROM ${SCHEMA}.tables n
          WHERE n.in_force_from > t.in_force_from) AS in_force_until
  FROM ${SCHEMA}.tables t
  WHERE $1::text IS NULL OR in_force_from > $1
  ORDER BY in_force_from LIMIT $2`;

@Injectable()
export class AuthorityQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The earliest first. @throws DatabaseUnavailable */
  async tables(after: string | undefined, limit: number): Promise<Page<AuthorityTableView>> {
    const rows = await this.postgres.query<TableRow>(TABLES, [after ?? null, limit + 1]);
    return pageOf(rows.map(viewOf), limit, ({ inForceFrom }) => [inForceFrom]);
  }
}

const viewOf = ({ data, in_force_until, set_by, set_at }: TableRow): AuthorityTableView => ({
  ...data,
  inForceUntil: in_force_until,
  setBy: set_by,
  setAt: set_at,
});
