import type { EntryData, EntryReversed } from '../../src/contexts/employees/domain/events.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import type { LedgerEvent } from '../../src/proofs/ledger.js';
import { openingIn, pointsIn } from '../../src/proofs/points.js';
import { SCHEMA } from './schema.js';

interface Change {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly day: string;
  entries: number;
  deducted: number;
  net: number;
}

const ADD_DAYS = `
  INSERT INTO ${SCHEMA}.days AS known (employee_id, employment_no, day, entries, deducted, net)
  SELECT * FROM unnest($1::text[], $2::integer[], $3::text[], $4::integer[], $5::bigint[], $6::bigint[])
  ON CONFLICT (employee_id, employment_no, day) DO UPDATE
  SET entries = known.entries + excluded.entries, deducted = known.deducted + excluded.deducted,
      net = known.net + excluded.net`;

const ADD_BALANCES = `
  UPDATE ${SCHEMA}.employments e SET balance = e.balance + given.points
  FROM (SELECT * FROM unnest($1::text[], $2::integer[], $3::bigint[]) g (employee_id, employment_no, points)) given
  WHERE e.employee_id = given.employee_id AND e.employment_no = given.employment_no`;

/** Adds what occurred to its day, and everything to the balance; a reversal goes by the day of its entry. */
export async function recordPoints(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const changes = new Map<string, Change>();
  for (const { event } of events) {
    if (event.type === 'PointAwarded' || event.type === 'PointDeducted')
      add(changes, event.data, { ...event.data, isDeduction: event.type === 'PointDeducted' }, 1);
    else if (event.type === 'EntryReversed') addReversal(changes, event.data);
  }
  const all = [...changes.values()];
  if (all.length > 0)
    await tx.execute(ADD_DAYS, [
      all.map(({ employeeId }) => employeeId),
      all.map(({ employmentNo }) => employmentNo),
      all.map(({ day }) => day),
      all.map(({ entries }) => entries),
      all.map(({ deducted }) => deducted),
      all.map(({ net }) => net),
    ]);
  await addBalances(events, tx);
}

interface What extends Pick<EntryData, 'kind' | 'points' | 'occurredOn' | 'trial'> {
  readonly isDeduction: boolean;
}

const addReversal = (changes: Map<string, Change>, data: EntryReversed['data']): void => {
  const { undoes } = data;
  add(changes, data, { ...undoes, isDeduction: undoes.direction === 'deduct' }, -1);
};

function add(
  changes: Map<string, Change>,
  { employeeId, employmentNo }: Pick<EntryData, 'employeeId' | 'employmentNo'>,
  { kind, points, occurredOn: day, trial, isDeduction }: What,
  sign: 1 | -1,
): void {
  if (trial === true) return;
  const key = `${employeeId} ${employmentNo} ${day}`;
  const change = changes.get(key) ?? { employeeId, employmentNo, day, entries: 0, deducted: 0, net: 0 };
  const isBehaviour = kind === 'behaviour';
  change.entries += isBehaviour ? sign : 0;
  change.deducted += isBehaviour && isDeduction ? sign * points : 0;
  change.net += sign * (isDeduction ? -points : points);
  changes.set(key, change);
}

async function addBalances(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const balances = new Map<string, { employeeId: string; employmentNo: number; points: number }>();
  for (const { event } of events)
    for (const given of [pointsIn(event as LedgerEvent), openingIn(event as LedgerEvent)]) {
      if (given === undefined) continue;
      const { employeeId, employmentNo } = given;
      const key = `${employeeId} ${employmentNo}`;
      const points = (balances.get(key)?.points ?? 0) + given.points;
      balances.set(key, { employeeId, employmentNo, points });
    }
  const all = [...balances.values()];
  if (all.length === 0) return;
  await tx.execute(ADD_BALANCES, [
    all.map(({ employeeId }) => employeeId),
    all.map(({ employmentNo }) => employmentNo),
    all.map(({ points }) => points),
  ]);
}
