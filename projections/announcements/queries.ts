import { Injectable } from '@nestjs/common';
import type { AnnouncementMade, MeetingRecorded } from '../../src/contexts/announcements/domain/events.js';
import type { LeadingGroupSet, StandInSet } from '../../src/contexts/leading-group/domain/events.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { pageOf, type Page } from '../runtime/cursor.js';
import { SCHEMA } from './projection.js';
import type { AnnouncementLineView, AnnouncementView, LeadingGroupView, MeetingView } from './views.js';

interface AnnouncementRow extends Record<string, unknown> {
  readonly position: string;
  readonly made_at: string;
  readonly made_by: string;
  readonly data: AnnouncementMade['data'];
}

const COLUMNS = 'position, made_at, made_by, data';
const LIST = `
  SELECT ${COLUMNS} FROM ${SCHEMA}.announcements
  WHERE $1::bigint IS NULL OR position < $1 ORDER BY position DESC LIMIT $2`;
const ONE = `SELECT ${COLUMNS} FROM ${SCHEMA}.announcements WHERE announcement_id = $1`;
const MEETINGS = `
  SELECT position, data FROM ${SCHEMA}.meetings
  WHERE $1::text IS NULL OR (held_on, position) < ($1, $2::bigint)
  ORDER BY held_on DESC, position DESC LIMIT $3`;
const GROUPS = `SELECT data FROM ${SCHEMA}.groups ORDER BY from_on DESC`;
const STAND_IN = `SELECT data FROM ${SCHEMA}.stand_ins ORDER BY position DESC LIMIT 1`;

@Injectable()
export class AnnouncementQueries {
  constructor(private readonly postgres: Postgres) {}

  /** Without their texts, the newest first. @throws DatabaseUnavailable */
  async list(before: string | undefined, limit: number): Promise<Page<AnnouncementLineView>> {
    const rows = await this.postgres.query<AnnouncementRow>(LIST, [before ?? null, limit + 1]);
    return pageOf(rows.map(lineOf), limit, ({ position }) => [position]);
  }

  /** @throws DatabaseUnavailable */
  async one(announcementId: string): Promise<AnnouncementView | undefined> {
    const [row] = await this.postgres.query<AnnouncementRow>(ONE, [announcementId]);
    if (row === undefined) return undefined;
    const { text, evidence } = row.data.personal;
    return { ...lineOf(row), text, ...(evidence === undefined ? {} : { evidence }) };
  }

  /** @throws DatabaseUnavailable */
  async meetings([heldOn, position]: readonly [string?, string?], limit: number): Promise<Page<MeetingView>> {
    const rows = await this.postgres.query<{ position: string; data: MeetingRecorded['data'] }>(MEETINGS, [
      heldOn ?? null,
      position ?? null,
      limit + 1,
    ]);
    const page = pageOf(rows, limit, (row) => [row.data.heldOn, row.position]);
    return { ...page, items: page.items.map(({ data }) => data) };
  }

  /** @throws DatabaseUnavailable */
  async leadingGroup(): Promise<LeadingGroupView> {
    const [groups, [standIn]] = await Promise.all([
      this.postgres.query<{ data: LeadingGroupSet['data'] }>(GROUPS),
      this.postgres.query<{ data: StandInSet['data'] }>(STAND_IN),
    ]);
    return {
      items: groups.map(({ data: { from, members, personal } }) => ({
        from,
        members: members.map((member, index) => ({
          ...member,
          answersFor: personal.answersFor[index] ?? '',
        })),
      })),
      standIn: standIn?.data ?? null,
    };
  }
}

const lineOf = ({ position, made_at, made_by, data }: AnnouncementRow) => ({
  announcementId: data.announcementId,
  title: data.personal.title,
  officeId: data.officeId,
  mustAcknowledge: data.mustAcknowledge,
  at: made_at,
  by: made_by,
  position,
});
