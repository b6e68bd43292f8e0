import { countingYears } from '../../src/contexts/calendar/domain/counting-years.js';
import { countingMonth } from '../../src/contexts/calendar/domain/counting-month.js';
import { yearOf, type NaturalMonth } from '../../src/kernel/natural-month.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { openingIn, pointsIn, type GivenPoints } from '../../src/proofs/points.js';
import type { LedgerEvent } from '../../src/proofs/ledger.js';
import { TOTAL } from './periods.js';
import type { Scored } from './ranked.js';
import { SCHEMA } from './schema.js';

interface Score extends Scored {
  readonly employmentNo: number;
  points: number;
}

const ADD = `
  INSERT INTO ${SCHEMA}.scores AS known (period, employee_id, employment_no, score)
  SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::bigint[])
  ON CONFLICT (employee_id, employment_no, period) DO UPDATE SET score = known.score + excluded.score`;

/**
 * Counts entries and their reversals, given the last month that was closed before all of them; behaviour in its month and
 * year, and every kind in the running total. Returns the people whose scores it changed.
 */
export async function addScores(
  events: readonly RecordedEvent[],
  lastClosed: NaturalMonth | undefined,
  tx: Sql,
): Promise<readonly Scored[]> {
  const scores = fold(events, lastClosed);
  if (scores.length === 0) return scores;
  await tx.execute(ADD, [
    scores.map(({ period }) => period),
    scores.map(({ employeeId }) => employeeId),
    scores.map(({ employmentNo }) => employmentNo),
    scores.map(({ points }) => points),
  ]);
  return scores;
}

function fold(events: readonly RecordedEvent[], lastClosed: NaturalMonth | undefined): readonly Score[] {
  const scores = new Map<string, Score>();
  const add = (
    period: string,
    { employeeId, employmentNo, points }: Omit<GivenPoints, 'occurredOn'>,
  ): void => {
    const key = `${period} ${employeeId} ${employmentNo}`;
    const score = scores.get(key);
    if (score === undefined) scores.set(key, { period, employeeId, employmentNo, points });
    else score.points += points;
  };
  for (const { event } of events) {
    const opening = openingIn(event as LedgerEvent);
    if (opening !== undefined) {
      add(TOTAL, opening);
      for (const [year, points] of countingYears(opening.months, lastClosed))
        add(year, { ...opening, points });
    }
    const counted = pointsIn(event as LedgerEvent);
    if (counted === undefined) continue;
    add(TOTAL, counted);
    if (counted.occurredOn === undefined) continue;
    const month = countingMonth(counted.occurredOn, lastClosed);
    add(month, counted);
    add(yearOf(month), counted);
  }
  return [...scores.values()];
}
