import { lastClosedBy } from '../calendar/domain/calendar.js';
import { countingMonth } from '../calendar/domain/counting-month.js';
import { CALENDAR_STREAM } from '../calendar/domain/events.js';
import { monthOf, type NaturalMonth } from '../../kernel/natural-month.js';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { EventMeta, RecordedEvent } from '../../infrastructure/event-store/recorded-event.js';
import { hasHappened, isKnown, type AsOf } from './domain/as-of.js';
import { Balances, totalOf, type Balance } from './domain/balance.js';
import { employeeStream, type EmployeeEvent, type EntryData } from './domain/events.js';

/** One event of an employee's file, as an auditor reads it. */
export interface HistoryItem {
  readonly revision: number;
  readonly position: string;
  readonly eventId: string;
  readonly type: EmployeeEvent['type'];
  /** The time of recording, as the rules see it, and the time at which the store wrote it. */
  readonly recordedAt: string;
  readonly storedAt: string;
  readonly recordedBy: string;
  /** The principal whose key brought it, where that was another one. */
  readonly sentBy?: string;
  readonly commandId: string;
  /** The event's own fields. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly balance: Balance & { readonly total: number };
  /** The natural month in which an entry or a reversal counts; null where it counts in none. */
  readonly countsIn: NaturalMonth | null;
  /** The month that it came too late for, closed by then; null where it counts in its own. */
  readonly lateFor: NaturalMonth | null;
}

/**
 * The whole file, oldest first, from the event store itself. The month in which an entry counts follows from the closes
 * before it in the log (rule 8), so the calendar is read beside it. Nothing is told of a file in which an event is not what was appended.
 * @throws LogUnavailable, BrokenEvent, BrokenLink
 */
export async function* historyOf(
  log: EventLog,
  employeeId: string,
  asOf: AsOf = {},
): AsyncGenerator<HistoryItem> {
  const calendar = new Closes(log);
  const balances = new Balances();
  await log.mustBeAsAppended(employeeStream(employeeId));
  for await (const recorded of log.read(employeeStream(employeeId))) {
    const event = recorded.event as EmployeeEvent;
    if (!isKnown(recorded, asOf) || !hasHappened(event, asOf)) continue;
    const balance = balances.after(event);
    const occurredOn = countedOn(event);
    const counting =
      occurredOn === undefined
        ? NOT_COUNTING
        : countingOf(occurredOn, await calendar.lastBefore(recorded.position));
    yield { ...itemOf(recorded, event, balance), ...counting };
  }
}

const NOT_COUNTING: Pick<HistoryItem, 'countsIn' | 'lateFor'> = { countsIn: null, lateFor: null };

function countingOf(
  occurredOn: string,
  lastClosed: NaturalMonth | undefined,
): Pick<HistoryItem, 'countsIn' | 'lateFor'> {
  const [own, countsIn] = [monthOf(occurredOn), countingMonth(occurredOn, lastClosed)];
  return { countsIn, lateFor: countsIn === own ? null : own };
}

/** The date by which an event counts in a month, if it does: for a reversal, that of the entry it undoes. */
function countedOn(event: EmployeeEvent): string | undefined {
  const entry = event.type === 'EntryReversed' ? event.data.undoes : entryIn(event);
  return entry?.kind === 'behaviour' && entry.trial !== true ? entry.occurredOn : undefined;
}

const entryIn = ({ type, data }: EmployeeEvent): EntryData | undefined =>
  type === 'PointAwarded' || type === 'PointDeducted' ? data : undefined;

/** The closes of the calendar, read once, as far as they are asked for. */
export class Closes {
  private closes: readonly Close[] | undefined;

  constructor(private readonly log: EventLog) {}

  /** The last month closed before a place in the log. */
  async lastBefore(position: bigint): Promise<NaturalMonth | undefined> {
    return (await this.all()).findLast((close) => close.position < position)?.month;
  }

  /** The place at which a month was closed; undefined while it is open. */
  async closeOf(month: NaturalMonth): Promise<bigint | undefined> {
    return (await this.all()).find((close) => close.isOwn && close.month === month)?.position;
  }

  async all(): Promise<readonly Close[]> {
    return (this.closes ??= await this.read());
  }

  private async read(): Promise<readonly Close[]> {
    const closes: Close[] = [];
    for await (const { event, position } of this.log.read(CALENDAR_STREAM)) {
      const month = lastClosedBy(event);
      if (month !== undefined) closes.push({ month, position, isOwn: event.type === 'MonthClosed' });
    }
    return closes;
  }
}

interface Close {
  readonly month: NaturalMonth;
  readonly position: bigint;
  /**
   * Whether it is the close of the month itself; if not, the month counts as closed because the book began after it.
   */
  readonly isOwn: boolean;
}

function itemOf(
  recorded: RecordedEvent,
  event: EmployeeEvent,
  balance: Balance,
): Omit<HistoryItem, 'countsIn' | 'lateFor'> {
  return {
    revision: recorded.revision,
    position: String(recorded.position),
    eventId: recorded.id,
    type: event.type,
    recordedAt: recorded.meta.recordedAt,
    storedAt: recorded.storedAt.toISOString(),
    ...sentByAnother(recorded.meta),
    commandId: recorded.meta.commandId,
    data: shown(event),
    balance: { ...balance, total: totalOf(balance) },
  };
}

const sentByAnother = ({ recordedBy, sentBy }: EventMeta): Pick<HistoryItem, 'recordedBy' | 'sentBy'> => ({
  recordedBy,
  ...(sentBy === undefined || sentBy === recordedBy ? {} : { sentBy }),
});

/** The fields of an event as they are shown: personal ones stand among the others, and the digest key is left out. */
function shown({ data }: EmployeeEvent): Record<string, unknown> {
  const { personal, ...fields } = { personal: {}, ...data };
  const { digestKey: _, ...told } = { digestKey: '', ...personal };
  return { ...fields, ...told };
}
