import { addDays, firstDayOf, lastDayOf, monthOf, type LocalDate } from '../../../kernel/natural-month.js';

/** A manager is reminded when so many working days of the month are left, that day included. */
const LEFT = [10, 5, 1] as const;

export interface ReminderDay {
  readonly on: LocalDate;
  readonly workingDaysLeft: number;
}

/** The last day of the month on which managers were to be reminded by now; undefined before the first. */
export function reminderDay(
  isWorkingDay: (day: LocalDate) => boolean,
  today: LocalDate,
): ReminderDay | undefined {
  const month = monthOf(today);
  const left: LocalDate[] = [];
  for (let day = lastDayOf(month); day >= firstDayOf(month); day = addDays(day, -1))
    if (isWorkingDay(day)) left.push(day);
  const reached = LEFT.flatMap((workingDaysLeft) => {
    const on = left[workingDaysLeft - 1];
    return on === undefined || on > today ? [] : [{ on, workingDaysLeft }];
  });
  return reached.at(-1);
}
