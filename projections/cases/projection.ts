import type { CaseEvent } from '../../src/contexts/cases/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { caseDocAfter, isCaseEvent, type CaseDoc } from './fold.js';

const identity = { name: 'cases', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/** Each case as it stands, with all its steps. */
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
      decide_until text COLLATE "C" NOT NULL,
      doc jsonb NOT NULL
    );
    CREATE INDEX IF NOT EXISTS cases_by_due ON ${SCHEMA}.cases (decide_until, case_id);
    CREATE INDEX IF NOT EXISTS cases_by_month ON ${SCHEMA}.cases (month);
    CREATE INDEX IF NOT EXISTS cases_by_board ON ${SCHEMA}.cases (board);`,
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
  await write([...docs.values()], tx);
}

const WRITE = `
  INSERT INTO ${SCHEMA}.cases (case_id, kind, status, subject, opener, month, board, decide_until, doc)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                       $9::jsonb[])
  ON CONFLICT (case_id) DO UPDATE
  SET status = excluded.status, decide_until = excluded.decide_until, month = excluded.month, doc = excluded.doc`;

async function write(docs: readonly CaseDoc[], tx: Sql): Promise<void> {
  await tx.execute(WRITE, [
    docs.map(({ caseId }) => caseId),
    docs.map(({ kind }) => kind),
    docs.map(({ status }) => status),
    docs.map(({ subject }) => subject),
    docs.map(({ opener }) => opener),
    docs.map(({ month }) => month),
    docs.map(({ about }) => ('board' in about ? about.board.period : null)),
    docs.map(({ decideUntil }) => decideUntil),
    docs.map((doc) => JSON.stringify(doc)),
  ]);
}
