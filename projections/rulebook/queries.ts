import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../src/kernel/natural-month.js';
import { Problem } from '../../src/infrastructure/http/problem.js';
import { Clock } from '../../src/kernel/clock.js';
import { Organisation } from '../../src/contexts/organisation/domain/organisation.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { Resolution } from '../../src/contexts/rulebook/domain/events.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { CommentAnswerView, CommentView, EditionView, EditionWithItemsView, ItemView } from './views.js';

interface EditionRow extends Record<string, unknown> {
  readonly edition_id: string;
  readonly title: string;
  readonly based_on: string | null;
  readonly status: EditionView['status'];
  readonly drafted_at: string;
  readonly item_count: number;
  readonly in_force_from: string | null;
  readonly in_force_until: string | null;
  readonly resolution: Resolution | null;
  readonly comments_until: string | null;
}

/** An edition is in force until the day before the next one is. */
const EDITIONS = `
  SELECT e.edition_id, e.title, e.based_on, e.status, e.drafted_at, e.in_force_from, e.resolution, e.comments_until,
         (SELECT count(*)::integer FROM ${SCHEMA}.items i WHERE i.edition_id = e.edition_id) AS item_count,
         (SELECT to_char(min(n.in_force_from)::date - 1, 'YYYY-MM-DD')
          FROM ${SCHEMA}.editions n WHERE n.in_force_from > e.in_force_from) AS in_force_until
  FROM ${SCHEMA}.editions e`;

const LIST = `${EDITIONS} WHERE $1::text IS NULL OR e.edition_id > $1 ORDER BY e.edition_id LIMIT $2`;
const ONE = `${EDITIONS} WHERE e.edition_id = $1`;
const IN_FORCE = `${EDITIONS} WHERE e.in_force_from <= $1 ORDER BY e.in_force_from DESC LIMIT 1`;

const ITEMS = `
  SELECT item FROM ${SCHEMA}.items
  WHERE edition_id = $1 AND ($2::text IS NULL OR code > $2) ORDER BY code LIMIT $3`;

/** The rules allow 500 comments to an edition. */
const COMMENTS = `
  SELECT c.number, c.code, c.text, c.commented_by, c.commented_at, a.answer
  FROM (
    SELECT *, row_number() OVER (ORDER BY position)::integer AS number
    FROM ${SCHEMA}.comments WHERE edition_id = $1
  ) c
  LEFT JOIN ${SCHEMA}.answers a ON a.edition_id = $1 AND a.number = c.number
  ORDER BY c.number`;

interface CommentRow extends Record<string, unknown> {
  readonly number: number;
  readonly code: string | null;
  readonly text: string;
  readonly commented_by: string;
  readonly commented_at: string;
  readonly answer: CommentAnswerView | null;
}

/** The page of an edition's items that is asked for. */
export interface ItemsPage {
  readonly after: string | undefined;
  readonly limit: number;
}

@Injectable()
export class RulebookQueries {
  constructor(
    private readonly postgres: Postgres,
    private readonly organisation: Organisation,
    private readonly clock: Clock,
  ) {}

  /** The editions in the order of their ids. @throws DatabaseUnavailable */
  async editions(after: string | undefined, limit: number): Promise<Page<EditionView>> {
    const rows = await this.postgres.query<EditionRow>(LIST, [after ?? null, limit + 1]);
    return pageOf(rows.map(viewOf), limit, ({ editionId }) => [editionId]);
  }

  /** @throws Problem `edition.unknown`, DatabaseUnavailable */
  edition(editionId: string, page: ItemsPage): Promise<EditionWithItemsView> {
    return this.postgres.snapshot(async (tx) => {
      const [row] = await tx.query<EditionRow>(ONE, [editionId]);
      if (row === undefined) {
        throw new Problem('edition.unknown', `No edition ${editionId} was ever drafted.`);
      }
      return withItems(row, page, tx);
    });
  }

  /** The edition in force on a day, today when left out. @throws Problem `edition.unknown`, DatabaseUnavailable */
  inForce(on: string | undefined, page: ItemsPage): Promise<EditionWithItemsView> {
    const day = on ?? localDateOf(this.clock.now(), this.organisation.timeZone);
    return this.postgres.snapshot(async (tx) => {
      const [row] = await tx.query<EditionRow>(IN_FORCE, [day]);
      if (row === undefined) throw new Problem('edition.unknown', `No edition is in force on ${day}.`);
      return withItems(row, page, tx);
    });
  }
}

async function withItems(
  row: EditionRow,
  { after, limit }: ItemsPage,
  tx: Sql,
): Promise<EditionWithItemsView> {
  const itemRows = await tx.query<{ item: ItemView }>(ITEMS, [row.edition_id, after ?? null, limit + 1]);
  const page = pageOf(
    itemRows.map(({ item }) => item),
    limit,
    ({ code }) => [code],
  );
  return {
    ...viewOf(row),
    resolution: row.resolution,
    ...(row.comments_until === null ? {} : { commentsUntil: row.comments_until }),
    comments: await commentsOn(row.edition_id, tx),
    ...page,
  };
}

async function commentsOn(editionId: string, tx: Sql): Promise<readonly CommentView[]> {
  const rows = await tx.query<CommentRow>(COMMENTS, [editionId]);
  return rows.map((row) => ({
    number: row.number,
    text: row.text,
    commentedBy: row.commented_by,
    commentedAt: row.commented_at,
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.answer === null ? {} : { answer: row.answer }),
  }));
}

const viewOf = (row: EditionRow) => ({
  editionId: row.edition_id,
  title: row.title,
  basedOn: row.based_on,
  status: row.status,
  draftedAt: row.drafted_at,
  itemCount: row.item_count,
  inForceFrom: row.in_force_from,
  inForceUntil: row.in_force_until,
});
