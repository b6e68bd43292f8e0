import { isNaturalMonth, decemberOf } from '../../../kernel/natural-month.js';
import type { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { employeeStream, type EmployeeEvent, type Ground } from '../domain/events.js';
import { Closes, historyOf, type HistoryItem } from '../history.js';

/** An entry, or the reversal of one, that makes up a score. */
export interface ScoreEntry {
  /** Place in the file. */
  readonly revision: number;
  readonly position: string;
  readonly entryId: string;
  /** Whether it is a reversal of the entry. */
  readonly reverses: boolean;
  readonly itemCode: string;
  readonly occurredOn: string;
  /** The points that it adds to the score, with their sign. */
  readonly points: number;
  readonly reason: string;
  /** The edition of the rulebook that its item stands in; null where none was in force, and for a reversal. */
  readonly editionId: string | null;
  /** The ground of the entry: `rule`, `authority`, `proposal`, `fact` or `import`; null where none was needed. */
  readonly ground: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly countsIn: string;
  /** The closed month that it came too late for; null when it counts in its own. */
  readonly lateFor: string | null;
}

/**
 * The entries that make up an employee's score of a month or a year, oldest first: those that count in it, of the
 * employment that was running at its close or, while it is open, runs now; none when no employment runs. Undefined for
 * a person who was never registered.
 *
 * @throws LogUnavailable, BrokenEvent
 */
export async function scoreEntriesOf(
  log: EventLog,
  employeeId: string,
  period: string,
): Promise<AsyncIterable<ScoreEntry> | undefined> {
  const month = isNaturalMonth(period) ? period : decemberOf(period);
  const ranked = await employmentAt(log, employeeId, await new Closes(log).closeOf(month));
  return ranked === undefined ? undefined : entriesIn(log, employeeId, period, ranked);
}

const NONE = 0;

/** The number of the employment that runs at a place in the log, or at its end. */
async function employmentAt(
  log: EventLog,
  employeeId: string,
  before: bigint | undefined,
): Promise<number | undefined> {
  let running: number | undefined;
  for await (const recorded of log.read(employeeStream(employeeId))) {
    running ??= NONE;
    if (before !== undefined && recorded.position > before) break;
    const event = recorded.event as EmployeeEvent;
    if (event.type === 'EmployeeRegistered') running = event.data.employmentNo;
    if (event.type === 'EmployeeLeft') running = NONE;
  }
  return running;
}

async function* entriesIn(
  log: EventLog,
  employeeId: string,
  period: string,
  employmentNo: number,
): AsyncGenerator<ScoreEntry> {
  for await (const item of historyOf(log, employeeId)) {
    const { countsIn } = item;
    if (countsIn?.startsWith(period) !== true || item.data['employmentNo'] !== employmentNo) continue;
    yield { ...toEntry(item), countsIn };
  }
}

interface Undone {
  readonly direction: string;
  readonly itemCode: string;
  readonly occurredOn: string;
  readonly points: number;
}

interface Ruled {
  readonly editionId?: string;
  readonly ground?: Ground;
}

function toEntry(item: HistoryItem): Omit<ScoreEntry, 'countsIn'> {
  const { revision, position, recordedAt, recordedBy, lateFor, type } = item;
  const reverses = type === 'EntryReversed';
  const fields = item.data as unknown as Undone & { entryId: string; reason: string; undoes: Undone } & Ruled;
  const { itemCode, occurredOn, points } = reverses ? fields.undoes : fields;
  const gains = reverses ? fields.undoes.direction === 'deduct' : type === 'PointAwarded';
  const { entryId, reason, editionId = null, ground = null } = fields;
  const what = { entryId, reverses, itemCode, occurredOn, points: gains ? points : -points, reason };
  const rule = { editionId, ground: ground?.by ?? null };
  return { revision, position, ...what, ...rule, recordedAt, recordedBy, lateFor };
}
