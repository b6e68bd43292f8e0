import { Injectable } from '@nestjs/common';
import {
  DisputedEntries,
  type DisputedEntry,
  type EntryKey,
} from '../../src/contexts/cases/domain/disputed-entries.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { ReadModels } from '../runtime/read-models.js';
import { recordings, SCHEMA } from './projection.js';

const ENTRIES = `
  SELECT entry_id, direction, kind, item_code, points, occurred_on, reason, recorded_by, recorded_at,
         reversed_at IS NOT NULL AS reversed
  FROM ${SCHEMA}.entries
  WHERE (employee_id, entry_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;
const NAMES = `SELECT employee_id, name FROM ${SCHEMA}.people WHERE employee_id = ANY ($1::text[])`;

interface EntryRow extends Record<string, unknown> {
  readonly entry_id: string;
  readonly direction: string;
  readonly kind: string;
  readonly item_code: string;
  readonly points: number;
  readonly occurred_on: string;
  readonly reason: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
  readonly reversed: boolean;
}

@Injectable()
export class DisputedEntriesInPostgres extends DisputedEntries {
  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
  ) {
    super();
  }

  override async of(keys: readonly EntryKey[]): Promise<ReadonlyMap<string, DisputedEntry>> {
    if (keys.length === 0) return new Map();
    const values = [keys.map(({ employeeId }) => employeeId), keys.map(({ entryId }) => entryId)];
    const rows = await this.postgres.query<EntryRow>(ENTRIES, values);
    return new Map(rows.map((row) => [row.entry_id, entryOf(row)]));
  }

  override async namesOf(employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (employeeIds.length === 0) return new Map();
    const rows = await this.postgres.query<{ employee_id: string; name: string }>(NAMES, [employeeIds]);
    return new Map(rows.map(({ employee_id, name }) => [employee_id, name]));
  }

  override until(position: bigint): Promise<void> {
    return this.readModels.waitFor([recordings], position);
  }
}

const entryOf = (row: EntryRow): DisputedEntry => ({
  direction: row.direction,
  kind: row.kind,
  itemCode: row.item_code,
  points: row.points,
  occurredOn: row.occurred_on,
  reason: row.reason,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
  reversed: row.reversed,
});
