import { Injectable } from '@nestjs/common';
import { EmployeeNames } from '../../src/contexts/employees/domain/employee-names.js';
import { OfficeNames } from '../../src/contexts/offices/domain/office-names.js';
import { rejection } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA, type Status } from './projection.js';
import type { MemberView, OfficeEntryView, OfficeEntryWithMembersView } from './views.js';

type Shown = Pick<
  OfficeEntryView,
  'direction' | 'kind' | 'itemCode' | 'points' | 'occurredOn' | 'reason' | 'evidence'
>;

interface EntryRow extends Record<string, unknown> {
  readonly office_entry_id: string;
  readonly position: string;
  readonly office_id: string;
  readonly status: Status;
  readonly recorded_by: string;
  readonly recorded_at: string;
  readonly shown: Shown;
  readonly member_count: number;
  readonly refused: OfficeEntryView['refused'];
  readonly reversal: NonNullable<OfficeEntryView['reversal']> | null;
}

type Member = Omit<MemberView, 'name'>;

const COLUMNS = `office_entry_id, position, office_id, status, recorded_by, recorded_at, recorded - 'members' AS shown,
  jsonb_array_length(recorded->'members') AS member_count, refused, reversal`;
const LIST = `
  SELECT ${COLUMNS} FROM ${SCHEMA}.office_entries
  WHERE ($1::text IS NULL OR office_id = $1) AND ($2::bigint IS NULL OR position < $2)
  ORDER BY position DESC LIMIT $3`;
const ONE = `SELECT ${COLUMNS}, recorded->'members' AS members FROM ${SCHEMA}.office_entries WHERE office_entry_id = $1`;

@Injectable()
export class OfficeEntryQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly people: EmployeeNames,
    private readonly offices: OfficeNames,
  ) {}

  /** The office entries, the newest first; @param before the position of the last one of the page before. @throws DatabaseUnavailable */
  async list(
    officeId: string | undefined,
    before: string | undefined,
    limit: number,
  ): Promise<Page<OfficeEntryView>> {
    const rows = await this.postgres.query<EntryRow>(LIST, [officeId ?? null, before ?? null, limit + 1]);
    const places = new Map(rows.map((row) => [row.office_entry_id, row.position]));
    const offices = await this.offices.of(rows.map(({ office_id }) => office_id));
    const views = rows.map((row) => viewOf(row, offices));
    return pageOf(views, limit, ({ officeEntryId }) => [places.get(officeEntryId) ?? '']);
  }

  /** @throws Problem `office-entry.unknown`, DatabaseUnavailable */
  async one(officeEntryId: string): Promise<OfficeEntryWithMembersView> {
    const [row] = await this.postgres.query<EntryRow & { members: Member[] }>(ONE, [officeEntryId]);
    if (row === undefined)
      throw rejection('office-entry.unknown', `There is no office entry ${officeEntryId}.`);
    const [offices, people] = await Promise.all([
      this.offices.of([row.office_id]),
      this.people.of(row.members.map(({ employeeId }) => employeeId)),
    ]);
    const members = row.members.map((one) => ({ ...one, name: people.get(one.employeeId) ?? null }));
    return Object.assign(viewOf(row, offices), { members });
  }
}

const viewOf = (row: EntryRow, offices: ReadonlyMap<string, string>): OfficeEntryView => ({
  officeEntryId: row.office_entry_id,
  officeId: row.office_id,
  officeName: offices.get(row.office_id) ?? null,
  status: row.status,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
  ...row.shown,
  memberCount: row.member_count,
  refused: row.refused,
  ...(row.reversal === null ? {} : { reversal: row.reversal }),
});
