import { describe, expect, it } from '@jest/globals';
import type { LedgerEvent } from './ledger.js';
import { Restatements } from './restatements.js';

const begun = { type: 'BookBegun', data: { month: '2026-09' } };
const closed = (month: string) => ({ type: 'MonthClosed', data: { month } });
const awarded = (points: number, occurredOn: string) => ({
  type: 'PointAwarded',
  data: { employeeId: 'E1', employmentNo: 1, entryId: 'e', kind: 'behaviour', points, occurredOn },
});

describe('restatements', () => {
  const given = (...events: readonly { type: string; data: object }[]): object => {
    const restatements = new Restatements();
    for (const event of events) restatements.apply(event as unknown as LedgerEvent);
    return Object.fromEntries(
      [...restatements.months()].map((month) => [month, [...restatements.of(month)]]),
    );
  };

  it('add a late entry to the month that it missed', () => {
    expect(
      given(
        begun,
        awarded(2, '2026-09-03'),
        closed('2026-09'),
        awarded(5, '2026-09-04'),
        awarded(-1, '2026-09-05'),
      ),
    ).toEqual({ '2026-09': [['E1 1', 4]] });
  });

  it('take it from the month in which it counts, once that closes', () => {
    expect(given(begun, closed('2026-09'), awarded(5, '2026-09-04'), closed('2026-10'))).toEqual({
      '2026-09': [['E1 1', 5]],
      '2026-10': [['E1 1', -5]],
    });
  });

  it('are none of a month from before the book, though the entry is late', () => {
    expect(given(begun, awarded(5, '2026-08-04'), closed('2026-09'))).toEqual({ '2026-09': [['E1 1', -5]] });
  });
});
