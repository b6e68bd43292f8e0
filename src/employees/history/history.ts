import type { EventLog } from '../../event-store/event-log.js';
import type { RecordedEvent } from '../../event-store/recorded-event.js';
import { balanceAfter, NO_POINTS, totalOf, type Balance } from '../balance.js';
import { employeeStream, type EmployeeEvent } from '../events.js';

/** One event of an employee's file, as an auditor reads it. */
export interface HistoryItem {
  readonly revision: number;
  readonly position: string;
  readonly eventId: string;
  readonly type: EmployeeEvent['type'];
  /** When it was recorded, as the rules see it, and when the store wrote it. */
  readonly recordedAt: string;
  readonly storedAt: string;
  readonly recordedBy: string;
  readonly commandId: string;
  /** The event's own fields. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly balance: Balance & { readonly total: number };
}

/** The whole file, oldest first, from the event store itself. @throws LogUnavailable, BrokenEvent */
export async function* historyOf(log: EventLog, employeeId: string): AsyncGenerator<HistoryItem> {
  let balance = NO_POINTS;
  for await (const recorded of log.read(employeeStream(employeeId))) {
    const event = recorded.event as EmployeeEvent;
    balance = balanceAfter(balance, event);
    yield itemOf(recorded, event, balance);
  }
}

function itemOf(recorded: RecordedEvent, event: EmployeeEvent, balance: Balance): HistoryItem {
  return {
    revision: recorded.revision,
    position: String(recorded.position),
    eventId: recorded.id,
    type: event.type,
    recordedAt: recorded.meta.recordedAt,
    storedAt: recorded.storedAt.toISOString(),
    recordedBy: recorded.meta.recordedBy,
    commandId: recorded.meta.commandId,
    data: shown(event),
    balance: { ...balance, total: totalOf(balance) },
  };
}

/** What names the person or tells about him stands among the other fields here; the key of his digests is nobody's business. */
function shown({ data }: EmployeeEvent): Record<string, unknown> {
  const { personal, ...fields } = { personal: {}, ...data };
  const { digestKey: _, ...told } = { digestKey: '', ...personal };
  return { ...fields, ...told };
}
