import { addDays, type LocalDate } from '../../../kernel/natural-month.js';
import type { DayCount, PublicityPolicy } from '../../due-process/domain/events.js';
import type { Policy } from '../../due-process/domain/policies.js';

/** A day whose entries stand published, by the policy that was in force on it. */
export interface PublishedDay extends Pick<PublicityPolicy, 'deductions' | 'reasons'> {
  readonly day: LocalDate;
  readonly until: LocalDate;
}

interface Rules {
  readonly on: (day: LocalDate) => Policy | undefined;
  readonly plus: (day: LocalDate, count: number, by: DayCount) => LocalDate;
}

/** No policy publishes entries for longer. */
const MOST_DAYS = 31;

/** The days of recording whose entries stand published on a day, the newest first. */
export function publishedDays(on: LocalDate, rules: Rules): readonly PublishedDay[] {
  const days: PublishedDay[] = [];
  for (let day = on; rules.plus(day, MOST_DAYS, 'working') >= on; day = addDays(day, -1)) {
    const published = publishedOf(day, rules);
    if (published !== undefined && published.until >= on) days.push(published);
  }
  return days;
}

function publishedOf(day: LocalDate, { on, plus }: Rules): PublishedDay | undefined {
  const policy = on(day);
  if (policy?.publicity == null || policy.publicity.entryDays === 0) return undefined;
  const { entryDays, deductions, reasons } = policy.publicity;
  return { day, until: plus(day, entryDays, policy.days), deductions, reasons };
}

/** An entry, with what may be published of it. */
export interface PublishableEntry {
  readonly entryId: string;
  readonly employeeId: string;
  readonly name: string;
  /** Names that the employee has had, too. */
  readonly names: readonly string[];
  readonly direction: 'award' | 'deduct';
  /** The office to which the employee belonged on its day, and how many others did, with them. */
  readonly officeId: string | null;
  readonly members: number;
  readonly title: string;
  readonly points: number;
  readonly occurredOn: LocalDate;
  readonly reason: string;
  readonly isReversed: boolean;
}

/** What is told of an entry, to everybody alike. */
export interface PublishedEntry {
  readonly direction: 'award' | 'deduct';
  readonly title: string;
  readonly points: number;
  readonly occurredOn: LocalDate;
  readonly until: LocalDate;
  readonly reversed: boolean;
  readonly entryId?: string;
  readonly employeeId?: string;
  readonly name?: string;
  readonly officeId?: string;
  readonly reason?: string;
}

/** An entry as the policy of its day publishes it: unnamed ones tell nothing by which one could know whose they are. */
export function publishedAs(
  entry: PublishableEntry,
  { until, deductions, reasons }: Pick<PublishedDay, 'until' | 'deductions' | 'reasons'>,
  fewest: number,
): PublishedEntry {
  const { direction, title, points, occurredOn, isReversed, officeId, reason } = entry;
  const isNamed = direction === 'award' || deductions === 'named';
  const told = { direction, title, points, occurredOn, until, reversed: isReversed };
  const office = officeId !== null && (isNamed || entry.members >= fewest) ? { officeId } : {};
  const why = reasons && (isNamed || !namesThem(entry)) ? { reason } : {};
  if (!isNamed) return { ...told, ...office, ...why };
  const { entryId, employeeId, name } = entry;
  return { ...told, entryId, employeeId, name, ...office, ...why };
}

/** Whether the reason says of whom it speaks. */
function namesThem({ reason, employeeId, name, names }: PublishableEntry): boolean {
  const text = reason.toLowerCase();
  return [employeeId, name, ...names].some((one) => text.includes(one.toLowerCase()));
}
