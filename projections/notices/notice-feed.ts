import { Injectable } from '@nestjs/common';
import type { RunRow } from '../../src/contexts/benefits/domain/rows.js';
import { PrincipalNames } from '../../src/contexts/access/domain/principal-names.js';
import { ContactBook } from '../../src/contexts/contacts/domain/contact-book.js';
import type { Contact } from '../../src/contexts/contacts/domain/events.js';
import {
  AFTER_ALL,
  NoticeFeed,
  type FeedPage,
  type GroupNotice,
  type PersonalNotice,
} from '../../src/contexts/deliveries/domain/notice-feed.js';
import { recorderIn } from '../../src/contexts/deliveries/domain/values.js';
import type { NoticeKind } from '../../src/contexts/notices/domain/kinds.js';
import { BoardPlaces } from '../../src/contexts/notices/domain/board-places.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { NoticeDetails } from './details.js';
import { SCHEMA } from './projection.js';

interface ToldRow extends Record<string, unknown> {
  readonly position: string;
  readonly kind: NoticeKind;
  readonly told_at: string;
  readonly about: Readonly<Record<string, unknown>>;
}

interface Row extends ToldRow {
  readonly person: string;
}

/** Whoever has left hears of that, and of nothing else. */
const PERSONAL = `
  SELECT n.position, n.person, n.kind, n.told_at, n.about
  FROM ${SCHEMA}.notices n
  WHERE (n.position, n.person) > ($1::bigint, $2) AND n.told_at >= $3 AND ($5::bigint IS NULL OR n.position < $5)
    AND (n.kind = 'employment.ended' OR NOT EXISTS (
      SELECT 1 FROM ${SCHEMA}.employed e WHERE e.employee_id = n.person AND NOT e.active))
  ORDER BY n.position, n.person, n.kind LIMIT $4`;

/** What is told to all on a board or in a run, from a place on: it is kept once, and nothing else is told at its place. */
const NEXT_FOR_MANY = `
  SELECT position, kind, told_at, about, run_id FROM (
    SELECT position, kind, told_at, NULL AS run_id,
      jsonb_strip_nulls(jsonb_build_object('period', period, 'until', until_on)) AS about
    FROM ${SCHEMA}.board_notices
    UNION ALL
    SELECT n.position, n.kind, n.told_at, n.run_id, run.about || n.about
    FROM ${SCHEMA}.run_notices n JOIN ${SCHEMA}.runs run USING (run_id)
  ) told WHERE position >= $1 AND told_at >= $2 ORDER BY position LIMIT 1`;
const IN_RUN = `
  SELECT employee_id, doc FROM ${SCHEMA}.run_rows WHERE run_id = $1 AND employee_id = ANY ($2::text[])`;
const LEFT = `SELECT employee_id FROM ${SCHEMA}.employed WHERE NOT active AND employee_id = ANY ($1::text[])`;

interface ForMany extends ToldRow {
  readonly run_id: string | null;
}

interface Place {
  readonly position: bigint;
  readonly person: string;
}

/** One of each, whomever it was told to. */
const FOR_GROUPS = `
  SELECT position, kind, told_at, about FROM (
    SELECT DISTINCT ON (position) position, kind, told_at, about FROM ${SCHEMA}.notices
    WHERE position > $1::bigint AND told_at >= $2 AND kind IN ('announcement', 'edition.adopted')
    UNION ALL
    SELECT position, kind, told_at, jsonb_strip_nulls(jsonb_build_object('period', period, 'until', until_on))
    FROM ${SCHEMA}.board_notices
    WHERE position > $1::bigint AND told_at >= $2
  ) told ORDER BY position LIMIT $3`;

@Injectable()
export class NoticeFeedInPostgres extends NoticeFeed {
  constructor(
    private readonly postgres: Postgres,
    private readonly contacts: ContactBook,
    private readonly places: BoardPlaces,
    private readonly details: NoticeDetails,
    private readonly principals: PrincipalNames,
  ) {
    super();
  }

