import { Injectable } from '@nestjs/common';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { Clock } from '../../src/kernel/clock.js';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { holdsOn } from '../common/office-moves.js';
import { pageOf } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { AcknowledgementsView, OwnAcknowledgementsView } from './views.js';

/** Who is employed on a day, and in which office. */
const PEOPLE = `
  SELECT m.employee_id, s.name, m.office_id, a.acknowledged_at
  FROM ${SCHEMA}.moves m
  JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  LEFT JOIN ${SCHEMA}.editions a ON a.employee_id = m.employee_id AND a.edition_id = $2
  WHERE ${holdsOn('m', '$1')} AND s.joined_on <= $1 AND (s.left_on IS NULL OR s.left_on > $1)
    AND ($3::text IS NULL OR m.office_id = $3)`;
/** Those who have not signed come first. */
const LIST = `
  SELECT employee_id, name, office_id, acknowledged_at FROM (${PEOPLE}) people
  ORDER BY acknowledged_at IS NOT NULL, office_id, employee_id OFFSET $4 LIMIT $5`;
const OFFICES = `
  SELECT office_id, count(*)::integer AS people, count(acknowledged_at)::integer AS acknowledged
  FROM (${PEOPLE}) people GROUP BY office_id ORDER BY office_id`;
const EDITION = `
  SELECT edition_id, title, in_force_from FROM ${SCHEMA}.drafted WHERE edition_id = $1`;
const LAST = `
  SELECT edition_id, title, in_force_from FROM ${SCHEMA}.drafted
  WHERE in_force_from IS NOT NULL ORDER BY in_force_from DESC LIMIT 1`;
const READ = `SELECT up_to, acknowledged_at FROM ${SCHEMA}.notices WHERE employee_id = $1`;
const SIGNED = `
  SELECT edition_id, acknowledged_at FROM ${SCHEMA}.editions WHERE employee_id = $1 ORDER BY edition_id`;

interface EditionRow extends Record<string, unknown> {
  readonly edition_id: string;
  readonly title: string;
  /** Null as long as it is not adopted. */
  readonly in_force_from: string | null;
}

interface PersonRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly name: string;
  readonly office_id: string;
  readonly acknowledged_at: string | null;
}

@Injectable()
export class AcknowledgementQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** Who is employed today and has signed for an edition or not. @throws Problem `edition.unknown`, `edition.not-adopted`, DatabaseUnavailable */
  report(
    asked: string | undefined,
    { officeId, skip, limit }: { officeId: string | undefined; skip: number; limit: number },
  ): Promise<AcknowledgementsView> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    return this.postgres.snapshot(async (tx) => {
      const { editionId, title } = await adopted(tx, asked);
      const people = [today, editionId, officeId ?? null];
      const offices = await tx.query<{ office_id: string; people: number; acknowledged: number }>(
        OFFICES,
        people,
      );
      const rows = await tx.query<PersonRow>(LIST, [...people, skip, limit + 1]);
      const page = pageOf(rows, limit, () => [skip + limit]);
      return {
        editionId,
        title,
        people: offices.reduce((sum, { people }) => sum + people, 0),
        acknowledged: offices.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
        offices: offices.map(({ office_id, ...counts }) => ({ officeId: office_id, ...counts })),
        items: page.items.map((row) => ({
          employeeId: row.employee_id,
          name: row.name,
          officeId: row.office_id,
          acknowledgedAt: row.acknowledged_at,
        })),
        nextCursor: page.nextCursor,
      };
    });
  }

  /** @throws DatabaseUnavailable */
  async of(employeeId: string): Promise<OwnAcknowledgementsView> {
    const [[read], signed] = await Promise.all([
      this.postgres.query<{ up_to: string; acknowledged_at: string }>(READ, [employeeId]),
      this.postgres.query<{ edition_id: string; acknowledged_at: string }>(SIGNED, [employeeId]),
    ]);
    return {
      upTo: read?.up_to ?? null,
      editions: signed.map(({ edition_id, acknowledged_at }) => ({
        editionId: edition_id,
        acknowledgedAt: acknowledged_at,
      })),
    };
  }
}

/** An edition that was adopted; the last one where none is named. @throws Problem `edition.unknown`, `edition.not-adopted` */
async function adopted(
  tx: Sql,
  asked: string | undefined,
): Promise<{ readonly editionId: string; readonly title: string }> {
  const [row] = await (asked === undefined
    ? tx.query<EditionRow>(LAST)
    : tx.query<EditionRow>(EDITION, [asked]));
  if (row === undefined)
    throw new Problem(
      'edition.unknown',
      asked === undefined ? 'No edition was ever adopted.' : `No edition ${asked} was ever drafted.`,
    );
  if (row.in_force_from === null)
    throw new Problem('edition.not-adopted', `The edition ${row.edition_id} has not been adopted.`);
  return { editionId: row.edition_id, title: row.title };
}
