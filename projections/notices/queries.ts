import { Injectable } from '@nestjs/common';
import { BoardPlaces } from '../../src/contexts/notices/domain/board-places.js';
import type { NoticeKind } from '../../src/contexts/notices/domain/kinds.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { NoticeDetails } from './details.js';
import { SCHEMA } from './projection.js';
import { noticesOfRuns } from './runs.js';
import type { NoticeView } from './views.js';

interface NoticeRow extends Record<string, unknown> {
  readonly position: string;
  readonly kind: NoticeKind;
  readonly told_at: string;
  readonly about: Readonly<Record<string, unknown>>;
}

interface BoardNoticeRow extends Record<string, unknown> {
  readonly position: string;
  readonly kind: NoticeKind;
  readonly period: string;
  readonly told_at: string;
  readonly until_on: string | null;
}

const OWN = `
  SELECT position, kind, told_at, about FROM ${SCHEMA}.notices
  WHERE person = $1 AND ($2::bigint IS NULL OR position < $2) AND kind <> ALL ($4::text[])
  ORDER BY position DESC LIMIT $3`;
/** Notices of boards: there are some dozens in a year. */
const OF_BOARDS = `
  SELECT position, kind, period, told_at, until_on FROM ${SCHEMA}.board_notices
  WHERE ($1::bigint IS NULL OR position < $1) AND kind <> ALL ($2::text[]) ORDER BY position DESC`;

@Injectable()
export class NoticeQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly places: BoardPlaces,
    private readonly details: NoticeDetails,
  ) {}

  /** A person's notices before a position, but for the kinds left out, the newest first. @throws DatabaseUnavailable */
  async inbox(
    person: string,
    before: string | undefined,
    limit: number,
    without: readonly string[] = [],
  ): Promise<Page<NoticeView>> {
    const [own, ofBoards, ofRuns] = await Promise.all([
      this.postgres.query<NoticeRow>(OWN, [person, before ?? null, limit + 1, without]),
      this.ofBoards(person, before, without),
      noticesOfRuns(this.postgres, SCHEMA, { person, before, limit: limit + 1, without }),
    ]);
    const all = [...own.map(viewOf), ...ofBoards, ...ofRuns].sort((a, b) =>
      Number(BigInt(b.position) - BigInt(a.position)),
    );
    const page = pageOf(all.slice(0, limit + 1), limit, ({ position }) => [position]);
    return { ...page, items: await this.details.add(page.items) };
  }

  private async ofBoards(
    person: string,
    before: string | undefined,
    without: readonly string[],
  ): Promise<readonly NoticeView[]> {
    const rows = await this.postgres.query<BoardNoticeRow>(OF_BOARDS, [before ?? null, without]);
    const places = await this.places.of(person, [...new Set(rows.map(({ period }) => period))]);
    return rows.flatMap(({ position, kind, period, told_at, until_on }) => {
      const place = places.get(period);
      if (place === undefined) return [];
      const until = until_on === null ? {} : { until: until_on };
      return [{ position, kind, at: told_at, about: { period, ...place, ...until } }];
    });
  }
}

const viewOf = ({ position, kind, told_at, about }: NoticeRow): NoticeView => ({
  position,
  kind,
  at: told_at,
  about,
});
