import { expect, it } from '@jest/globals';
import {
  isWorkingDay,
  noWorkingDays,
  workingDaysAfter,
  type WorkingDays,
} from '../../due-process/domain/working-days.js';
import { reminderDay } from './reminders.js';

const DAYS = workingDaysAfter(
  noWorkingDays(),
  { type: 'WorkingDaysSet', data: { year: 2026, off: ['2026-10-29'], on: ['2026-10-31'] } },
  { revision: 0, position: 0n },
);

const lastOn = (days: WorkingDays, today: string) => reminderDay((day) => isWorkingDay(days, day), today);

it.each([
  ['2026-10-18', undefined],
  ['2026-10-19', 10],
  ['2026-10-25', 10],
  ['2026-10-26', 5],
  ['2026-10-30', 5],
  ['2026-10-31', 1],
])('on %s a manager was last reminded when %s working days were left', (today, left) => {
  expect(lastOn(DAYS, today)?.workingDaysLeft).toBe(left);
});

it('begins anew with each month', () => {
  expect(lastOn(noWorkingDays(), '2026-10-30')).toEqual({ on: '2026-10-30', workingDaysLeft: 1 });
  expect(lastOn(noWorkingDays(), '2026-11-01')).toBeUndefined();
});
