import type { InspectionEvent } from '../../src/contexts/talents/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { inspectionDocAfter, isInspectionEvent, type InspectionDoc } from './fold.js';

const identity = { name: 'inspections', version: 1 } as const;
export const SCHEMA = schemaOf(identity);

/**
 * The versions of each programme, the last inspection of everybody by each, those who have ever passed one, and the months
 * that were ever excused.
 */
export const inspections: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.programmes (
      position bigint PRIMARY KEY,
      programme_id text COLLATE "C" NOT NULL,
      data jsonb NOT NULL
    );
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.inspections (
      programme_id text COLLATE "C" NOT NULL,
      employee_id text COLLATE "C" NOT NULL,
      status text NOT NULL,
      doc jsonb NOT NULL,
      PRIMARY KEY (programme_id, employee_id)
    );
    CREATE INDEX IF NOT EXISTS inspections_by_employee ON ${SCHEMA}.inspections (employee_id);
    CREATE INDEX IF NOT EXISTS inspections_running
      ON ${SCHEMA}.inspections (programme_id, employee_id) WHERE status IN ('open', 'measured');
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.passed (
      programme_id text COLLATE "C" NOT NULL,
      employee_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      position bigint NOT NULL,
      PRIMARY KEY (programme_id, employee_id, employment_no)
    );`,
  personal: [
    {
      table: `${SCHEMA}.inspections`,
      where: 'employee_id = ANY ($1)',
      documents: ['doc'],
      withoutBeside: { name: 'text', beside: 'outcome' },
    },
  ],
  apply: async (events, tx) => {
    for (const { event, position } of events)
      if (event.type === 'ProgrammeSet')
        await tx.execute(
          `INSERT INTO ${SCHEMA}.programmes (position, programme_id, data) VALUES ($1, $2, $3)`,
          [position, event.data.programmeId, JSON.stringify(event.data)],
        );
    const ofInspections = events.filter(isInspectionEvent);
    if (ofInspections.length > 0) await keep(ofInspections, tx);
  },
};

const keyOf = ({ programmeId, employeeId }: Pick<InspectionDoc, 'programmeId' | 'employeeId'>): string =>
  `${programmeId} ${employeeId}`;

const KNOWN = `
  SELECT doc FROM ${SCHEMA}.inspections
  WHERE (programme_id, employee_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;

const WRITE = `
  INSERT INTO ${SCHEMA}.inspections (programme_id, employee_id, status, doc)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::jsonb[])
  ON CONFLICT (programme_id, employee_id) DO UPDATE SET status = excluded.status, doc = excluded.doc`;

async function keep(events: readonly RecordedEvent<InspectionEvent>[], tx: Sql): Promise<void> {
  const ids = events.map(({ event: { data } }) => data);
  const known = await tx.query<{ doc: InspectionDoc }>(KNOWN, [
    ids.map(({ programmeId }) => programmeId),
    ids.map(({ employeeId }) => employeeId),
  ]);
  const docs = new Map(known.map(({ doc }) => [keyOf(doc), doc]));
  const passed: Passed[] = [];
  for (const recorded of events) {
    const key = keyOf(recorded.event.data);
    const doc = inspectionDocAfter(docs.get(key), recorded);
    docs.set(key, doc);
    if (recorded.event.type === 'InspectionDecided' && doc.status === 'passed')
      passed.push({ ...doc, position: recorded.position });
  }
  const all = [...docs.values()];
  await tx.execute(WRITE, [
    all.map(({ programmeId }) => programmeId),
    all.map(({ employeeId }) => employeeId),
    all.map(({ status }) => status),
    all.map((doc) => JSON.stringify(doc)),
  ]);
  if (passed.length > 0) await keepPassed(passed, tx);
}

type Passed = Pick<InspectionDoc, 'programmeId' | 'employeeId' | 'employmentNo'> & {
  readonly position: bigint;
};

const PASSED = `
  INSERT INTO ${SCHEMA}.passed (programme_id, employee_id, employment_no, position)
  SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::bigint[])
  ON CONFLICT (programme_id, employee_id, employment_no) DO NOTHING`;

async function keepPassed(passed: readonly Passed[], tx: Sql): Promise<void> {
  await tx.execute(PASSED, [
    passed.map(({ programmeId }) => programmeId),
    passed.map(({ employeeId }) => employeeId),
    passed.map(({ employmentNo }) => employmentNo),
    passed.map(({ position }) => position),
  ]);
}
