import { describe, expect, it } from '@jest/globals';
import { ranked } from '../../../proofs/ledger.js';
import { edgeOf, findingOf, measure, type MonthBoard } from './measuring.js';

const who = (employeeId: string, employmentNo = 1) => ({ employeeId, employmentNo });

type Scores = Readonly<Record<string, number>>;
const board = (month: string, scores: Scores, officeOf: (id: string) => string = () => 'o'): MonthBoard => ({
  month,
  rows: ranked(
    Object.entries(scores).map(([employeeId, score]) => ({
      employeeId,
      employmentNo: 1,
      officeId: officeOf(employeeId),
      score,
    })),
  ),
});

// The example of the practice: E6 joined in August.
const july = board('2026-07', { E1: 30, E2: 28, E3: 10, E4: 22, E5: 5 });
const august = board('2026-08', { E1: 20, E2: 26, E3: 30, E4: 22, E5: 8, E6: 40 });
const september = board('2026-09', { E1: 25, E2: 20, E3: 34, E4: 22, E5: 2, E6: 40 });
const october = (E4: number) => board('2026-10', { E1: 10, E2: 12, E3: 5, E4, E5: 0, E6: 7 });
const summer = [july, august, september];
const terms = { board: 'all', atLeast: null, share: 40, ties: 'up' } as const;

describe('measuring the sum of some months', () => {
  it('ranks those who are on the board in every month, and takes equals at the edge as it is said', async () => {
    const figures = { N: 5, q: 2, rank: 2, equals: 2, sum: 74 };
    expect(await measure(summer, who('E3'), terms)).toEqual({ figures, isWithin: true });
    expect(await measure(summer, who('E3'), { ...terms, ties: 'down' })).toEqual({
      figures,
      isWithin: false,
    });
    expect(await measure(summer, who('E4'), terms)).toEqual({
      figures: { N: 5, q: 2, rank: 4, equals: 1, sum: 66 },
      isWithin: false,
    });
  });

  it('measures the whole again after an extension', async () => {
    expect(await measure([...summer, october(40)], who('E4'), terms)).toMatchObject({
      figures: { rank: 1, sum: 106 },
      isWithin: true,
    });
    expect(await measure([...summer, october(15)], who('E4'), terms)).toMatchObject({
      figures: { rank: 3, sum: 81 },
      isWithin: false,
    });
  });

  it('leaves an excused month out for everybody', async () => {
    expect(await measure([july, september, october(40)], who('E4'), terms)).toMatchObject({
      figures: { N: 5, rank: 1, sum: 84 },
    });
  });

  it('takes in whoever is there in the extension alone', async () => {
    expect(await measure([october(40)], who('E4'), terms)).toEqual({
      figures: { N: 6, q: 2, rank: 1, equals: 1, sum: 40 },
      isWithin: true,
    });
  });

  it('cannot measure somebody who is missing on a board, or is on it in another employment', async () => {
    expect(await measure(summer, who('E6'), terms)).toEqual({ figures: { N: 5 }, isWithin: undefined });
    expect(await measure(summer, who('E3', 2), terms)).toMatchObject({ isWithin: undefined });
  });

  it('cannot measure anybody among fewer than five', async () => {
    const few = [board('2026-07', { E1: 9, E2: 8, E3: 7, E4: 6 })];
    expect(await measure(few, who('E1'), terms)).toEqual({ figures: { N: 4 }, isWithin: undefined });
  });

  it('has one place at least, however small the share', async () => {
    expect(await measure([july], who('E1'), { ...terms, share: 1 })).toMatchObject({
      figures: { q: 1, rank: 1 },
      isWithin: true,
    });
  });
});

describe('measuring each month for itself', () => {
  const apart = { ...terms, atLeast: 2 };

  it('counts the months within, of which so many are needed', async () => {
    expect(await measure(summer, who('E2'), apart)).toEqual({
      figures: {
        months: [
          { month: '2026-07', N: 5, q: 2, rank: 2, equals: 1, within: true },
          { month: '2026-08', N: 6, q: 2, rank: 3, equals: 1, within: false },
          { month: '2026-09', N: 6, q: 2, rank: 5, equals: 1, within: false },
        ],
      },
      isWithin: false,
    });
    expect(await measure(summer, who('E2'), { ...apart, atLeast: 1 })).toMatchObject({ isWithin: true });
  });

  it('asks for all months where an extension alone has fewer', async () => {
    expect(await measure([october(40)], who('E4'), apart)).toMatchObject({ isWithin: true });
    expect(await measure([october(1)], who('E4'), apart)).toMatchObject({ isWithin: false });
  });

  it('stops at the first month in which nobody can be measured', async () => {
    expect(await measure([august, july], who('E6'), apart)).toEqual({
      figures: { months: [{ month: '2026-08', N: 6, q: 2, rank: 1, equals: 1, within: true }] },
      isWithin: undefined,
    });
  });

  it('looks at the office of each month, and at no other', async () => {
    const scores = { E1: 1, E2: 2, E3: 3, E4: 4, E5: 5, F1: 60, F2: 70 };
    const offices = board('2026-07', scores, (id) => id.slice(0, 1));
    const ofOffice = { ...apart, board: 'office', atLeast: 1 } as const;
    expect(await measure([offices], who('E5'), ofOffice)).toEqual({
      figures: { months: [{ month: '2026-07', N: 5, q: 2, rank: 1, equals: 1, within: true }] },
      isWithin: true,
    });
    expect(await measure([offices], who('F2'), ofOffice)).toEqual({
      figures: { months: [] },
      isWithin: undefined,
    });
  });
});

describe('the edge by open boards', () => {
  it('is as many points away as bring an employee within', () => {
    // Of 75, 74, 74, 66 and 15 the first two are within.
    expect(edgeOf(summer, who('E4'), terms)).toEqual({ N: 5, q: 2, rank: 4, score: 66, missing: 8 });
    expect(edgeOf(summer, who('E3'), terms)).toMatchObject({ missing: 0 });
    expect(edgeOf(summer, who('E3'), { ...terms, ties: 'down' })).toMatchObject({ missing: 1 });
    expect(edgeOf(summer, who('E1'), { ...terms, ties: 'down' })).toMatchObject({ missing: 0 });
  });

  it('is that of the last month where each is measured for itself', () => {
    const apart = { ...terms, atLeast: 2 };
    expect(edgeOf(summer, who('E4'), apart)).toEqual({ N: 6, q: 2, rank: 4, score: 22, missing: 12 });
    expect(edgeOf([], who('E4'), apart)).toBeUndefined();
    expect(edgeOf(summer, who('E6'), terms)).toBeUndefined();
  });
});

describe('the finding', () => {
  const left = { barred: 'no', hasExtension: true } as const;

  it('passes who is within, extends who is not, and cancels when no extension is left', () => {
    expect(findingOf(true, false, left)).toBe('pass');
    expect(findingOf(false, false, left)).toBe('extend');
    expect(findingOf(false, false, { ...left, hasExtension: false })).toBe('cancel');
  });

  it('knows what an entry of a bottom-line item leads to', () => {
    expect(findingOf(true, true, left)).toBe('pass');
    expect(findingOf(true, true, { ...left, barred: 'cancel' })).toBe('cancel');
    expect(findingOf(true, true, { ...left, barred: 'extend' })).toBe('extend');
    expect(findingOf(true, true, { barred: 'extend', hasExtension: false })).toBe('cancel');
  });

  it('is left to people where nobody can be measured, barred or not', () => {
    expect(findingOf(undefined, true, { ...left, barred: 'cancel' })).toBeNull();
  });
});
