import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { changesIn, type Changes, type FactKey } from './changes.js';

const identity = { name: 'facts', version: 3 } as const;
export const SCHEMA = schemaOf(identity);

/** The facts about each person, what was granted for each, and what is due next. */
export const facts: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.facts (
      employee_id text COLLATE "C" NOT NULL,
      fact_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      attribute text NOT NULL,
      value text,
      since text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      status text NOT NULL,
      next_due text COLLATE "C",
      last_granted text COLLATE "C",
      outdated boolean NOT NULL DEFAULT false,
      employment_over boolean NOT NULL DEFAULT false,
      PRIMARY KEY (employee_id, fact_id)
    );
    CREATE INDEX IF NOT EXISTS facts_due ON ${SCHEMA}.facts (employee_id)
      WHERE outdated OR next_due IS NOT NULL;
    CREATE INDEX IF NOT EXISTS facts_by_key ON ${SCHEMA}.facts ((attribute || ': ' || value), employee_id)
      WHERE status = 'valid' AND NOT employment_over;
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.grants (
      employee_id text COLLATE "C" NOT NULL,
      entry_id text COLLATE "C" NOT NULL,
      fact_id text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      item_code text NOT NULL,
      points integer NOT NULL,
      occurred_on text COLLATE "C" NOT NULL,
      reversed boolean NOT NULL DEFAULT false,
      PRIMARY KEY (employee_id, entry_id)
    );
    CREATE INDEX IF NOT EXISTS grants_of_fact ON ${SCHEMA}.grants (employee_id, fact_id);`,
  personal: [{ table: `${SCHEMA}.facts`, where: 'employee_id = ANY ($1)', emptied: ['value'] }],
  apply: async (events, tx) => {
    const changes = changesIn(events);
    await putFacts(changes, tx);
    await addGrants(changes, tx);
    const touched = [
      ...changes.facts,
      ...changes.withdrawn,
      ...changes.grants,
      ...(await reverseGrants(changes, tx)),
      ...(await endEmployments(changes, tx)),
    ];
    if (touched.length > 0) await lookAhead(touched, tx);
  },
};

const PUT_FACTS = `
  INSERT INTO ${SCHEMA}.facts (employee_id, fact_id, employment_no, attribute, value, since, version, status)
  SELECT *, 'valid' FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::integer[])
  ON CONFLICT (employee_id, fact_id) DO UPDATE
  SET value = excluded.value, since = excluded.since, version = excluded.version`;

const WITHDRAW_FACTS = `
  UPDATE ${SCHEMA}.facts f SET status = 'withdrawn'
  FROM unnest($1::text[], $2::text[]) AS w (employee_id, fact_id)
  WHERE f.employee_id = w.employee_id AND f.fact_id = w.fact_id`;

async function putFacts({ facts, withdrawn }: Changes, tx: Sql): Promise<void> {
  if (facts.length > 0)
    await tx.execute(PUT_FACTS, [
      ...keysOf(facts),
      facts.map(({ employmentNo }) => employmentNo),
      facts.map(({ attribute }) => attribute),
      facts.map(({ value }) => value),
      facts.map(({ since }) => since),
      facts.map(({ version }) => version),
    ]);
  if (withdrawn.length > 0) await tx.execute(WITHDRAW_FACTS, keysOf(withdrawn));
}

const keysOf = (keys: readonly FactKey[]): [string[], string[]] => [
  keys.map(({ employeeId }) => employeeId),
  keys.map(({ factId }) => factId),
];

const ADD_GRANTS = `
  INSERT INTO ${SCHEMA}.grants (employee_id, fact_id, entry_id, version, item_code, points, occurred_on)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[], $5::text[], $6::integer[], $7::text[])`;

async function addGrants({ grants }: Changes, tx: Sql): Promise<void> {
  if (grants.length === 0) return;
  await tx.execute(ADD_GRANTS, [
    ...keysOf(grants),
    grants.map(({ entryId }) => entryId),
    grants.map(({ version }) => version),
    grants.map(({ itemCode }) => itemCode),
    grants.map(({ points }) => points),
    grants.map(({ occurredOn }) => occurredOn),
  ]);
}

interface KeyRow extends Record<string, unknown> {
  readonly employee_id: string;
  readonly fact_id: string;
}

const keyOf = ({ employee_id, fact_id }: KeyRow): FactKey => ({ employeeId: employee_id, factId: fact_id });

const REVERSE = `
  UPDATE ${SCHEMA}.grants g SET reversed = true
  FROM unnest($1::text[], $2::text[]) AS r (employee_id, entry_id)
  WHERE g.employee_id = r.employee_id AND g.entry_id = r.entry_id
  RETURNING g.employee_id, g.fact_id`;

/** Reverses grants; returns the facts of the reversed ones. */
async function reverseGrants({ reversals }: Changes, tx: Sql): Promise<FactKey[]> {
  if (reversals.length === 0) return [];
  const rows = await tx.query<KeyRow>(REVERSE, [
    reversals.map(({ employeeId }) => employeeId),
    reversals.map(({ entryId }) => entryId),
  ]);
  return rows.map(keyOf);
}

const END = `
  UPDATE ${SCHEMA}.facts f SET employment_over = l.is_over
  FROM unnest($1::text[], $2::integer[], $3::boolean[]) AS l (employee_id, employment_no, is_over)
  WHERE f.employee_id = l.employee_id AND f.employment_no = l.employment_no
  RETURNING f.employee_id, f.fact_id`;

async function endEmployments({ employments }: Changes, tx: Sql): Promise<FactKey[]> {
  if (employments.length === 0) return [];
  const rows = await tx.query<KeyRow>(END, [
    employments.map(({ employeeId }) => employeeId),
    employments.map(({ employmentNo }) => employmentNo),
    employments.map(({ isOver }) => isOver),
  ]);
  return rows.map(keyOf);
}

/** Hints for the job: years of service are granted one after the other, anything else once, or again after it was granted last. */
const LOOK_AHEAD = `
  UPDATE ${SCHEMA}.facts f SET
    outdated = NOT f.employment_over AND s.outdated > 0,
    last_granted = s.last_granted,
    next_due = CASE
      WHEN f.employment_over OR f.status <> 'valid' THEN NULL
      WHEN f.attribute = 'service' THEN to_char(f.since::date + make_interval(years => s.granted + 1), 'YYYY-MM-DD')
      WHEN s.granted = 0 THEN f.since
    END
  FROM (
    SELECT k.employee_id, k.fact_id,
           count(*) FILTER (WHERE g.version = k.version)::integer AS granted,
           max(g.occurred_on) FILTER (WHERE g.version = k.version) AS last_granted,
           count(*) FILTER (WHERE NOT g.reversed AND (g.version < k.version OR k.status = 'withdrawn')) AS outdated
    FROM (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS t (employee_id, fact_id)) t
    JOIN ${SCHEMA}.facts k ON k.employee_id = t.employee_id AND k.fact_id = t.fact_id
    LEFT JOIN ${SCHEMA}.grants g ON g.employee_id = k.employee_id AND g.fact_id = k.fact_id
    GROUP BY k.employee_id, k.fact_id
  ) s
  WHERE f.employee_id = s.employee_id AND f.fact_id = s.fact_id`;

async function lookAhead(touched: readonly FactKey[], tx: Sql): Promise<void> {
  await tx.execute(LOOK_AHEAD, keysOf(touched));
}
