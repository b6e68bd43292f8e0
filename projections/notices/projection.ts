import type { CaseEvent } from '../../src/contexts/cases/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import {
  boardNoticeOf,
  isOfCase,
  noticesOfCase,
  noticesOfFile,
  partiesOf,
  type BoardNotice,
  type Notice,
  type Parties,
} from './fold.js';

const identity = { name: 'notices', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** The notices to each person. A notice to everybody on a board is kept once. */
export const notices: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.notices (
      person text COLLATE "C" NOT NULL,
      position bigint NOT NULL,
      kind text NOT NULL,
      told_at text NOT NULL,
      about jsonb NOT NULL,
      PRIMARY KEY (person, position)
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.board_notices (
      position bigint PRIMARY KEY,
      kind text NOT NULL,
      period text COLLATE "C" NOT NULL,
      told_at text NOT NULL,
      until_on text
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.parties (
      case_id text COLLATE "C" PRIMARY KEY,
      subject text,
      opener text NOT NULL
    );`,
  apply: async (events, tx) => {
    const all = [...events.flatMap((recorded) => ofFile(recorded)), ...(await ofCases(events, tx))];
    if (all.length > 0) await keep(all, tx);
    const ofBoards = events.flatMap((recorded) => boardNoticeOf(recorded) ?? []);
    if (ofBoards.length > 0) await keepOfBoards(ofBoards, tx);
  },
};

const ofFile = (recorded: RecordedEvent): readonly Notice[] =>
  noticesOfFile(recorded).map((told) => ({ ...told, ...placeOf(recorded) }));

const placeOf = ({ position, meta }: RecordedEvent): Pick<Notice, 'position' | 'at'> => ({
  position,
  at: meta.recordedAt,
});

async function ofCases(events: readonly RecordedEvent[], tx: Sql): Promise<readonly Notice[]> {
  const recorded = events.filter(isOfCase);
  if (recorded.length === 0) return [];
  const parties = await partiesIn(recorded, tx);
  return recorded.flatMap((one) => {
    const known = parties.get(one.event.data.caseId);
    if (known === undefined) throw new Error(`${one.event.type} before CaseOpened`);
    return noticesOfCase(one, known).map((told) => ({ ...told, ...placeOf(one) }));
  });
}

async function partiesIn(
  recorded: readonly RecordedEvent<CaseEvent>[],
  tx: Sql,
): Promise<ReadonlyMap<string, Parties>> {
  const opened = new Map(
    recorded.flatMap(({ event }) =>
      event.type === 'CaseOpened' ? [[event.data.caseId, partiesOf(event.data)] as const] : [],
    ),
  );
  if (opened.size > 0)
    await tx.execute(
      `INSERT INTO ${SCHEMA}.parties (case_id, subject, opener)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT (case_id) DO NOTHING`,
      [
        [...opened.keys()],
        [...opened.values()].map(({ subject }) => subject),
        [...opened.values()].map(({ opener }) => opener),
      ],
    );
  const known = await tx.query<Parties & { readonly case_id: string } & Record<string, unknown>>(
    `SELECT case_id, subject, opener FROM ${SCHEMA}.parties WHERE case_id = ANY ($1::text[])`,
    [recorded.map(({ event }) => event.data.caseId)],
  );
  return new Map(known.map(({ case_id, subject, opener }) => [case_id, { subject, opener }]));
}

async function keep(all: readonly Notice[], tx: Sql): Promise<void> {
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
