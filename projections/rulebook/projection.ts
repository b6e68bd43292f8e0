import { PRINCIPAL_STREAM_PREFIX } from '../../src/contexts/access/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { EditionDrafted } from '../../src/contexts/rulebook/domain/events.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { Changes, type ItemChange, type StatusChange } from './changes.js';
import { ofSubjects } from '../runtime/erasing.js';

const identity = { name: 'rulebook', version: 2 } as const;
export const SCHEMA = schemaOf(identity);

/** The editions of the rulebook, with their items and comments. */
export const rulebook: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.editions (
      edition_id text COLLATE "C" PRIMARY KEY,
      title text NOT NULL,
      based_on text,
      status text NOT NULL,
      drafted_at text NOT NULL,
      in_force_from text COLLATE "C" UNIQUE,
      resolution jsonb,
      comments_until text
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.items (
      edition_id text COLLATE "C",
      code text COLLATE "C",
      item jsonb NOT NULL,
      PRIMARY KEY (edition_id, code)
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.comments (
      position bigint PRIMARY KEY,
      edition_id text COLLATE "C" NOT NULL,
      code text COLLATE "C",
      text text NOT NULL,
      commented_by text NOT NULL,
      commented_at text NOT NULL
    );
    CREATE INDEX IF NOT EXISTS comments_of_edition ON ${SCHEMA}.comments (edition_id, position);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.answers (
      edition_id text COLLATE "C" NOT NULL,
      number integer NOT NULL,
      answer jsonb NOT NULL,
      PRIMARY KEY (edition_id, number)
    );`,
  personal: [
    {
      table: `${SCHEMA}.comments`,
      where: ofSubjects(PRINCIPAL_STREAM_PREFIX, 'commented_by'),
      texts: ['text'],
    },
    {
      table: `${SCHEMA}.answers`,
      where: ofSubjects(PRINCIPAL_STREAM_PREFIX, "answer ->> 'answeredBy'"),
      documents: ['answer'],
    },
  ],
  apply: async (events, tx) => {
    let changes = new Changes();
    for (const recorded of events) {
      if (recorded.event.type !== 'EditionDrafted') {
        changes.add(recorded);
        continue;
      }
      // A draft copies the items of its base from the table: earlier changes have to be written by then.
      await write(changes, tx);
      changes = new Changes();
      await draft(recorded.event.data, recorded, tx);
    }
    await write(changes, tx);
  },
};

async function draft(data: EditionDrafted['data'], { meta }: RecordedEvent, tx: Sql): Promise<void> {
  const { editionId, title, basedOn } = data;
  await tx.execute(
    `INSERT INTO ${SCHEMA}.editions (edition_id, title, based_on, status, drafted_at)
     VALUES ($1, $2, $3, 'draft', $4)`,
    [editionId, title, basedOn, meta.recordedAt],
  );
  if (basedOn === null) return;
  await tx.execute(
    `INSERT INTO ${SCHEMA}.items (edition_id, code, item)
     SELECT $1, code, item FROM ${SCHEMA}.items WHERE edition_id = $2`,
    [editionId, basedOn],
  );
}

async function write({ items, statuses, comments, answers }: Changes, tx: Sql): Promise<void> {
  if (items.size > 0) await writeItems([...items.values()], tx);
  if (statuses.size > 0) await writeStatuses([...statuses], tx);
  if (comments.length > 0) await writeComments(comments, tx);
  for (const answer of answers) await writeAnswer(answer, tx);
}

async function writeItems(changed: readonly ItemChange[], tx: Sql): Promise<void> {
  await tx.execute(
    `DELETE FROM ${SCHEMA}.items i USING unnest($1::text[], $2::text[]) AS gone (edition_id, code)
     WHERE i.edition_id = gone.edition_id AND i.code = gone.code`,
    [changed.map(({ editionId }) => editionId), changed.map(({ code }) => code)],
  );
  const put = changed.filter(({ item }) => item !== undefined);
  if (put.length === 0) return;
  await tx.execute(
    `INSERT INTO ${SCHEMA}.items (edition_id, code, item)
     SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[])`,
    [
      put.map(({ editionId }) => editionId),
      put.map(({ code }) => code),
      put.map(({ item }) => JSON.stringify(item)),
    ],
  );
}

async function writeStatuses(statuses: readonly (readonly [string, StatusChange])[], tx: Sql): Promise<void> {
  const changed = await tx.execute(
    `UPDATE ${SCHEMA}.editions e
     SET status = c.status, in_force_from = c.in_force_from, resolution = c.resolution,
         comments_until = c.until
     FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::text[])
       AS c (edition_id, status, in_force_from, resolution, until)
     WHERE e.edition_id = c.edition_id`,
    [
      statuses.map(([editionId]) => editionId),
      statuses.map(([, { status }]) => status),
      statuses.map(([, { adoption }]) => adoption?.inForceFrom ?? null),
      statuses.map(([, { adoption }]) =>
        adoption === undefined ? null : JSON.stringify(adoption.resolution),
      ),
      statuses.map(([, { until }]) => until ?? null),
    ],
  );
  if (changed !== statuses.length) throw new Error('an event of an edition that was never drafted');
}

async function writeComments(comments: Changes['comments'], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.comments (position, edition_id, code, text, commented_by, commented_at)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      comments.map(({ position }) => position),
      comments.map(({ editionId }) => editionId),
      comments.map(({ code }) => code ?? null),
      comments.map(({ text }) => text),
      comments.map(({ by }) => by),
      comments.map(({ at }) => at),
    ],
  );
}

const ANSWER = `INSERT INTO ${SCHEMA}.answers (edition_id, number, answer) VALUES ($1, $2, $3)`;

/** Few comments are answered at once. */
async function writeAnswer(
  { editionId, number, ...answer }: Changes['answers'][number],
  tx: Sql,
): Promise<void> {
  await tx.execute(ANSWER, [editionId, number, JSON.stringify(answer)]);
}
