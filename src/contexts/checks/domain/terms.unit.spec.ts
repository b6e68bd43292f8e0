import { describe, expect, it } from '@jest/globals';
import { isDueOn, keptOf, termsOf, type Plan } from './terms.js';

const plan = (changes: Partial<Plan>): Plan => ({
  ...{ every: 'day', weekday: null, from: '2026-10-01', until: null },
  ...changes,
});
const days = (terms: ReturnType<typeof termsOf>): string[] =>
  terms.map(({ from, until }) => (from === until ? from : `${from}/${until}`));

// 2026-10-01 is a Thursday.
describe('the terms of a round', () => {
  it('are each day from its first to its last', () => {
    expect(days(termsOf(plan({ until: '2026-10-03' }), '2026-09-28', '2026-10-31'))).toEqual([
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
    ]);
    expect(termsOf(plan({ until: '2026-10-03' }), '2026-10-04', '2026-10-31')).toEqual([]);
  });

  it('are its weekday in each week, or the whole week, cut to the days of the round', () => {
    const mondays = plan({ every: 'week', weekday: 1 });
    expect(days(termsOf(mondays, '2026-10-01', '2026-10-19'))).toEqual([
      '2026-10-05',
      '2026-10-12',
      '2026-10-19',
    ]);
    expect([isDueOn(mondays, '2026-10-05'), isDueOn(mondays, '2026-10-06')]).toEqual([true, false]);
    const weeks = plan({ every: 'week', until: '2026-10-13' });
    expect(days(termsOf(weeks, '2026-10-02', '2026-10-31'))).toEqual([
      '2026-10-01/2026-10-04',
      '2026-10-05/2026-10-11',
      '2026-10-12/2026-10-13',
    ]);
  });

  it('are the months, whole, wherever the days asked for begin', () => {
    expect(days(termsOf(plan({ every: 'month' }), '2026-10-20', '2026-11-02'))).toEqual([
      '2026-10-01/2026-10-31',
      '2026-11-01/2026-11-30',
    ]);
  });
});

describe('what became of them', () => {
  const terms = termsOf(plan({}), '2026-10-01', '2026-10-06');

  it('is missed once the day is over', () => {
    expect(keptOf(terms, { checks: ['2026-10-02'], today: '2026-10-04', endedOn: null })).toEqual({
      due: 3,
      made: 1,
      missed: [
        { from: '2026-10-01', until: '2026-10-01' },
        { from: '2026-10-03', until: '2026-10-03' },
      ],
    });
  });

  it('is not missed from the day on which the round was ended, but made where it was', () => {
    const ended = keptOf(terms, { checks: ['2026-10-05'], today: '2026-10-09', endedOn: '2026-10-02' });
    expect(ended).toEqual({ due: 2, made: 1, missed: [{ from: '2026-10-01', until: '2026-10-01' }] });
  });

  it('is one made check however often somebody looked in a month', () => {
    const month = termsOf(plan({ every: 'month' }), '2026-10-01', '2026-10-31');
    const checks = ['2026-10-05', '2026-10-06'];
    expect(keptOf(month, { checks, today: '2026-11-01', endedOn: null })).toEqual({
      due: 1,
      made: 1,
      missed: [],
    });
  });
});
