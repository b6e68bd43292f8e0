import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Sql } from '../../src/infrastructure/postgres/sql.js';
import { EVERYBODY, SCHEMA } from './schema.js';
import { NO_END, STAYS } from './stays.js';

/** Counts who comes to an office, or to the whole, by month: the members of a month are the sum up to it. */
const COUNT = `
  INSERT INTO ${SCHEMA}.member_counts AS known (office_id, month, people)
  SELECT place.office_id, turn.month, sum(turn.people) * $2::integer
  FROM (${STAYS} AND p.employee_id = ANY ($1::text[])) stay
  CROSS JOIN LATERAL (VALUES (stay.office_id), ('${EVERYBODY}')) place (office_id)
  CROSS JOIN LATERAL (VALUES (stay.from_month, 1), (stay.until_month, -1)) turn (month, people)
  WHERE turn.month <> '${NO_END}'
  GROUP BY place.office_id, turn.month
  ON CONFLICT (office_id, month) DO UPDATE SET people = known.people + excluded.people`;

/** The people whose membership these events change. */
export function movedIn(events: readonly RecordedEvent[]): readonly string[] {
  const moved = new Set<string>();
  for (const { event } of events) {
    if (
      event.type === 'EmployeeRegistered' ||
      event.type === 'EmployeeTransferred' ||
      event.type === 'EmployeeLeft'
    ) {
      moved.add(event.data.employeeId);
    }
  }
  return [...moved];
}

/** Takes people out of the counts of members, carries out the change, and takes them in as they are then. */
export async function recountMembers(
  employeeIds: readonly string[],
  tx: Sql,
  happen: () => Promise<void>,
): Promise<void> {
  if (employeeIds.length > 0) await tx.execute(COUNT, [employeeIds, -1]);
  await happen();
  if (employeeIds.length > 0) await tx.execute(COUNT, [employeeIds, 1]);
}
