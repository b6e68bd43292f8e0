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
import type {
  AcknowledgementsView,
  AnnouncementAcknowledgementsView,
  OwnAcknowledgementsView,
  SignaturesView,
} from './views.js';

/**
 * Who is employed on a day, and in which office. Something that was announced on a day is for those who were there on it, of one
 * office where it names one.
 */
const PEOPLE = `
  SELECT m.employee_id, s.name, m.office_id, a.acknowledged_at
  FROM ${SCHEMA}.moves m
  JOIN ${SCHEMA}.employments s USING (employee_id, employment_no)
  LEFT JOIN ${SCHEMA}.signatures a ON a.employee_id = m.employee_id AND a.matter = $2 AND a.id = $3
  WHERE ${holdsOn('m', '$1')} AND s.joined_on <= $1 AND (s.left_on IS NULL OR s.left_on > $1)
    AND ($4::text IS NULL OR m.office_id = $4)
    AND ($5::text IS NULL OR EXISTS (
      SELECT FROM ${SCHEMA}.moves t
      JOIN ${SCHEMA}.employments u USING (employee_id, employment_no)
      WHERE t.employee_id = m.employee_id AND ${holdsOn('t', '$5')} AND ($6::text IS NULL OR t.office_id = $6)
        AND u.joined_on <= $5 AND (u.left_on IS NULL OR u.left_on > $5)))`;
/** Those who have not signed come first. */
const LIST = `
  SELECT employee_id, name, office_id, acknowledged_at FROM (${PEOPLE}) people
  ORDER BY acknowledged_at IS NOT NULL, office_id, employee_id OFFSET $7 LIMIT $8`;
const OFFICES = `
  SELECT office_id, count(*)::integer AS people, count(acknowledged_at)::integer AS acknowledged
  FROM (${PEOPLE}) people GROUP BY office_id ORDER BY office_id`;
const ANNOUNCED = `SELECT office_id, made_at FROM ${SCHEMA}.announced WHERE announcement_id = $1`;
const EDITION = `
  SELECT edition_id, title, in_force_from FROM ${SCHEMA}.drafted WHERE edition_id = $1`;
const LAST = `
  SELECT edition_id, title, in_force_from FROM ${SCHEMA}.drafted
  WHERE in_force_from IS NOT NULL ORDER BY in_force_from DESC LIMIT 1`;
const READ = `SELECT up_to, acknowledged_at FROM ${SCHEMA}.notices WHERE employee_id = $1`;
const SIGNED = `
  SELECT id, acknowledged_at FROM ${SCHEMA}.signatures
  WHERE employee_id = $1 AND matter = 'edition' ORDER BY id`;

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

/** What is signed for. */
interface Matter {
  readonly kind: 'edition' | 'announcement';
  readonly id: string;
  /** The day on which it was announced; null: for everybody who is employed today. */
  readonly madeOn: string | null;
  /** The office that it is for; null: all of them. */
  readonly officeId: string | null;
}

/** A report without what it is on. */
type Signatures = { readonly [Field in keyof SignaturesView]: SignaturesView[Field] };

interface Asked {
  readonly officeId: string | undefined;
  readonly skip: number;
  readonly limit: number;
}

@Injectable()
export class AcknowledgementQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** Who is employed today and has signed for it or not. @throws Problem `edition.unknown`, `edition.not-adopted`, DatabaseUnavailable */
  ofEdition(asked: string | undefined, page: Asked): Promise<AcknowledgementsView> {
    return this.postgres.snapshot(async (tx) => {
      const edition = await adopted(tx, asked);
      const matter = { kind: 'edition', id: edition.editionId, madeOn: null, officeId: null } as const;
      return { ...edition, ...(await this.report(tx, matter, page)) };
    });
  }

  /** Who is employed today, was there on its day, and has acknowledged it or not. @throws Problem `announcement.unknown`, DatabaseUnavailable */
  ofAnnouncement(announcementId: string, page: Asked): Promise<AnnouncementAcknowledgementsView> {
    return this.postgres.snapshot(async (tx) => {
      const [row] = await tx.query<{ office_id: string | null; made_at: string }>(ANNOUNCED, [
        announcementId,
      ]);
      if (row === undefined)
        throw new Problem('announcement.unknown', `Nothing was announced as ${announcementId}.`);
      const madeOn = localDateOf(new Date(row.made_at), this.organisation.timeZone);
      const matter = { kind: 'announcement', id: announcementId, madeOn, officeId: row.office_id } as const;
      return { announcementId, ...(await this.report(tx, matter, page)) };
    });
  }

  private async report(
    tx: Sql,
    { kind, id, madeOn, officeId: of }: Matter,
    { officeId, skip, limit }: Asked,
  ): Promise<Signatures> {
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const people = [today, kind, id, officeId ?? null, madeOn, of];
    const offices = await tx.query<{ office_id: string; people: number; acknowledged: number }>(
      OFFICES,
      people,
    );
    const rows = await tx.query<PersonRow>(LIST, [...people, skip, limit + 1]);
    const page = pageOf(rows, limit, () => [skip + limit]);
    return {
      people: offices.reduce((sum, { people: count }) => sum + count, 0),
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
  }

  /** @throws DatabaseUnavailable */
  async of(employeeId: string): Promise<OwnAcknowledgementsView> {
    const [[read], signed] = await Promise.all([
      this.postgres.query<{ up_to: string; acknowledged_at: string }>(READ, [employeeId]),
      this.postgres.query<{ id: string; acknowledged_at: string }>(SIGNED, [employeeId]),
    ]);
    return {
      upTo: read?.up_to ?? null,
      editions: signed.map(({ id, acknowledged_at }) => ({
        editionId: id,
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
