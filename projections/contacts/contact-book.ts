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
    const rows = await this.postgres.query<{ employee_id: string; contact: Contact }>(
      `SELECT employee_id, contact FROM ${SCHEMA}.contacts WHERE employee_id = ANY ($1::text[])`,
      [employeeIds],
    );
    return new Map(rows.map(({ employee_id, contact }) => [employee_id, contact]));
  }
}
