import { MONTHLY_MEASURES } from '../../src/contexts/alerts/domain/events.js';
import { nextMonth } from '../../src/kernel/natural-month.js';
import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { isEmployeeEvent } from '../common/employee-events.js';
import { SCHEMA } from './schema.js';

const STANDS = 'r.lifted IS NULL AND NOT r.is_over';

const OF_EMPLOYEES = `
  UPDATE ${SCHEMA}.raised r SET touched_at = greatest(r.touched_at, c.position)
  FROM unnest($1::text[], $2::bigint[]) c (employee_id, position)
  WHERE r.about = c.employee_id AND NOT r.is_office AND ${STANDS}`;

const OF_OFFICES = `
  UPDATE ${SCHEMA}.raised r SET touched_at = greatest(r.touched_at, $1::bigint) WHERE r.is_office AND ${STANDS}`;

const OF_MONTHS = `
  UPDATE ${SCHEMA}.raised r SET touched_at = greatest(r.touched_at, $3::bigint)
  WHERE r.measure = ANY ($1::text[]) AND r.on_period = ANY ($2::text[]) AND ${STANDS}`;

const OF_WORKING_DAYS = `
  UPDATE ${SCHEMA}.raised r SET touched_at = greatest(r.touched_at, $1::bigint)
  WHERE r.measure IN ('average-below', 'silent', 'office-silent') AND ${STANDS}`;

/** The most months that a measure looks back. */
const MOST_MONTHS = 12;

/** Notes which of the alerts that stand may not hold any more: the next review looks at those. */
export async function touch(events: readonly RecordedEvent[], tx: Sql): Promise<void> {
  const ofPeople = events.filter(({ event }) => isEmployeeEvent(event) || event.type === 'MonthExcused');
  const last = ofPeople.at(-1);
  if (last !== undefined) {
    const latest = new Map(ofPeople.map(({ event, position }) => [employeeOf(event), position]));
    await tx.execute(OF_EMPLOYEES, [[...latest.keys()], [...latest.values()]]);
    await tx.execute(OF_OFFICES, [last.position]);
  }
  for (const { event, position } of events) {
    if (event.type === 'WorkingDaysSet') await tx.execute(OF_WORKING_DAYS, [position]);
    if (event.type !== 'CaseCarriedOut') continue;
    const months = [event.data.month, ...event.data.results.map(({ countsIn }) => countsIn)];
    const touched = [...new Set(months.flatMap((month) => (month === null ? [] : monthsAfter(month))))];
    await tx.execute(OF_MONTHS, [MONTHLY_MEASURES, touched, position]);
  }
}

const employeeOf = (event: DomainEvent): string => (event.data as { readonly employeeId: string }).employeeId;

/** A month, and those whose measures look back to it. */
function monthsAfter(month: string): readonly string[] {
  const months = [month];
  while (months.length < MOST_MONTHS) months.push(nextMonth(months.at(-1) ?? month));
  return months;
}
