import type { LocalDate, NaturalMonth } from '../../../kernel/natural-month.js';
import type { DayCount } from '../../due-process/domain/events.js';
import type { Policy } from '../../due-process/domain/policies.js';
import type { Closings } from '../../calendar/domain/closings.js';
import type { Publicity } from '../../publicity/domain/publicity.js';

export interface EntryTimes {
  /** The local day on which the entry was recorded. */
  readonly recordedOn: LocalDate;
  readonly isImported: boolean;
  /** Null: in no month. */
  readonly countsIn: NaturalMonth | null;
}

export interface Rules {
  readonly today: LocalDate;
  readonly on: (day: LocalDate) => Policy | undefined;
  readonly plus: (day: LocalDate, count: number, by: DayCount) => LocalDate;
  readonly closings: Closings;
  readonly publicity: Publicity;
}

/** The last day on which an entry may be objected to; null: there is no end yet; undefined: none at all. */
export function lastDayFor(entry: EntryTimes, rules: Rules): LocalDate | null | undefined {
  if (entry.isImported) return rules.on(rules.today)?.cases?.importedUntil ?? undefined;
  const byItself = ownLastDay(entry, rules);
  const byWindow = entry.countsIn === null ? undefined : lastDayOfWindow(entry.countsIn, rules);
  if (byWindow === null || byItself === undefined) return byWindow;
  return byWindow === undefined || byItself > byWindow ? byItself : byWindow;
}

/** The last day by the policy of the day on which the entry was recorded. */
function ownLastDay({ recordedOn }: EntryTimes, { on, plus }: Rules): LocalDate | undefined {
  const policy = on(recordedOn);
  return policy?.cases == null ? undefined : plus(recordedOn, policy.cases.appealDays, policy.days);
}

function lastDayOfWindow(
  month: NaturalMonth,
  { today, on, closings, publicity }: Rules,
): LocalDate | null | undefined {
  const close = closings.months.find((closed) => closed.month === month);
  const policy = on(close?.on ?? today);
  if (policy?.publicity == null) return undefined;
  return publicity.get(month)?.until ?? null;
}
