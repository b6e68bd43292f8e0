import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { OfficeView } from './views.js';

const LIST = `
  SELECT office_id, name, closed_on FROM ${SCHEMA}.offices WHERE office_id > $1 ORDER BY office_id LIMIT $2`;

interface OfficeRow extends Record<string, unknown> {
  readonly office_id: string;
  readonly name: string;
  readonly closed_on: string | null;
}

@Injectable()
export class OfficeQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The offices after an id, in the order of their ids. @throws DatabaseUnavailable */
  async list(after: string, limit: number): Promise<Page<OfficeView>> {
    const rows = await this.postgres.query<OfficeRow>(LIST, [after, limit + 1]);
    const offices = rows.map((row) => ({
      officeId: row.office_id,
      name: row.name,
      closedOn: row.closed_on,
    }));
    return pageOf(offices, limit, ({ officeId }) => [officeId]);
  }
}
