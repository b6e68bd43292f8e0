import { Injectable } from '@nestjs/common';
import { FEWEST } from '../../src/contexts/access/domain/small-groups.js';
import { AppealRules } from '../../src/contexts/notices/domain/appeal-rules.js';
import { ItemTitles, type ItemTitle } from '../../src/contexts/notices/domain/item-titles.js';
import { keyOfItem } from '../../src/contexts/rulebook/domain/item-of-edition.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import {
  publishedAs,
  publishedDays,
  type PublishedDay,
  type PublishableEntry,
} from '../../src/contexts/publicity/domain/published-entries.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Clock } from '../../src/kernel/clock.js';
import { addDays, localDateOf, type LocalDate } from '../../src/kernel/natural-month.js';
import { holdsOn } from '../common/office-moves.js';
import { pageOf } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { PublishedEntriesView } from './published-views.js';

interface EntryRow extends PublishableEntry, Record<string, unknown> {
  readonly position: string;
  readonly editionId: string | null;
  readonly itemCode: string;
  readonly day: LocalDate;
}

/** How many belonged to the office of an entry on its day. */
const MEMBERS = `(
  SELECT count(DISTINCT o.employee_id)::integer
  FROM ${SCHEMA}.moves o JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  WHERE o.office_id = m.office_id AND ${holdsOn('o', 'e.occurred_on')}
    AND s.joined_on <= e.occurred_on AND (s.left_on IS NULL OR s.left_on > e.occurred_on))`;

/**
 * Entries by the day of their recording. Instants are kept as they were sent, with an offset: the first day is looked for
 * from the day before on. Of an office: not what would tell it.
 */
const PUBLISHED = `
  SELECT e.position, e.entry_id AS "entryId", e.employee_id AS "employeeId", p.name, e.direction,
         m.office_id AS "officeId", e.points, e.occurred_on AS "occurredOn", e.reason,
         e.reversed_at IS NOT NULL AS "isReversed", e.edition_id AS "editionId", e.item_code AS "itemCode", d.day,
         CASE WHEN e.direction = 'deduct' THEN ${MEMBERS} ELSE 0 END AS members,
         ARRAY(SELECT s.name FROM ${SCHEMA}.employments s WHERE s.employee_id = e.employee_id) AS names
  FROM ${SCHEMA}.entries e
  JOIN ${SCHEMA}.people p USING (employee_id)
  JOIN unnest($1::text[], $2::text[]) AS d (day, deductions)
    ON d.day = to_char(e.recorded_at::timestamptz AT TIME ZONE $3, 'YYYY-MM-DD')
  LEFT JOIN ${SCHEMA}.moves m
    ON m.employee_id = e.employee_id AND m.employment_no = e.employment_no AND ${holdsOn('m', 'e.occurred_on')}
  WHERE e.recorded_at >= $4 AND e.kind = 'behaviour' AND NOT e.trial AND NOT e.imported AND NOT e.carried
    AND (e.direction = 'award' OR d.deductions <> 'none')
    AND ($5::bigint IS NULL OR e.position < $5)
    AND ($6::text IS NULL OR m.office_id = $6
         AND (e.direction = 'award' OR d.deductions = 'named' OR ${MEMBERS} >= ${FEWEST}))
  ORDER BY e.position DESC LIMIT $7`;

/** What stands published of entries, by the policy of the day of their recording. */
@Injectable()
export class PublishedEntryQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly rules: AppealRules,
    private readonly items: ItemTitles,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** @param before the place of the last one of the page before. @throws Problem `office.unknown`, DatabaseUnavailable */
  async on(
    day: LocalDate | undefined,
    { officeId, before, limit }: { officeId: string | undefined; before: string | undefined; limit: number },
  ): Promise<PublishedEntriesView> {
    const { timeZone } = this.organisation;
    const on = day ?? localDateOf(this.clock.now(), timeZone);
    if (officeId !== undefined) await this.refuseUnknown(officeId);
    const days = publishedDays(on, await this.rules.now());
    const [first] = days.toReversed();
    if (first === undefined) return { on, items: [], nextCursor: null };
    const rows = await this.postgres.query<EntryRow>(PUBLISHED, [
      days.map((published) => published.day),
      days.map(({ deductions }) => deductions),
      timeZone,
      addDays(first.day, -1),
      before ?? null,
      officeId ?? null,
      limit + 1,
    ]);
    const { items, nextCursor } = pageOf(rows, limit, ({ position }) => [position]);
    return { on, items: await this.told(items, days), nextCursor };
  }

  private async told(
    rows: readonly EntryRow[],
    days: readonly PublishedDay[],
  ): Promise<PublishedEntriesView['items']> {
    const titles = await this.items.of(
      rows.flatMap(({ editionId, itemCode }) => (editionId === null ? [] : [{ editionId, code: itemCode }])),
    );
    const byDay = new Map(days.map((published) => [published.day, published]));
    return rows.flatMap((row) => {
      const published = byDay.get(row.day);
      return published === undefined
        ? []
        : [publishedAs({ ...row, title: titleOf(row, titles) }, published, FEWEST)];
    });
  }

  private async refuseUnknown(officeId: string): Promise<void> {
    const [known] = await this.postgres.query(`SELECT FROM ${SCHEMA}.offices WHERE office_id = $1`, [
      officeId,
    ]);
    if (known === undefined) throw new Problem('office.unknown', `No office ${officeId} has been opened.`);
  }
}

const titleOf = ({ editionId, itemCode }: EntryRow, titles: ReadonlyMap<string, ItemTitle>): string =>
  (editionId === null ? undefined : titles.get(keyOfItem({ editionId, code: itemCode }))?.title) ?? itemCode;
