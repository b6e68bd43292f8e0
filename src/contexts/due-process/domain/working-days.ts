import { addDays, yearOf, type LocalDate } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type { DayCount, WorkingDaysSet } from './events.js';

/** By year: the days that are other than their weekdays say. */
export type WorkingDays = ReadonlyMap<string, YearOfDays>;

export interface YearOfDays {
  readonly off: ReadonlySet<LocalDate>;
  readonly on: ReadonlySet<LocalDate>;
  readonly place: EventPosition;
}

export const noWorkingDays = (): WorkingDays => new Map();

export function workingDaysAfter(
  days: WorkingDays,
  { data: { year, off, on } }: WorkingDaysSet,
  place: EventPosition,
): WorkingDays {
  return new Map(days).set(yearKey(year), { off: new Set(off), on: new Set(on), place });
}

export const yearKey = (year: number): string => String(year).padStart(4, '0');

const SATURDAY = 6;
const SUNDAY = 0;

export function isWeekend(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SATURDAY || weekday === SUNDAY;
}

export function isWorkingDay(days: WorkingDays, day: LocalDate): boolean {
  const year = days.get(yearOf(day));
  return isWeekend(day) ? year?.on.has(day) === true : year?.off.has(day) !== true;
}

/** The day so many days after another, which is never counted itself. */
export function plus(days: WorkingDays, day: LocalDate, count: number, by: DayCount): LocalDate {
  if (by === 'calendar') return addDays(day, count);
  let last = day;
  for (let left = count; left > 0;) {
    last = addDays(last, 1);
    if (isWorkingDay(days, last)) left -= 1;
  }
  return last;
}
