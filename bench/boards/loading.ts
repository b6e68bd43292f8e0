import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Session } from '../../src/infrastructure/postgres/postgres.js';
import { boards } from '../../projections/boards/projection.js';
import { SCHEMA as EMPLOYEES } from '../../projections/employees/projection.js';
import { JOINED_ON } from './organisation.js';

const EVENTS_AT_ONCE = 5_000;

/** Builds the boards as their runner would, batch by batch, beside an empty log. Gives the number of events. */
export async function load(
  session: Session,
  history: Iterable<RecordedEvent>,
  say: (line: string) => void,
): Promise<number> {
  let loaded = 0;
  const started = performance.now();
  for (const batch of batchesOf(history)) {
    await session.transaction(async (tx) => {
      await boards.apply(batch, tx);
    });
    loaded += batch.length;
    if (loaded % 500_000 < EVENTS_AT_ONCE)
      say(`${loaded} events, ${Math.round((loaded / (performance.now() - started)) * 1_000)} a second`);
  }
  await session.statements.script('VACUUM ANALYZE');
  return loaded;
}

/** Loads the people for the lookup: rows with the columns and indexes of the read model, inserted by one statement each. */
export async function loadEmployees({ statements: sql }: Session, people: number): Promise<void> {
  const id = `'E' || lpad(i::text, 7, '0')`;
  await sql.script(`
    INSERT INTO ${EMPLOYEES}.employees
    SELECT ${id}, 1, 'Employee ' || i, true, '${JOINED_ON}', 500, 0, 500, 10, 0, 0, 10
    FROM generate_series(0, ${people - 1}) i;
    INSERT INTO ${EMPLOYEES}.moves
    SELECT ${id}, 1, 0, 'office-' || i % 10, '${JOINED_ON}', '', '~' FROM generate_series(0, ${people - 1}) i;
    ANALYZE ${EMPLOYEES}.employees;
    ANALYZE ${EMPLOYEES}.moves`);
}

function* batchesOf(history: Iterable<RecordedEvent>): Generator<readonly RecordedEvent[]> {
  let batch: RecordedEvent[] = [];
  for (const event of history) {
    batch.push(event);
    if (batch.length < EVENTS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
