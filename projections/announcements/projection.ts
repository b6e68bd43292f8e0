import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'announcements', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** What was announced, the meetings, and who answers for what in the leading group. */
export const announcements: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.announcements (
      announcement_id text COLLATE "C" PRIMARY KEY,
      position bigint NOT NULL UNIQUE,
      made_at text NOT NULL,
      made_by text NOT NULL,
      data jsonb NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.meetings (
      meeting_id text COLLATE "C" PRIMARY KEY,
      position bigint NOT NULL UNIQUE,
      held_on text COLLATE "C" NOT NULL,
      data jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS meetings_by_day ON ${SCHEMA}.meetings (held_on, position);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.groups (
      from_on text COLLATE "C" PRIMARY KEY,
      data jsonb NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.stand_ins (
      position bigint PRIMARY KEY,
      data jsonb NOT NULL
    );`,
  apply: async (events, tx) => {
    for (const recorded of events) await take(recorded, tx);
  },
};

/** There are few of them: some in a week. */
async function take({ event, meta, position }: RecordedEvent, tx: Sql): Promise<void> {
  const { type, data } = event;
  if (type === 'AnnouncementMade') {
    const { digestKey: _, ...personal } = data.personal;
    await tx.execute(
      `INSERT INTO ${SCHEMA}.announcements (announcement_id, position, made_at, made_by, data)
       VALUES ($1, $2, $3, $4, $5::jsonb)`,
      [
        data.announcementId,
        position,
        meta.recordedAt,
        meta.recordedBy,
        JSON.stringify({ ...data, personal }),
      ],
    );
  } else if (type === 'MeetingRecorded')
    await tx.execute(
      `INSERT INTO ${SCHEMA}.meetings (meeting_id, position, held_on, data) VALUES ($1, $2, $3, $4::jsonb)`,
      [data.meetingId, position, data.heldOn, JSON.stringify(data)],
    );
  else if (type === 'LeadingGroupSet')
    await tx.execute(
      `INSERT INTO ${SCHEMA}.groups (from_on, data) VALUES ($1, $2::jsonb)
       ON CONFLICT (from_on) DO UPDATE SET data = excluded.data`,
      [data.from, JSON.stringify(data)],
    );
  else if (type === 'StandInSet')
    await tx.execute(`INSERT INTO ${SCHEMA}.stand_ins (position, data) VALUES ($1, $2::jsonb)`, [
      position,
      JSON.stringify(data),
    ]);
}
