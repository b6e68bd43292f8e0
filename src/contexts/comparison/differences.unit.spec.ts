import { describe, expect, it } from '@jest/globals';
import { Differences, inWords, placesOf } from './domain/differences.js';
import { monthsOnBoard } from './compared-rows.js';

describe('differences', () => {
  it('are rows of another content, rows too many and rows that are missing', () => {
    const differences = new Differences();
    differences.compare(
      'boards.scores',
      'E1',
      new Map([
        ['2026-09', '5'],
        ['2026', '5'],
      ]),
      new Map([
        ['2026', '6'],
        ['2025', '1'],
      ]),
    );
    expect(differences.named.map(inWords)).toEqual([
      'boards.scores (E1, 2026-09): the events give 5, and the table has no row',
      'boards.scores (E1, 2026): the events give 5, and the table has 6',
      'boards.scores (E1, 2025): the events give no row, and the table has 1',
    ]);
    expect(placesOf(differences.named)).toBe('boards.scores 2026-09, boards.scores 2026, boards.scores 2025');
  });

  it('are all counted, and a hundred of them kept', () => {
    const differences = new Differences();
    for (let at = 0; at < 1_000; at += 1)
      differences.compare('boards.people', `E${at}`, new Map([['', 'one']]), new Map(), () => null);
    expect([differences.count, differences.named.length]).toEqual([1_000, 100]);
  });
});

describe('the months that somebody counts on a board', () => {
  const moves = [
    { officeId: 'garden', effectiveOn: '2026-02-10', joins: true as const },
    { officeId: 'kitchen', effectiveOn: '2026-05-20' },
    { officeId: 'office', effectiveOn: '2027-01-01' },
  ];
  const of = (period: string) =>
    monthsOnBoard(period, { moves, joinedOn: '2026-02-10' }).map(
      ({ officeId, fromMonth, untilMonth }) => `${officeId} ${fromMonth} ${untilMonth}`,
    );

  it('are those of each office, from the month of joining and within the period', () => {
    expect(of('2026')).toEqual(['garden 2026-02 2026-05', 'kitchen 2026-05 ~']);
    expect(of('2026-05')).toEqual(['kitchen 2026-05 ~']);
    expect(of('2026-01')).toEqual([]);
  });

  it('have no beginning in the total', () => {
    expect(of('total')).toEqual(['garden  2026-05', 'kitchen 2026-05 2027-01', 'office 2027-01 ~']);
  });
});
