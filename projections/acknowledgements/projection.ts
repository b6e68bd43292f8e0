import { isCorrection } from '../common/employee-events.js';
import { officeMovesIn } from '../common/office-moves.js';
import { stays } from '../common/stays.js';
import { stretchesOf } from '../common/stretches.js';
import type { AcknowledgementEvent } from '../../src/contexts/acknowledgements/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';

const identity = { name: 'acknowledgements', version: 2 } as const;
export const SCHEMA = schemaOf(identity);
const moves = officeMovesIn(SCHEMA);
const employments = stays(SCHEMA);

/** What employees say that they know, and who is in which office, to tell who has not said so. */
export const acknowledgements: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.notices (
      employee_id text COLLATE "C" PRIMARY KEY,
      up_to bigint NOT NULL,
      acknowledged_at text NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.signatures (
      matter text COLLATE "C" NOT NULL,
      id text COLLATE "C" NOT NULL,
      employee_id text COLLATE "C" NOT NULL,
      acknowledged_at text NOT NULL,
      PRIMARY KEY (matter, id, employee_id)
    );
    CREATE INDEX IF NOT EXISTS signatures_of_employee ON ${SCHEMA}.signatures (employee_id);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.drafted (
      edition_id text COLLATE "C" PRIMARY KEY,
      title text NOT NULL,
      in_force_from text COLLATE "C"
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.announced (
      announcement_id text COLLATE "C" PRIMARY KEY,
      position bigint NOT NULL,
      office_id text COLLATE "C",
      made_at text NOT NULL
    );
    CREATE INDEX IF NOT EXISTS announced_by_position ON ${SCHEMA}.announced (position);
    ${employments.table}
    ${moves.table}`,
  personal: [{ table: `${SCHEMA}.employments`, where: 'employee_id = ANY ($1)', texts: ['name'] }],
  apply: async (events, tx) => {
    for (const { before, turn } of stretchesOf(events, isCorrection)) {
      await employments.record(before, tx);
      await moves.record(before, tx);
      await keepAnnouncements(before, tx);
      await acknowledge(before, tx);
      await keepEditions(before, tx);
      if (turn === undefined) continue;
      await employments.correct(turn.event, tx);
      await moves.correct(turn.event, tx);
    }
  },
};

const isOne = (recorded: RecordedEvent): recorded is RecordedEvent<AcknowledgementEvent> =>
  recorded.event.type === 'NoticesAcknowledged' || recorded.event.type === 'EditionAcknowledged';

const READ = `
  INSERT INTO ${SCHEMA}.notices (employee_id, up_to, acknowledged_at) VALUES ($1, $2, $3)
  ON CONFLICT (employee_id) DO UPDATE SET up_to = excluded.up_to, acknowledged_at = excluded.acknowledged_at`;
const SIGN = `
  INSERT INTO ${SCHEMA}.signatures (matter, id, employee_id, acknowledged_at) VALUES ('edition', $1, $2, $3)`;
/** Whoever acknowledges what they were told has acknowledged each announcement up to there. */
const HEAR = `
  INSERT INTO ${SCHEMA}.signatures (matter, id, employee_id, acknowledged_at)
  SELECT 'announcement', announcement_id, $1, $3 FROM ${SCHEMA}.announced
  WHERE position <= $2 AND position > coalesce((SELECT up_to FROM ${SCHEMA}.notices WHERE employee_id = $1), -1)`;

async function acknowledge(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  for (const { event, meta } of events.filter(isOne)) {
    const { employeeId } = event.data;
    if (event.type === 'EditionAcknowledged')
      await tx.execute(SIGN, [event.data.editionId, employeeId, meta.recordedAt]);
    else {
      const read = [employeeId, event.data.upTo, meta.recordedAt];
      await tx.execute(HEAR, read);
      await tx.execute(READ, read);
    }
  }
}

const ANNOUNCE = `
  INSERT INTO ${SCHEMA}.announced (announcement_id, position, office_id, made_at) VALUES ($1, $2, $3, $4)`;

/** There are few announcements. */
async function keepAnnouncements(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  for (const { event, position, meta } of events)
    if (event.type === 'AnnouncementMade') {
      const { announcementId, officeId } = event.data;
      await tx.execute(ANNOUNCE, [announcementId, position, officeId, meta.recordedAt]);
    }
}

const DRAFT = `INSERT INTO ${SCHEMA}.drafted (edition_id, title) VALUES ($1, $2)`;
const ADOPT = `UPDATE ${SCHEMA}.drafted SET in_force_from = $2 WHERE edition_id = $1`;

/** There are few editions. */
async function keepEditions(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  for (const { event } of events) {
    if (event.type === 'EditionDrafted') await tx.execute(DRAFT, [event.data.editionId, event.data.title]);
    if (event.type === 'EditionAdopted')
      await tx.execute(ADOPT, [event.data.editionId, event.data.inForceFrom]);
  }
}
