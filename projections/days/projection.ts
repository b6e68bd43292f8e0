import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isCorrection } from '../common/employee-events.js';
import { officeMovesIn } from '../common/office-moves.js';
import { stretchesOf } from '../common/stretches.js';
import { schemaOf, type Projection } from '../runtime/projection.js';
import { dayChangesIn, trialChangesIn } from './fold.js';
import { stays } from '../common/stays.js';

const identity = { name: 'days', version: 1 } as const;
export const SCHEMA = schemaOf(identity);
const moves = officeMovesIn(SCHEMA);
const employments = stays(SCHEMA);

/**
 * What each person has of behaviour on each day: the entries that stand, by the day on which they occurred, whichever month
 * they count in. No board: nothing here is closed, sealed or final.
 */
export const days: Projection = {
  ...identity,
  tables: `
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.days (
      employee_id text COLLATE "C" NOT NULL,
      day text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      awards bigint NOT NULL,
      deductions bigint NOT NULL,
      trial_awards bigint NOT NULL,
      trial_deductions bigint NOT NULL,
      PRIMARY KEY (employee_id, day, employment_no)
    ) WITH (fillfactor = 80);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.trials (
      employee_id text COLLATE "C" NOT NULL,
      employment_no integer NOT NULL,
      day text COLLATE "C" NOT NULL,
      item_code text COLLATE "C" NOT NULL,
      direction text COLLATE "C" NOT NULL,
      points bigint NOT NULL,
      entries integer NOT NULL,
      PRIMARY KEY (employee_id, employment_no, day, item_code, direction)
    ) WITH (fillfactor = 80);
    CREATE INDEX IF NOT EXISTS trials_by_day ON ${SCHEMA}.trials (day);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.offices (office_id text COLLATE "C" PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS ${SCHEMA}.policies (
      in_force_from text COLLATE "C" PRIMARY KEY,
      deductions text
    );
    ${employments.table}
    ${moves.table}`,
  personal: [{ table: `${SCHEMA}.employments`, where: 'employee_id = ANY ($1)', texts: ['name'] }],
  apply: async (events, tx) => {
    for (const { before, turn } of stretchesOf(events, isCorrection)) {
      await take(before, tx);
      if (turn === undefined) continue;
      await employments.correct(turn.event, tx);
      await moves.correct(turn.event, tx);
    }
  },
};

async function take(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  await employments.record(events, tx);
  await moves.record(events, tx);
  await addDays(events, tx);
  await addTrials(events, tx);
  await openOffices(events, tx);
  await keepPolicies(events, tx);
}

const ADD_DAYS = `
  INSERT INTO ${SCHEMA}.days AS known
    (employee_id, day, employment_no, awards, deductions, trial_awards, trial_deductions)
  SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
  ON CONFLICT (employee_id, day, employment_no) DO UPDATE
  SET awards = known.awards + excluded.awards, deductions = known.deductions + excluded.deductions,
      trial_awards = known.trial_awards + excluded.trial_awards,
      trial_deductions = known.trial_deductions + excluded.trial_deductions`;

async function addDays(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const rows = dayChangesIn(events);
  if (rows.length === 0) return;
  await tx.execute(ADD_DAYS, [
    rows.map(({ employeeId }) => employeeId),
    rows.map(({ day }) => day),
    rows.map(({ employmentNo }) => employmentNo),
    rows.map(({ awards }) => awards),
    rows.map(({ deductions }) => deductions),
    rows.map(({ trialAwards }) => trialAwards),
    rows.map(({ trialDeductions }) => trialDeductions),
  ]);
}

const ADD_TRIALS = `
  INSERT INTO ${SCHEMA}.trials AS known (employee_id, employment_no, day, item_code, direction, points, entries)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::integer[])
  ON CONFLICT (employee_id, employment_no, day, item_code, direction) DO UPDATE
  SET points = known.points + excluded.points, entries = known.entries + excluded.entries`;

async function addTrials(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const rows = trialChangesIn(events);
  if (rows.length === 0) return;
  await tx.execute(ADD_TRIALS, [
    rows.map(({ employeeId }) => employeeId),
    rows.map(({ employmentNo }) => employmentNo),
    rows.map(({ day }) => day),
    rows.map(({ itemCode }) => itemCode),
    rows.map(({ direction }) => direction),
    rows.map(({ points }) => points),
    rows.map(({ entries }) => entries),
  ]);
}

const OPEN = `INSERT INTO ${SCHEMA}.offices (office_id) SELECT * FROM unnest($1::text[])`;

async function openOffices(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const offices = events.flatMap(({ event }) => (event.type === 'OfficeOpened' ? [event.data.officeId] : []));
  if (offices.length > 0) await tx.execute(OPEN, [offices]);
}

const KEEP = `INSERT INTO ${SCHEMA}.policies (in_force_from, deductions) VALUES ($1, $2)`;

/** There are few policies. */
async function keepPolicies(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  for (const { event } of events)
    if (event.type === 'DueProcessSet')
      await tx.execute(KEEP, [event.data.inForceFrom, event.data.publicity?.deductions ?? null]);
}
