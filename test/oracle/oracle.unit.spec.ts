import { describe, expect, it } from '@jest/globals';
import type { CommandLine, Draft } from './book.js';
import { judge } from './oracle.js';
import { readBook, readExpected } from './point-books.js';

describe('the plain rules', () => {
  it('lead the year of one organisation to its expected result', () => {
    expect(judge(readBook('book'))).toEqual(readExpected('book'));
  });

  it('lead the hard book to its expected result', () => {
    expect(judge(readBook('hard'))).toEqual(readExpected('hard'));
  });
});

type Without<T> = T extends unknown ? Omit<T, 'commandId'> : never;

/** Commands of one noon each, with ids of their own. */
function linesOf(...days: [date: string, command: Without<Draft>][]): CommandLine[] {
  return days.map(([date, command], index) => ({
    commandId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    recordedAt: `${date}T12:00:00+08:00`,
    ...command,
  }));
}

const open = (officeId: string) => ({ command: 'OpenOffice' as const, officeId, name: officeId });
const join = (employeeId: string, officeId: string, joinedOn: string) => ({
  command: 'RegisterEmployee' as const,
  employeeId,
  name: employeeId,
  officeId,
  joinedOn,
});
const move = (employeeId: string, officeId: string, effectiveOn: string) => ({
  command: 'TransferEmployee' as const,
  employeeId,
  officeId,
  effectiveOn,
});
const leave = (employeeId: string, leftOn: string) => ({
  command: 'RecordDeparture' as const,
  employeeId,
  leftOn,
  reason: 'resigned',
});
const close = (month: string) => ({ command: 'CloseMonth' as const, month });
const row = (rank: number, employeeId: string, score: number) => ({ rank, employeeId, score });

describe('the plain rules, where the kept books are silent', () => {
  it('close first the month of the earliest joinedOn, even of one who has left and come back', () => {
    const result = judge(
      linesOf(
        ['2024-03-01', open('a')],
        ['2024-03-01', join('P', 'a', '2024-01-15')],
        ['2024-03-02', leave('P', '2024-03-02')],
        ['2024-03-03', join('P', 'a', '2024-03-03')],
        ['2024-03-04', close('2024-02')],
        ['2024-03-05', close('2024-01')],
      ),
    );
    expect(result.rejected).toEqual([{ line: 5, code: 'month.out-of-order' }]);
    expect(result.monthBoards).toEqual({ '2024-01': { all: [], a: [] } });
  });

  it('place by the later recorded of two moves on one day, and by the last day of the month', () => {
    const { monthBoards } = judge(
      linesOf(
        ['2024-01-01', open('a')],
        ['2024-01-01', open('b')],
        ['2024-01-01', join('P', 'a', '2024-01-01')],
        ['2024-01-02', move('P', 'b', '2024-01-01')],
        ['2024-01-02', join('Q', 'a', '2024-01-02')],
        ['2024-01-03', move('Q', 'b', '2024-01-31')],
        ['2024-01-03', join('R', 'a', '2024-01-03')],
        ['2024-01-04', move('R', 'b', '2024-02-01')],
        ['2024-02-01', close('2024-01')],
      ),
    );
    expect(monthBoards['2024-01']).toMatchObject({
      a: [row(1, 'R', 0)],
      b: [row(1, 'P', 0), row(1, 'Q', 0)],
    });
  });

  it('forget the moves of an earlier employment', () => {
    const { monthBoards } = judge(
      linesOf(
        ['2024-01-01', open('a')],
        ['2024-01-01', open('b')],
        ['2024-01-01', join('P', 'a', '2024-01-01')],
        ['2024-01-02', move('P', 'b', '2024-01-20')],
        ['2024-01-03', leave('P', '2024-01-03')],
        ['2024-01-10', join('P', 'a', '2024-01-10')],
        ['2024-02-01', close('2024-01')],
      ),
    );
    expect(monthBoards['2024-01']).toMatchObject({ a: [row(1, 'P', 0)], b: [] });
  });

  it('list equals character by character', () => {
    const { monthBoards } = judge(
      linesOf(
        ['2024-01-01', open('a')],
        ...['e1', 'E10', 'E9', 'a-1', '_'].map((id): [string, Without<Draft>] => [
          '2024-01-01',
          join(id, 'a', '2024-01-01'),
        ]),
        ['2024-02-01', close('2024-01')],
      ),
    );
    expect(monthBoards['2024-01']?.['a']).toEqual(['E10', 'E9', '_', 'a-1', 'e1'].map((id) => row(1, id, 0)));
  });
});
