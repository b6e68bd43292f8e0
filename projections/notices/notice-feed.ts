import { Injectable } from '@nestjs/common';
import { ContactBook } from '../../src/contexts/contacts/domain/contact-book.js';
import {
  NoticeFeed,
  type FeedPage,
  type GroupNotice,
  type PersonalNotice,
} from '../../src/contexts/deliveries/domain/notice-feed.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { NoticeDetails } from './details.js';
import { SCHEMA } from './projection.js';

interface Row extends Record<string, unknown> {
  readonly position: string;
  readonly person: string;
  readonly kind: string;
  readonly told_at: string;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Whoever has left hears of that, and of nothing else. */
const PERSONAL = `
  SELECT n.position, n.person, n.kind, n.told_at, n.about
  FROM ${SCHEMA}.notices n
  WHERE (n.position, n.person) > ($1::bigint, $2) AND n.told_at >= $3
    AND (n.kind = 'employment.ended' OR NOT EXISTS (
      SELECT 1 FROM ${SCHEMA}.employed e WHERE e.employee_id = n.person AND NOT e.active))
  ORDER BY n.position, n.person, n.kind LIMIT $4`;

/** One of each, whomever it was told to. */
const FOR_GROUPS = `
  SELECT position, kind, told_at, about FROM (
    SELECT DISTINCT ON (position) position, kind, told_at, about FROM ${SCHEMA}.notices
    WHERE position > $1::bigint AND told_at >= $2 AND kind IN ('announcement', 'edition.adopted')
    UNION ALL
    SELECT position, kind, told_at, jsonb_build_object('period', period, 'until', until_on) FROM ${SCHEMA}.board_notices
    WHERE position > $1::bigint AND told_at >= $2 AND kind = 'board.published'
  ) told ORDER BY position LIMIT $3`;

@Injectable()
export class NoticeFeedInPostgres extends NoticeFeed {
  constructor(
    private readonly postgres: Postgres,
    private readonly contacts: ContactBook,
    private readonly details: NoticeDetails,
  ) {
    super();
  }

  override async personal(
    after: { readonly position: bigint; readonly person: string },
    since: Date,
    limit: number,
  ): Promise<FeedPage<PersonalNotice>> {
    const values = [after.position, after.person, since.toISOString(), limit];
    const rows = await this.postgres.query<Row>(PERSONAL, values);
    const known = await this.contacts.of([...new Set(rows.map(({ person }) => person))]);
    const reached = rows.flatMap(({ position, person, kind, told_at, about }) => {
      const contact = known.get(person);
      return contact === undefined
        ? []
        : [{ position: BigInt(position), person, kind, at: told_at, about, contact }];
    });
    const last = rows.at(-1);
    return {
      notices: await this.details.add(reached),
      position: last === undefined ? after.position : BigInt(last.position),
      person: last?.person ?? after.person,
      isFull: rows.length === limit,
    };
  }

  override async forGroups(after: bigint, since: Date, limit: number): Promise<FeedPage<GroupNotice>> {
    const rows = await this.postgres.query<Row>(FOR_GROUPS, [after, since.toISOString(), limit]);
    const notices = rows.map(({ position, kind, told_at, about }) => {
      const { officeId } = about as { readonly officeId?: string };
      return { position: BigInt(position), kind, at: told_at, about, officeId: officeId ?? null };
    });
    const last = notices.at(-1);
    return { notices, position: last?.position ?? after, person: '', isFull: rows.length === limit };
  }
}
