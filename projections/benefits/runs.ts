import type { RunEvent, RunRows } from '../../src/contexts/benefits/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { SCHEMA } from './schema.js';

const BEGIN = `
  INSERT INTO ${SCHEMA}.runs (run_id, scheme_id, period, of_run, status, begun_at, struck, doc)
  VALUES ($1, $2, $3, $4, 'computing', $5, '[]', $6)`;
const COMPUTE = `
  UPDATE ${SCHEMA}.runs SET status = 'computed', computed_at = $2, doc = doc || $3::jsonb WHERE run_id = $1`;
const PUBLISH = `UPDATE ${SCHEMA}.runs SET status = 'published', doc = doc || $2::jsonb WHERE run_id = $1`;
const APPROVE = `
  UPDATE ${SCHEMA}.runs SET status = 'approved', approved_at = $2, struck = $3, doc = doc || $4::jsonb WHERE run_id = $1`;
const CANCEL = `UPDATE ${SCHEMA}.runs SET status = 'cancelled', doc = doc || $2::jsonb WHERE run_id = $1`;
const OVERRIDE = `
  INSERT INTO ${SCHEMA}.overrides (run_id, employee_id, grade, place, reason) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (run_id, employee_id) DO UPDATE
  SET grade = excluded.grade, place = excluded.place, reason = excluded.reason`;
const ROWS = `
  INSERT INTO ${SCHEMA}.rows (run_id, employee_id, amount, place, doc)
  SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::boolean[], $5::jsonb[])`;

/** There are few of them: each has up to a thousand rows. */
export async function keepRuns({ event, position, meta }: RecordedEvent, tx: Sql): Promise<void> {
  const { type, data } = event as RunEvent;
  switch (type) {
    case 'RunBegun': {
      const { runId, schemeId, period, of, version, budgetId, reserves, include } = data;
      const ids = include.map(({ employeeId }) => employeeId);
      const doc = { version, budgetId, amount: reserves, position: data.position, include: ids };
      const values = [runId, schemeId, period, of, position, JSON.stringify({ ...doc, by: meta.recordedBy })];
      await tx.execute(BEGIN, values);
      return;
    }
    case 'RunRows':
      return keepRows(data, tx);
    case 'RunComputed': {
      const { runId, count, total, rest, root } = data;
      await tx.execute(COMPUTE, [runId, position, JSON.stringify({ count, total, rest, root })]);
      return;
    }
    case 'RunPublished': {
      const { runId, from, until } = data;
      await tx.execute(PUBLISH, [runId, JSON.stringify({ from, until })]);
      return;
    }
    case 'RunApproved': {
      const { runId, struck, spent, resolution } = data;
      const doc = { spent, resolution, approvedAt: meta.recordedAt };
      const values = [runId, position, JSON.stringify(struck), JSON.stringify(doc)];
      await tx.execute(APPROVE, values);
      return;
    }
    case 'RunCancelled':
      await tx.execute(CANCEL, [data.runId, JSON.stringify({ cancelledFor: data.personal.reason })]);
      return;
    case 'RunRowOverridden': {
      const { runId, employeeId, grade, place, personal } = data;
      await tx.execute(OVERRIDE, [runId, employeeId, grade, place, personal.reason]);
      return;
    }
    default:
  }
}

async function keepRows({ runId, rows }: RunRows['data'], tx: Sql): Promise<void> {
  await tx.execute(ROWS, [
    runId,
    rows.map(({ employeeId }) => employeeId),
    rows.map(({ amount }) => amount ?? null),
    rows.map(({ place }) => place ?? null),
    rows.map((row) => JSON.stringify(row)),
  ]);
}
