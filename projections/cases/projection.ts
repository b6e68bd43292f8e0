import { CASE_STREAM_PREFIX } from '../../src/contexts/cases/domain/events.js';
import type { CaseAbout, CaseEvent } from '../../src/contexts/cases/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { caseDocAfter, isCaseEvent, type CaseDoc } from './fold.js';
import { ofSubjects } from '../runtime/erasing.js';

const identity = { name: 'cases', version: 2 } as const;
export const SCHEMA = schemaOf(identity);

/**
 * Each case as it stands, with all its steps; `thing` is the run or inspection that it is about, and `ruled_at` the place at
 * which it was last upheld or undone.
 */
export const cases: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.cases (
      case_id text COLLATE "C" PRIMARY KEY,
      kind text NOT NULL,
      status text NOT NULL,
      subject text COLLATE "C",
      opener text COLLATE "C" NOT NULL,
      month text COLLATE "C",
      board text COLLATE "C",
      thing text COLLATE "C",
      decide_until text COLLATE "C" NOT NULL,
      ruled_at bigint,
      doc jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS cases_by_due ON ${SCHEMA}.cases (decide_until, case_id);
    CREATE INDEX IF NOT EXISTS cases_by_person ON ${SCHEMA}.cases USING gin ((doc->'near'));
    CREATE INDEX IF NOT EXISTS cases_by_month ON ${SCHEMA}.cases (month);
    CREATE INDEX IF NOT EXISTS cases_by_board ON ${SCHEMA}.cases (board);
    CREATE INDEX IF NOT EXISTS cases_by_thing ON ${SCHEMA}.cases (thing);
    CREATE INDEX IF NOT EXISTS cases_by_ruling ON ${SCHEMA}.cases (ruled_at);`,
  personal: [
    {
      table: `${SCHEMA}.cases`,
      where: ofSubjects(CASE_STREAM_PREFIX, 'case_id'),
      documents: ['doc'],
      without: ['evidence'],
    },
  ],
  apply: async (events, tx) => {
    const ofCases = events.filter(isCaseEvent);
    if (ofCases.length > 0) await keep(ofCases, tx);
  },
};

async function keep(events: readonly RecordedEvent<CaseEvent>[], tx: Sql): Promise<void> {
  const ids = [...new Set(events.map(({ event }) => event.data.caseId))];
  const known = await tx.query<{ case_id: string; doc: CaseDoc }>(
    `SELECT case_id, doc FROM ${SCHEMA}.cases WHERE case_id = ANY ($1::text[])`,
    [ids],
  );
  const docs = new Map(known.map(({ case_id, doc }) => [case_id, doc]));
  for (const recorded of events) {
    const { caseId } = recorded.event.data;
    docs.set(caseId, caseDocAfter(docs.get(caseId), recorded));
  }
  await write([...docs.values()], rulingsIn(events), tx);
}

/** The places at which cases were upheld or undone, and at which that was carried out: scores change there. */
const rulingsIn = (events: readonly RecordedEvent<CaseEvent>[]): ReadonlyMap<string, bigint> =>
  new Map(
    events.filter(({ event }) => isRuling(event)).map(({ event, position }) => [event.data.caseId, position]),
  );

const isRuling = ({ type, data }: CaseEvent): boolean =>
  type === 'CaseUpheld' || type === 'CaseCarriedOut' || (type === 'CaseRefused' && data.restores !== null);

/** The run or inspection that a case is about. */
export const thingOf = (about: CaseAbout): string | null => {
  if ('run' in about) return `run ${about.run.runId}`;
  return 'inspection' in about ? inspectionThing(about.inspection) : null;
};

export const inspectionThing = ({
  programmeId,
  employeeId,
}: {
  readonly programmeId: string;
  readonly employeeId: string;
}): string => `inspection ${programmeId} ${employeeId}`;

const WRITE = `
  INSERT INTO ${SCHEMA}.cases (case_id, kind, status, subject, opener, month, board, thing, decide_until, ruled_at,
                                      doc)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                       $9::text[], $10::bigint[], $11::jsonb[])
  ON CONFLICT (case_id) DO UPDATE
  SET status = excluded.status, decide_until = excluded.decide_until, month = excluded.month, doc = excluded.doc,
      ruled_at = coalesce(excluded.ruled_at, cases.ruled_at)`;

async function write(docs: readonly CaseDoc[], rulings: ReadonlyMap<string, bigint>, tx: Sql): Promise<void> {
  await tx.execute(WRITE, [
    docs.map(({ caseId }) => caseId),
    docs.map(({ kind }) => kind),
    docs.map(({ status }) => status),
    docs.map(({ subject }) => subject),
    docs.map(({ opener }) => opener),
    docs.map(({ month }) => month),
    docs.map(({ about }) => ('board' in about ? about.board.period : null)),
    docs.map(({ about }) => thingOf(about)),
    docs.map(({ decideUntil }) => decideUntil),
    docs.map(({ caseId }) => rulings.get(caseId) ?? null),
    docs.map((doc) => JSON.stringify(doc)),
  ]);
}
