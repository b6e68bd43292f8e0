import { CASE_STREAM_PREFIX } from '../../src/contexts/cases/domain/events.js';
import { PROPOSAL_STREAM_PREFIX } from '../../src/contexts/proposals/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isCorrection } from '../common/employee-events.js';
import { stretchesOf } from '../common/stretches.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import {
  boardNoticeOf,
  isOfCase,
  noticesOfCase,
  noticesOfFile,
  type BoardNotice,
  type Notice,
} from './fold.js';
import { isForMany, toldToMany } from './for-many.js';
import { importsIn } from './imports.js';
import { dayOf, keepKnown, knownAfter, knownTable, loadKnown, type Known } from './known.js';
import { namesIn } from './names.js';
import { noticesOfAlert, noticesOfInspection } from './of-talents.js';
import { partiesIn } from './parties.js';
import { noticesOfClaim } from './of-claims.js';
import { peopleIn } from './people.js';
import { runNoticesIn } from './runs.js';
import { ofSubjects } from '../runtime/erasing.js';

const identity = { name: 'notices', version: 5 } as const;
export const SCHEMA = schemaOf(identity);
const people = peopleIn(SCHEMA);
const parties = partiesIn(SCHEMA);
const imports = importsIn(SCHEMA);
const runs = runNoticesIn(SCHEMA);
export const names = namesIn(SCHEMA);

/**
 * The notices to each person. A notice to everybody on a board is kept once; those who hear of anything else are looked up among
 * the people of that place in the log.
 */
export const notices: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.notices (
      person text COLLATE "C" NOT NULL,
      position bigint NOT NULL,
      kind text NOT NULL,
      told_at text NOT NULL,
      about jsonb NOT NULL,
      PRIMARY KEY (person, position, kind)
    );
    CREATE INDEX IF NOT EXISTS notices_by_position ON ${SCHEMA}.notices (position);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.board_notices (
      position bigint PRIMARY KEY,
      kind text NOT NULL,
      period text COLLATE "C" NOT NULL,
      told_at text NOT NULL,
      until_on text
    );
    ${knownTable(SCHEMA)}
    ${parties.table}
    ${imports.table}
    ${runs.table}
    ${names.table}
    ${people.table}`,
  personal: [
    {
      table: `${SCHEMA}.notices`,
      where: `person = ANY ($1) OR ${ofSubjects(PROPOSAL_STREAM_PREFIX, "about ->> 'proposalId'")}
        OR ${ofSubjects(CASE_STREAM_PREFIX, "about ->> 'caseId'")}`,
      documents: ['about'],
      withoutBeside: { name: 'reason', beside: 'deviates' },
    },
  ],
  apply: async (events, tx) => {
    const before = await loadKnown(SCHEMA, tx);
    let known = before;
    for (const { before: stretch, turn } of stretchesOf(events, isTurn)) {
      known = await take(stretch, known, tx);
      if (turn === undefined) continue;
      await take([turn], known, tx);
      if (isCorrection(turn)) await people.moves.correct(turn.event, tx);
      await tellMany(turn, known, tx);
      known = knownAfter(known, turn);
    }
    if (known !== before) await keepKnown(SCHEMA, known, tx);
    const ofBoards = events.flatMap((recorded) => boardNoticeOf(recorded) ?? []);
    if (ofBoards.length > 0) await keepOfBoards(ofBoards, tx);
    await runs.record(events, tx);
    await names.record(events, tx);
  },
};

/** Events for which the people have to be those of their place in the log. */
const isTurn = (recorded: RecordedEvent): recorded is RecordedEvent =>
  isCorrection(recorded) || isForMany(recorded) || recorded.event.type === 'ImportEnded';

async function take(events: readonly RecordedEvent[], from: Known, tx: Sql): Promise<Known> {
  if (events.length === 0) return from;
  await people.record(events, tx);
  let known = from;
  const told: Notice[] = [];
  const imported: RecordedEvent[] = [];
  for (const recorded of events) {
    const ofThis = [
      ...noticesOfFile(recorded, known),
      ...noticesOfClaim(recorded),
      ...noticesOfInspection(recorded),
      ...noticesOfAlert(recorded),
    ];
    told.push(...ofThis.map((one) => ({ ...one, ...placeOf(recorded) })));
    if (imports.isOne(recorded, known)) imported.push(recorded);
    known = knownAfter(known, recorded);
  }
  await keep([...told, ...(await ofCases(events, tx))], tx);
  await imports.count(imported, tx);
  return known;
}

const placeOf = ({ position, meta }: RecordedEvent): Pick<Notice, 'position' | 'at'> => ({
  position,
  at: meta.recordedAt,
});

async function ofCases(events: readonly RecordedEvent[], tx: Sql): Promise<readonly Notice[]> {
  const recorded = events.filter(isOfCase);
  if (recorded.length === 0) return [];
  const known = await parties.of(recorded, tx);
  return recorded.flatMap((one) => {
    const ofCase = known.get(one.event.data.caseId);
    if (ofCase === undefined) throw new Error(`${one.event.type} before CaseOpened`);
    return noticesOfCase(one, ofCase).map((told) => ({ ...told, ...placeOf(one) }));
  });
}

async function tellMany(recorded: RecordedEvent, known: Known, tx: Sql): Promise<void> {
  if (recorded.event.type === 'ImportEnded') return keep(await imports.end(placeOf(recorded), tx), tx);
  const ofCase = isOfCase(recorded)
    ? (await parties.of([recorded], tx)).get(recorded.event.data.caseId)
    : undefined;
  const told = toldToMany(recorded, ofCase);
  if (told === undefined) return;
  const { kind, about, to } = told;
  const persons = await people.personsIn(to, dayOf(known, recorded), tx);
  await tx.execute(TELL_ALL, [
    persons,
    recorded.position,
    kind,
    recorded.meta.recordedAt,
    JSON.stringify(about),
  ]);
}

const TELL_ALL = `
  INSERT INTO ${SCHEMA}.notices (person, position, kind, told_at, about)
  SELECT person, $2::bigint, $3, $4, $5::jsonb FROM unnest($1::text[]) AS person`;

async function keep(all: readonly Notice[], tx: Sql): Promise<void> {
  if (all.length === 0) return;
  await tx.execute(
    `INSERT INTO ${SCHEMA}.notices (person, position, kind, told_at, about)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::jsonb[])`,
    [
      all.map(({ person }) => person),
      all.map(({ position }) => position),
      all.map(({ kind }) => kind),
      all.map(({ at }) => at),
      all.map(({ about }) => JSON.stringify(about)),
    ],
  );
}

async function keepOfBoards(all: readonly BoardNotice[], tx: Sql): Promise<void> {
  await tx.execute(
    `INSERT INTO ${SCHEMA}.board_notices (position, kind, period, told_at, until_on)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      all.map(({ position }) => position),
      all.map(({ kind }) => kind),
      all.map(({ period }) => period),
      all.map(({ at }) => at),
      all.map(({ until }) => until),
    ],
  );
}
