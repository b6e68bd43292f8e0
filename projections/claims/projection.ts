import type { ClaimEvent } from '../../src/contexts/claims/domain/events.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isCorrection } from '../common/employee-events.js';
import { officeMovesIn } from '../common/office-moves.js';
import { stretchesOf } from '../common/stretches.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { claimDocAfter, isClaimEvent, type ClaimDoc } from './fold.js';

const identity = { name: 'claims', version: 1 } as const;
export const SCHEMA = schemaOf(identity);
const moves = officeMovesIn(SCHEMA);

/** What employees say they have done themselves, and whose office they belonged to on those days. */
export const claims: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.claims (
      claim_id text COLLATE "C" PRIMARY KEY,
      employee_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      occurred_on text COLLATE "C" NOT NULL,
      status text NOT NULL,
      answer_by text COLLATE "C" NOT NULL,
      lapses text COLLATE "C" NOT NULL,
      told_above boolean NOT NULL,
      position bigint NOT NULL,
      doc jsonb NOT NULL
    ) WITH (fillfactor = 80);
    CREATE INDEX IF NOT EXISTS claims_in_order ON ${SCHEMA}.claims (position);
    CREATE INDEX IF NOT EXISTS claims_of_person ON ${SCHEMA}.claims (employee_id, position);
    CREATE INDEX IF NOT EXISTS open_claims ON ${SCHEMA}.claims (position) WHERE status = 'open';
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.people (
      employee_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      name text NOT NULL,
      active boolean NOT NULL,
      PRIMARY KEY (employee_id, employment_no)
    );
    ${moves.table}`,
  personal: [
    { table: `${SCHEMA}.claims`, where: 'employee_id = ANY ($1)', documents: ['doc'] },
    { table: `${SCHEMA}.people`, where: 'employee_id = ANY ($1)', texts: ['name'] },
  ],
  apply: async (events, tx) => {
    for (const { before, turn } of stretchesOf(events, isCorrection)) {
      await moves.record(before, tx);
      await keepPeople(before, tx);
      if (turn === undefined) continue;
      await moves.correct(turn.event, tx);
      await correctPeople(turn.event, tx);
    }
    const ofClaims = events.filter(isClaimEvent);
    if (ofClaims.length > 0) await keep(ofClaims, tx);
  },
};

const BEGIN = `
  INSERT INTO ${SCHEMA}.people (employee_id, employment_no, name, active)
  SELECT *, true FROM unnest($1::text[], $2::integer[], $3::text[])`;
const LEAVE = `
  UPDATE ${SCHEMA}.people p SET active = false
  FROM unnest($1::text[], $2::integer[]) AS l (employee_id, employment_no)
  WHERE p.employee_id = l.employee_id AND p.employment_no = l.employment_no`;

async function keepPeople(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const begun = events.flatMap(({ event }) => (event.type === 'EmployeeRegistered' ? [event.data] : []));
  if (begun.length > 0)
    await tx.execute(BEGIN, [
      begun.map(({ employeeId }) => employeeId),
      begun.map(({ employmentNo }) => employmentNo),
      begun.map(({ personal }) => personal.name),
    ]);
  const ended = events.flatMap(({ event }) => (event.type === 'EmployeeLeft' ? [event.data] : []));
  if (ended.length > 0)
    await tx.execute(LEAVE, [
      ended.map(({ employeeId }) => employeeId),
      ended.map(({ employmentNo }) => employmentNo),
    ]);
}

const change = (set: string): string =>
  `UPDATE ${SCHEMA}.people SET ${set} WHERE employee_id = $1 AND employment_no = $2`;
const RENAME = change('name = $3');
const COME_BACK = change('active = true');
const FORGET = change('active = false');

async function correctPeople({ type, data }: DomainEvent, tx: Sql): Promise<void> {
  if (type === 'EmployeeRenamed')
    await tx.execute(RENAME, [data.employeeId, data.employmentNo, data.personal.name]);
  else if (type === 'DepartureUndone') await tx.execute(COME_BACK, [data.employeeId, data.employmentNo]);
  else if (type === 'RegistrationUndone') await tx.execute(FORGET, [data.employeeId, data.employmentNo]);
}

async function keep(events: readonly RecordedEvent<ClaimEvent>[], tx: Sql): Promise<void> {
  const known = await tx.query<{ claim_id: string; doc: ClaimDoc }>(
    `SELECT claim_id, doc FROM ${SCHEMA}.claims WHERE claim_id = ANY ($1::text[])`,
    [[...new Set(events.map(({ event }) => event.data.claimId))]],
  );
  const docs = new Map(known.map(({ claim_id, doc }) => [claim_id, doc]));
  for (const recorded of events) {
    const { claimId } = recorded.event.data;
    docs.set(claimId, claimDocAfter(docs.get(claimId), recorded));
  }
  await write([...docs.values()], tx);
}

const WRITE = `
  INSERT INTO ${SCHEMA}.claims
    (claim_id, employee_id, employment_no, occurred_on, status, answer_by, lapses, told_above, position, doc)
  SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[],
                       $8::boolean[], $9::bigint[], $10::jsonb[])
  ON CONFLICT (claim_id) DO UPDATE
  SET status = excluded.status, told_above = excluded.told_above, doc = excluded.doc`;

async function write(docs: readonly ClaimDoc[], tx: Sql): Promise<void> {
  await tx.execute(WRITE, [
    docs.map(({ claimId }) => claimId),
    docs.map(({ employeeId }) => employeeId),
    docs.map(({ employmentNo }) => employmentNo),
    docs.map(({ occurredOn }) => occurredOn),
    docs.map(({ status }) => status),
    docs.map(({ answerBy }) => answerBy),
    docs.map(({ lapses }) => lapses),
    docs.map(({ toldAbove }) => toldAbove),
    docs.map(({ position }) => position),
    docs.map((doc) => JSON.stringify(doc)),
  ]);
}
