import { describe, expect, it } from '@jest/globals';
import { summaryOf, type CountedCase } from './summary.js';

const upheld = (person: string, changes: Partial<CountedCase> = {}): CountedCase => ({
  person,
  status: 'upheld',
  cause: 'wrong-fact',
  openedOn: '2026-10-01',
  decidedOn: '2026-10-05',
  decideUntil: '2026-10-05',
  wasOverdue: false,
  item: 'late',
  ...changes,
});
const refused = (person: string, changes: Partial<CountedCase> = {}): CountedCase =>
  upheld(person, { status: 'refused', cause: 'unfounded', ...changes });
const people = (count: number): string[] => Array.from({ length: count }, (_, i) => `E${i}`);
const told = (summary: ReturnType<typeof summaryOf>['items']) =>
  summary.map(({ name, count }) => [name, count]);

describe('the summary of cases', () => {
  it('counts how they stand, in time and after, and half of their days', () => {
    const summary = summaryOf(
      [
        ...people(3).map((person) => upheld(person)),
        upheld('E3', { decidedOn: '2026-10-06' }),
        refused('E4', { decidedOn: '2026-10-02', decideUntil: '2026-11-02', wasOverdue: true }),
        upheld('E5', { status: 'open', cause: null, decidedOn: null }),
      ],
      true,
    );
    expect(summary).toMatchObject({ opened: 6, suppressed: false, inTime: 3, medianDays: 4 });
    expect(told(summary.statuses)).toEqual([
      ['lapsed', 0],
      ['open', 1],
      ['refused', 1],
      ['upheld', 4],
      ['withdrawn', 0],
    ]);
    expect(told(summary.causes)).toEqual([
      ['unfounded', 1],
      ['wrong-fact', 4],
    ]);
  });

  it('has the items that were upheld most, these first', () => {
    const items = ['a', 'b', 'b', 'c'].map((item, at) => upheld(`E${at}`, { item }));
    expect(told(summaryOf([...items, refused('E9', { item: 'a' })], true).items)).toEqual([
      ['b', 2],
      ['a', 1],
      ['c', 1],
    ]);
  });

  it('tells nothing of fewer than five people to whoever may not read every case', () => {
    const few = summaryOf(
      people(4).map((person) => upheld(person)),
      false,
    );
    expect(few).toMatchObject({ opened: null, suppressed: true, inTime: null, medianDays: null });
    expect(told(few.items)).toEqual([['late', null]]);
  });

  it('keeps back with a single small part the next one, which the total would give away', () => {
    const cases = [
      ...people(6).map((person) => upheld(person)),
      ...people(9).map((person) => upheld(person, { item: 'noisy' })),
      upheld('E1', { item: 'smoking' }),
    ];
    expect(told(summaryOf(cases, false).items)).toEqual([
      ['noisy', 9],
      ['late', null],
      ['smoking', null],
    ]);
  });

  it('is of nothing where there were none', () => {
    expect(summaryOf([], false)).toMatchObject({ opened: 0, suppressed: false, inTime: 0, medianDays: null });
  });
});