  override async personal(after: Place, since: Date, limit: number): Promise<FeedPage<PersonalNotice>> {
    const next = await this.nextForMany(after, since);
    if (next !== undefined && BigInt(next.position) === after.position)
      return this.toAllOf(next, after, limit);
    const page = await this.before(next, after, since, limit);
    if (page.isFull || next === undefined) return page;
    return { ...page, position: BigInt(next.position), person: '', isFull: true };
  }

  private async nextForMany({ position, person }: Place, since: Date): Promise<ForMany | undefined> {
    const from = person === AFTER_ALL ? position + 1n : position;
    const [row] = await this.postgres.query<ForMany>(NEXT_FOR_MANY, [from, since.toISOString()]);
    return row;
  }

  /** What is told to single people before that. */
  private async before(
    next: ForMany | undefined,
    after: Place,
    since: Date,
    limit: number,
  ): Promise<FeedPage<PersonalNotice>> {
    const values = [after.position, after.person, since.toISOString(), limit, next?.position ?? null];
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
      notices: await this.withRecorders(await this.details.add(reached)),
      position: last === undefined ? after.position : BigInt(last.position),
      person: last?.person ?? after.person,
      isFull: rows.length === limit,
    };
  }

  /** Whoever reads it outside knows people by their names. */
  private async withRecorders(notices: readonly PersonalNotice[]): Promise<readonly PersonalNotice[]> {
    const recorders = new Set(notices.flatMap(({ about }) => recorderIn(about) ?? []));
    const names = await this.principals.of([...recorders], notices.at(-1)?.position ?? 0n);
    return notices.map((notice) => {
      const byName = names.get(recorderIn(notice.about) ?? '');
      return byName === undefined ? notice : { ...notice, about: { ...notice.about, byName } };
    });
  }

  /** The same to each of those who are told by mail, by their ids. */
  private async toAllOf(next: ForMany, after: Place, limit: number): Promise<FeedPage<PersonalNotice>> {
    const { kind, told_at: at, about } = next;
    const contacts = await this.contacts.withMail(after.person, limit);
    const ids = [...contacts.keys()];
    const [own, left] = await Promise.all([this.ownPart(next, ids), this.leftOf(ids)]);
    for (const id of left) own.delete(id);
    const told = [...contacts].flatMap(([person, contact]) => {
      const part = own.get(person);
      if (part === undefined) return [];
      return [{ position: after.position, person, kind, at, about: { ...about, ...part }, contact }];
    });
    return {
      notices: await this.details.add(told),
      position: after.position,
      person: ids.length < limit ? AFTER_ALL : (ids.at(-1) ?? AFTER_ALL),
      isFull: true,
    };
  }

  /** By person, what the board or the run has of them; whoever is not in it is left out. */
  private async ownPart(
    { run_id, position, about }: ForMany,
    ids: readonly string[],
  ): Promise<Map<string, object>> {
    if (run_id === null) {
      const { period } = about as { readonly period: string };
      return new Map(await this.places.on(period, ids, BigInt(position)));
    }
    const rows = await this.postgres.query<{ employee_id: string; doc: RunRow }>(IN_RUN, [run_id, ids]);
    return new Map(
      rows.map(({ employee_id, doc: { rank, tier, grade } }) => [employee_id, { rank, tier, grade }]),
    );
  }

  override async reachable(persons: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
    const [known, left] = await Promise.all([this.contacts.of(persons), this.leftOf(persons)]);
    return new Map([...known].filter(([person, { email }]) => email !== null && !left.includes(person)));
  }

  private async leftOf(persons: readonly string[]): Promise<readonly string[]> {
    const rows = await this.postgres.query<{ employee_id: string }>(LEFT, [persons]);
    return rows.map(({ employee_id }) => employee_id);
  }

  override async forGroups(after: bigint, since: Date, limit: number): Promise<FeedPage<GroupNotice>> {
    const rows = await this.postgres.query<Row>(FOR_GROUPS, [after, since.toISOString(), limit]);
    const notices = rows.map(({ position, kind, told_at, about: { by: _, ...about } }) => {
      const { officeId } = about as { readonly officeId?: string };
      return { position: BigInt(position), kind, at: told_at, about, officeId: officeId ?? null };
    });
    const last = notices.at(-1);
    return { notices, position: last?.position ?? after, person: '', isFull: rows.length === limit };
  }
}
