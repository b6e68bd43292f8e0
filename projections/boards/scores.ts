import { countingMonth } from '../../src/calendar/counting-month.js';
import { yearOf, type NaturalMonth } from '../../src/calendar/natural-month.js';
import type { RecordedEvent } from '../../src/event-store/recorded-event.js';
import type { Sql } from '../../src/postgres/sql.js';
import { SCHEMA } from './schema.js';

interface Score {
  readonly period: string;
  readonly employeeId: string;
  readonly employmentNo: number;
  points: number;
}

const ADD = `
  INSERT INTO ${SCHEMA}.scores AS known (period, employee_id, employment_no, score)
  SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::bigint[])
  ON CONFLICT (period, employee_id, employment_no) DO UPDATE SET score = known.score + excluded.score`;

/** Counts behaviour entries and their reversals, given the last month that was closed before all of them. */
export async function addScores(
  events: readonly RecordedEvent[],
  lastClosed: NaturalMonth | undefined,
  tx: Sql,
): Promise<void> {
  const scores = fold(events, lastClosed);
  if (scores.length === 0) return;
  await tx.execute(ADD, [
    scores.map(({ period }) => period),
    scores.map(({ employeeId }) => employeeId),
    scores.map(({ employmentNo }) => employmentNo),
    scores.map(({ points }) => points),
  ]);
}

function fold(events: readonly RecordedEvent[], lastClosed: NaturalMonth | undefined): readonly Score[] {
  const scores = new Map<string, Score>();
  const add = (period: string, { employeeId, employmentNo, points }: Counted): void => {
    const key = `${period} ${employeeId} ${employmentNo}`;
    const score = scores.get(key);
    if (score === undefined) scores.set(key, { period, employeeId, employmentNo, points });
    else score.points += points;
  };
  for (const { event } of events) {
    const counted = countedIn(event);
    if (counted === undefined) continue;
    const month = countingMonth(counted.occurredOn, lastClosed);
    add(month, counted);
    add(yearOf(month), counted);
  }
  return [...scores.values()];
}

interface Counted {
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly occurredOn: string;
  /** With its sign. */
  readonly points: number;
}

/** Base and fixed points count in no month, nor does what is in trial. A reversal counts by the date of the entry that it undoes. */
function countedIn(event: RecordedEvent['event']): Counted | undefined {
  if (event.type === 'PointAwarded' || event.type === 'PointDeducted') {
    const { kind, points, trial } = event.data;
    return kind === 'behaviour' && trial !== true
      ? { ...event.data, points: event.type === 'PointAwarded' ? points : -points }
      : undefined;
  }
  if (event.type === 'EntryReversed') {
    const { employeeId, employmentNo, undoes } = event.data;
    const { kind, direction, points, occurredOn, trial } = undoes;
    if (kind !== 'behaviour' || trial === true) return undefined;
    return { employeeId, employmentNo, occurredOn, points: direction === 'award' ? -points : points };
  }
  return undefined;
}
