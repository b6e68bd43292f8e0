import { Injectable } from '@nestjs/common';
import {
  ReportedEntries,
  type CountedEntry,
  type EntryKey,
  type GiverCount,
  type Span,
} from '../../src/contexts/fairness/domain/lookups.js';
import type { Stay } from '../../src/contexts/fairness/domain/ties.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { LocalDate } from '../../src/kernel/natural-month.js';
import { holdsOn } from '../common/office-moves.js';
import { ExclusiveQuery } from '../runtime/exclusive-query.js';
import { ReadModels } from '../runtime/read-models.js';
import { recordings, SCHEMA } from './projection.js';

const PAGE = 10_000;

/**
 * An entry counts in its own month, or late in the first open one: so all that was recorded before the last close counts in
 * the time but what occurred before it and was recorded before it began.
 */
const IN_TIME = `
  e.occurred_on <= $2 AND (e.occurred_on >= $1 OR e.position > $3) AND e.position < $4
  AND e.kind = 'behaviour' AND NOT e.trial`;
const IS_REVERSED = 'coalesce(e.reversal_position < $4, false)';

const COUNTED = `
  SELECT e.position, e.given_by AS "givenBy", e.employee_id AS "employeeId", e.employment_no AS "employmentNo",
         e.entry_id AS "entryId", e.direction, e.points, e.item_code AS code, e.edition_id AS "editionId",
         m.office_id AS "officeId", e.occurred_on AS "occurredOn",
         to_char(e.recorded_at::timestamptz AT TIME ZONE $5, 'YYYY-MM-DD') AS "recordedOn",
         ${IS_REVERSED} AS reversed
  FROM ${SCHEMA}.entries e
  LEFT JOIN ${SCHEMA}.moves m
    ON m.employee_id = e.employee_id AND m.employment_no = e.employment_no AND ${holdsOn('m', 'e.occurred_on')}
  WHERE ${IN_TIME} AND ($6::text IS NULL OR m.office_id = $6) AND e.position > $7
  ORDER BY e.position LIMIT ${PAGE}`;

/** The sums by giver of the same entries, one row for each. */
const COUNTS = `
  SELECT e.given_by AS "givenBy", count(*)::integer AS entries,
         count(DISTINCT e.employee_id)::integer AS people,
         (count(*) FILTER (WHERE e.direction = 'award'))::integer AS awards,
         (count(*) FILTER (WHERE e.direction = 'deduct'))::integer AS deductions,
         coalesce(sum(e.points) FILTER (WHERE e.direction = 'award'), 0)::integer AS "pointsAwarded",
         coalesce(sum(e.points) FILTER (WHERE e.direction = 'deduct'), 0)::integer AS "pointsDeducted"
  FROM ${SCHEMA}.entries e
  WHERE ${IN_TIME} AND NOT ${IS_REVERSED} AND e.given_by IS NOT NULL
  GROUP BY e.given_by`;

/** Whoever has taken an entry back has recorded it all the same. */
const LAST_DAYS = `
  SELECT e.given_by AS "givenBy",
         to_char(max(e.recorded_at)::timestamptz AT TIME ZONE $1, 'YYYY-MM-DD') AS "lastOn"
  FROM ${SCHEMA}.entries e
  WHERE e.kind = 'behaviour' AND NOT e.trial AND e.given_by IS NOT NULL
  GROUP BY e.given_by`;

const GIVERS = `
  SELECT employee_id, entry_id, given_by FROM ${SCHEMA}.entries
  WHERE (employee_id, entry_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

const STAYS = `
  SELECT m.employee_id AS "employeeId", m.office_id AS "officeId", greatest(m.from_on, s.joined_on) AS from,
         least(m.until_on, s.left_on) AS until
  FROM ${SCHEMA}.moves m JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  WHERE m.employee_id = ANY ($1::text[])`;

type Row = CountedEntry & { readonly position: string } & Record<string, unknown>;

@Injectable()
export class ReportedEntriesInPostgres extends ReportedEntries {
  private readonly alone: ExclusiveQuery;

  constructor(
    private readonly postgres: Postgres,
    private readonly readModels: ReadModels,
    private readonly organisation: Organisation,
  ) {
    super();
    this.alone = new ExclusiveQuery(postgres);
  }

  override until(position: bigint): Promise<void> {
    return this.readModels.waitFor([recordings], position);
  }

  override async knowsOffice(officeId: string): Promise<boolean> {
    const known = await this.postgres.query(`SELECT FROM ${SCHEMA}.offices WHERE office_id = $1`, [officeId]);
    return known.length > 0;
  }

  override async *pages(
    { firstDay, lastDay, closedBefore, closed }: Span,
    officeId: string | undefined,
  ): AsyncGenerator<readonly CountedEntry[]> {
    let after = '-1';
    for (;;) {
      const rows = await this.postgres.query<Row>(COUNTED, [
        firstDay,
        lastDay,
        // Without a close before it, nothing came too late for a month before.
        closedBefore ?? closed,
        closed,
        this.organisation.timeZone,
        officeId ?? null,
        after,
      ]);
      yield rows;
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.position ?? after;
    }
  }

  override byGiver({ firstDay, lastDay, closedBefore, closed }: Span) {
    return this.alone.run('participation', async (tx) => ({
      counts: await tx.query<GiverCount & Record<string, unknown>>(COUNTS, [
        firstDay,
        lastDay,
        closedBefore ?? closed,
        closed,
      ]),
      lastDays: await this.lastDays(tx),
    }));
  }

  private async lastDays(tx: Sql): Promise<ReadonlyMap<string, LocalDate>> {
    const rows = await tx.query<{ givenBy: string; lastOn: string }>(LAST_DAYS, [this.organisation.timeZone]);
    return new Map(rows.map(({ givenBy, lastOn }) => [givenBy, lastOn]));
  }

  override async giversOf(keys: readonly EntryKey[]): Promise<ReadonlyMap<string, string | null>> {
    if (keys.length === 0) return new Map();
    const rows = await this.postgres.query<{
      employee_id: string;
      entry_id: string;
      given_by: string | null;
    }>(GIVERS, [keys.map(({ employeeId }) => employeeId), keys.map(({ entryId }) => entryId)]);
    return new Map(rows.map((row) => [`${row.employee_id} ${row.entry_id}`, row.given_by]));
  }

  override async staysOf(employeeIds: readonly string[]): Promise<readonly Stay[]> {
    if (employeeIds.length === 0) return [];
    return this.postgres.query<Stay & Record<string, unknown>>(STAYS, [employeeIds]);
  }
}
