import { Injectable } from '@nestjs/common';
import { ContactBook } from '../../src/contexts/contacts/domain/contact-book.js';
import type { Contact } from '../../src/contexts/contacts/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { SCHEMA } from './projection.js';

@Injectable()
export class ContactBookInPostgres extends ContactBook {
  constructor(private readonly postgres: Postgres) {
    super();
  }

  override async of(employeeIds: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
    return this.read('employee_id = ANY ($1::text[])', [employeeIds]);
  }

  override async withMail(after: string, limit: number): Promise<ReadonlyMap<string, Contact>> {
    return this.read(`employee_id > $1 AND contact ->> 'email' IS NOT NULL ORDER BY employee_id LIMIT $2`, [
      after,
      limit,
    ]);
  }

  private async read(where: string, values: readonly unknown[]): Promise<ReadonlyMap<string, Contact>> {
    const rows = await this.postgres.query<{ employee_id: string; contact: Contact }>(
      `SELECT employee_id, contact FROM ${SCHEMA}.contacts WHERE ${where}`,
      values,
    );
    return new Map(rows.map(({ employee_id, contact }) => [employee_id, contact]));
  }
}
