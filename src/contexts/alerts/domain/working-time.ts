import { addDays, type LocalDate } from '../../../kernel/natural-month.js';

export type IsWorkingDay = (day: LocalDate) => boolean;

/** The working days after a day, up to another one, which is counted. */
export function workingDaysAfter(since: LocalDate, until: LocalDate, isWorkingDay: IsWorkingDay): number {
  let count = 0;
  for (let day = addDays(since, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** The last day after which there are so many working days up to another one. */
export function silentSince(until: LocalDate, count: number, isWorkingDay: IsWorkingDay): LocalDate {
  let day = until;
  for (let left = count; left > 0; day = addDays(day, -1)) if (isWorkingDay(day)) left -= 1;
  return day;
}
