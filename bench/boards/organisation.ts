import type { DomainEvent, RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import { employeeStream } from '../../src/contexts/employees/domain/events.js';

/**
 * A large organisation, made up: each person has five entries in the month that is closed and, but for one in twenty, five
 * in the current one. Boards keep nothing of entries but their sum, so five are written as one event of their sum.
 */
export const CLOSED_MONTH = '2025-06';
export const JOINED_ON = `${CLOSED_MONTH}-01`;
/** A link for all events: boards do not look at it. */
const NO_LINK = '00'.repeat(32);
const OFFICES = 10;
const ENTRIES = 5;
const MOST_POINTS = 100;

export const employeeId = (index: number): string => `E${String(index).padStart(7, '0')}`;

/** Every event, in the order of a log. */
export function* historyOf(people: number, currentMonth: string): Generator<RecordedEvent> {
  let position = 0n;
  const recorded = (event: DomainEvent, stream: string, revision: number): RecordedEvent => {
    position += 1n;
    const meta = { commandId: '', digest: '', recordedAt: '2025-06-01T00:00:00.000Z', recordedBy: 'bench' };
    return {
      stream,
      revision,
      position,
      id: String(position),
      storedAt: new Date(0),
      link: NO_LINK,
      event,
      meta,
    };
  };
  for (let office = 0; office < OFFICES; office += 1)
    yield recorded(
      { type: 'OfficeOpened', data: { officeId: `office-${office}`, name: `Office ${office}` } },
      'offices',
      office,
    );
  for (let index = 0; index < people; index += 1) {
    const stream = employeeStream(employeeId(index));
    yield recorded(registration(index), stream, 0);
    yield recorded(entries(index, `${CLOSED_MONTH}-10`, 1), stream, 1);
    if (index % 20 !== 0) yield recorded(entries(index, `${currentMonth}-01`, 2), stream, 2);
  }
}

export const closeAt = (position: bigint): RecordedEvent => ({
  stream: 'calendar',
  revision: 0,
  position,
  id: String(position),
  storedAt: new Date(0),
  link: NO_LINK,
  event: { type: 'MonthClosed', data: { month: CLOSED_MONTH } },
  meta: { commandId: '', digest: '', recordedAt: '2025-07-04T00:00:00.000Z', recordedBy: 'bench' },
});

const registration = (index: number): DomainEvent => ({
  type: 'EmployeeRegistered',
  data: {
    employeeId: employeeId(index),
    employmentNo: 1,
    officeId: `office-${index % OFFICES}`,
    joinedOn: JOINED_ON,
    basePoints: 500,
    personal: { name: `Employee ${index}`, digestKey: '' },
  },
});

function entries(index: number, occurredOn: string, seed: number): DomainEvent {
  let points = 0;
  for (let entry = 0; entry < ENTRIES; entry += 1) points += 1 + (mixed(index, entry, seed) % MOST_POINTS);
  return {
    type: 'PointAwarded',
    data: {
      employeeId: employeeId(index),
      employmentNo: 1,
      entryId: '00000000-0000-4000-8000-000000000000',
      kind: 'behaviour',
      itemCode: 'reception',
      points,
      occurredOn,
      personal: { reason: 'Helped a visitor' },
    },
  };
}

/** A number that looks random and is the same each time. */
function mixed(...numbers: readonly number[]): number {
  let hash = 2_166_136_261;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 16_777_619);
    hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519);
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}
