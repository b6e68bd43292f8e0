import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueMonth, initialState } from '../contexts/calendar/domain/calendar.js';
import {
  hasEnded,
  isLocalDate,
  isPastGrace,
  lastDayOf,
  localDateOf,
  monthOf,
  monthsFrom,
  nextMonth,
} from './natural-month.js';

describe('local dates', () => {
  it('exist or do not', () => {
    for (const date of ['2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31'])
      expect(isLocalDate(date)).toBe(true);
    for (const date of [
      '2025-02-29',
      '1900-02-29',
      '2025-04-31',
      '2025-13-01',
      '2025-00-10',
      '0202-10-15',
      '1899-12-31',
      '3000-01-01',
      '2025-1-1',
      '',
    ]) {
      expect(isLocalDate(date)).toBe(false);
    }
  });

  it('are those of the zone, not of UTC', () => {
    expect(localDateOf(new Date('2025-01-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2025-02-01');
    expect(localDateOf(new Date('2025-01-31T15:59:59Z'), 'Asia/Shanghai')).toBe('2025-01-31');
    expect(localDateOf(new Date('1999-12-31T23:59:59Z'), 'UTC')).toBe('1999-12-31');
  });

  it('agree with the calendar that JavaScript has', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(isLocalDate(day)).toBe(true);
          const tomorrow = new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
          expect(monthOf(tomorrow)).toBe(
            day === lastDayOf(monthOf(day)) ? nextMonth(monthOf(day)) : monthOf(day),
          );
        },
      ),
    );
  });
});

describe('natural months', () => {
  it('end when their last day is over', () => {
    expect(hasEnded('2025-02', '2025-02-28')).toBe(false);
    expect(hasEnded('2025-02', '2025-03-01')).toBe(true);
  });

  it('are due after so many whole days of grace: March on 4 April', () => {
    expect(isPastGrace('2025-03', '2025-04-03', 3)).toBe(false);
    expect(isPastGrace('2025-03', '2025-04-04', 3)).toBe(true);
    expect(isPastGrace('2025-03', '2025-04-01', 0)).toBe(true);
    expect(isPastGrace('2025-03', '2025-03-31', 0)).toBe(false);
  });

  it('follow one another over the years', () => {
    expect([...monthsFrom('2024-11', '2025-02')]).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect([...monthsFrom('2025-02', '2025-01')]).toEqual([]);
    expect([...monthsFrom('9999-12', '9999-12')]).toEqual(['9999-12']);
  });

  it('are due one at a time, once the book has begun', () => {
    const before = { graceDays: 3, automatic: true };
    expect(dueMonth(initialState(), '2025-04-04', before)).toBeUndefined();
    const begun = {
      ...initialState(),
      closed: [{ month: '2025-02', place: { revision: 0, position: 0n } }],
    };
    expect(dueMonth(begun, '2025-04-04', before)).toBe('2025-03');
    expect(dueMonth(begun, '2025-04-03', before)).toBeUndefined();
  });
});
