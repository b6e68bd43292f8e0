import { Injectable } from '@nestjs/common';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { RecordingView, ReversalView } from './views.js';

interface EntryRow extends Record<string, unknown> {
  readonly position: string;
  readonly entry_id: string;
  readonly employee_id: string;
  readonly name: string;
  readonly direction: RecordingView['direction'];
  readonly kind: RecordingView['kind'];
  readonly item_code: string;
  readonly points: number;
  readonly occurred_on: string;
  readonly recorded_at: string;
  readonly reason: string;
  readonly trial: boolean;
  readonly reversed_at: string | null;
}

interface ReversalRow extends EntryRow {
  readonly recorded_by: string;
  readonly reversed_by: string;
  readonly reversed_for: string;
  readonly reversal_position: string;
}

const byRecorder = (of: string): string => `
  SELECT e.*, p.name FROM ${SCHEMA}.entries e JOIN ${SCHEMA}.people p USING (employee_id)
  WHERE e.recorded_by = $1 AND ($2::bigint IS NULL OR e.position < $2) ${of}
  ORDER BY e.position DESC LIMIT $3`;
const OF_ALL_DAYS = byRecorder('');
const OF_A_DAY = byRecorder('AND e.occurred_on = $4');

const OF_OTHERS = `
  SELECT e.*, p.name FROM ${SCHEMA}.entries e JOIN ${SCHEMA}.people p USING (employee_id)
  WHERE e.reversed_by <> e.recorded_by AND ($1::bigint IS NULL OR e.reversal_position < $1)
  ORDER BY e.reversal_position DESC LIMIT $2`;

@Injectable()
export class RecordingQueries {
  constructor(private readonly postgres: Postgres) {}

  /** The recordings, the newest first; @param before the position of the last one of the page before. @throws DatabaseUnavailable */
  async by(
    recordedBy: string,
    {
      occurredOn,
      before,
      limit,
    }: { readonly occurredOn?: string; readonly before?: string; readonly limit: number },
  ): Promise<Page<RecordingView>> {
    const values = [recordedBy, before ?? null, limit + 1];
    const rows = await (occurredOn === undefined
      ? this.postgres.query<EntryRow>(OF_ALL_DAYS, values)
      : this.postgres.query<EntryRow>(OF_A_DAY, [...values, occurredOn]));
    return pageOf(rows.map(viewOf), limit, ({ position }) => [position]);
  }

  /** The reversals by somebody else than the recorder, the newest first. @throws DatabaseUnavailable */
  async reversalsOfOthers(before: string | undefined, limit: number): Promise<Page<ReversalView>> {
    const rows = await this.postgres.query<ReversalRow>(OF_OTHERS, [before ?? null, limit + 1]);
    return pageOf(rows.map(reversalOf), limit, ({ reversalPosition }) => [reversalPosition]);
  }
}

const entryOf = (row: EntryRow): Omit<RecordingView, 'reversedAt'> => ({
  position: row.position,
  entryId: row.entry_id,
  employeeId: row.employee_id,
  name: row.name,
  direction: row.direction,
  kind: row.kind,
  itemCode: row.item_code,
  points: row.points,
  occurredOn: row.occurred_on,
  recordedAt: row.recorded_at,
  reason: row.reason,
  trial: row.trial,
});

const viewOf = (row: EntryRow): RecordingView => ({ ...entryOf(row), reversedAt: row.reversed_at });

const reversalOf = (row: ReversalRow): ReversalView => ({
  ...entryOf(row),
  recordedBy: row.recorded_by,
  reversedAt: row.reversed_at ?? '',
  reversedBy: row.reversed_by,
  reversedFor: row.reversed_for,
  reversalPosition: row.reversal_position,
});
