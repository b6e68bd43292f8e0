import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BoardRow, CommandLine, Expected } from './book.js';
import { type BookOptions, generateBook } from './generator.js';
import { judge, PlainBook } from './oracle.js';

const anyBook: fc.Arbitrary<CommandLine[]> = fc
  .record<BookOptions>({
    seed: fc.nat(),
    employees: fc.integer({ min: 1, max: 8 }),
    offices: fc.integer({ min: 1, max: 4 }),
    startMonth: fc.constantFrom('1999-11', '2019-12', '2024-02', '2025-06'),
    months: fc.integer({ min: 1, max: 6 }),
    entriesPerEmployeeMonth: fc.integer({ min: 1, max: 10 }),
    mischief: fc.double({ min: 0, max: 1, noNaN: true }),
    churn: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(generateBook);

const holdsForAnyBook = (property: (book: CommandLine[]) => void): void => {
  fc.assert(fc.property(anyBook, property), { numRuns: 40 });
};

function boardsOf({ monthBoards, yearBoards }: Expected): BoardRow[][] {
  return [...Object.values(monthBoards), ...Object.values(yearBoards)].flatMap((boards) =>
    Object.values(boards),
  );
}

/** The points of each person's latest employment, added up from the accepted lines alone. */
function sumsOf(book: CommandLine[]): Record<string, { active: boolean; fixed: number; behaviour: number }> {
  const plain = new PlainBook();
  const sums: Record<string, { active: boolean; fixed: number; behaviour: number }> = {};
  const entries = new Map<string, { kind: 'fixed' | 'behaviour'; amount: number }>();
  for (const line of book) {
    if (plain.send(line) !== 'accepted' || !('employeeId' in line)) continue;
    if (line.command === 'RegisterEmployee') sums[line.employeeId] = { active: true, fixed: 0, behaviour: 0 };
    if (line.command === 'RecordDeparture') sums[line.employeeId] = { active: false, fixed: 0, behaviour: 0 };
    if (!('entryId' in line)) continue;
    const key = `${line.employeeId} ${line.entryId.toLowerCase()}`;
    if ('points' in line) {
      const amount = line.command === 'AwardPoints' ? line.points : -line.points;
      entries.set(key, { kind: line.kind, amount });
      sums[line.employeeId]![line.kind] += amount;
    } else {
      const { kind, amount } = entries.get(key)!;
      sums[line.employeeId]![kind] -= amount;
    }
  }
  return sums;
}

describe('the plain rules, for any book', () => {
  it('change no board and no employee when every line is sent twice in a row', () => {
    holdsForAnyBook((book) => {
      const { rejected, repeated, ...once } = judge(book);
      const twice = judge(book.flatMap((line) => [line, line]));
      expect(twice).toMatchObject(once);
      expect(Object.keys(twice.employees)).toEqual(Object.keys(once.employees));
      expect(twice.rejected.length).toBe(2 * rejected.length);
      expect(twice.repeated.length).toBe(book.length + repeated.length - rejected.length);
    });
  });

  it('give each balance as the sum of its base points, entries and reversals', () => {
    holdsForAnyBook((book) => {
      const balances: ReturnType<typeof sumsOf> = {};
      for (const [employeeId, state] of Object.entries(judge(book).employees)) {
        const { active, base, fixed, behaviour } = state;
        expect(base).toBe(active ? 500 : 0);
        expect(state.total).toBe(base + fixed + behaviour);
        balances[employeeId] = { active, fixed, behaviour };
      }
      expect(balances).toEqual(sumsOf(book));
    });
  });

  it('rank each row one below the number of those with a higher score, and equals by id', () => {
    holdsForAnyBook((book) => {
      for (const rows of boardsOf(judge(book))) {
        for (const row of rows)
          expect(row.rank).toBe(1 + rows.filter(({ score }) => score > row.score).length);
        const listed = rows.map((row) => [row.rank, row.employeeId]);
        const inOrder = [...rows].sort((a, b) => a.rank - b.rank || (a.employeeId < b.employeeId ? -1 : 1));
        expect(listed).toEqual(inOrder.map((row) => [row.rank, row.employeeId]));
      }
    });
  });

  it('put everybody of a board on just one office board, with the same score', () => {
    holdsForAnyBook((book) => {
      const { monthBoards, yearBoards } = judge(book);
      for (const { all, ...offices } of [...Object.values(monthBoards), ...Object.values(yearBoards)]) {
        const scores = (rows: BoardRow[]) =>
          rows.map(({ employeeId, score }) => `${employeeId} ${score}`).sort();
        expect(scores(Object.values(offices).flat())).toEqual(scores(all ?? []));
      }
    });
  });

  it('never change a closed board by what comes later', () => {
    holdsForAnyBook((book) => {
      const whole = judge(book);
      const half = judge(book.slice(0, Math.floor(book.length / 2)));
      expect(whole.monthBoards).toMatchObject(half.monthBoards);
      expect(whole.yearBoards).toMatchObject(half.yearBoards);
      expect(whole.closedMonths.slice(0, half.closedMonths.length)).toEqual(half.closedMonths);
    });
  });
});
