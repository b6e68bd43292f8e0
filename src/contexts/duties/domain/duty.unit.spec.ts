import { describe, expect, it } from '@jest/globals';
import type { Duty } from '../../authority/domain/events.js';
import { evolve, initialState, type Authority } from '../../authority/domain/table.js';
import { dutiesIn, isMet, type Assigned } from './duty.js';
import type { Tally } from './events.js';

const PLACE = { revision: 0, position: 0n };
const duty = (awards: number, deductions = 0): Duty => ({ awards, deductions, penalty: null });

/** Grades from the lowest to the highest, each with its duty if it has one. */
const set = (inForceFrom: string, ...grades: readonly (readonly [grade: string, duty?: Duty])[]) =>
  ({
    type: 'AuthoritySet',
    data: {
      inForceFrom,
      grades: grades.map(([grade, owed]) => ({
        grade,
        limits: [],
        ...(owed === undefined ? {} : { duty: owed }),
      })),
      quorum: 1,
      proposalDays: 1,
    },
  }) as const;
const authority = (...tables: readonly ReturnType<typeof set>[]): Authority =>
  tables.reduce((state, event) => evolve(state, event, PLACE), initialState());

const person = (assignments: Assigned['assignments'], changes: Partial<Assigned> = {}): Assigned => ({
  principalId: 'p',
  employeeId: 'E1',
  lastDay: null,
  assignments,
  ...changes,
});
const LONG_AGO = [{ on: '2024-01-01', grades: ['low'] }];
const SET = authority(set('2025-01-01', ['low', duty(10, 2)], ['high', duty(20)]));
const owedIn = (month: string, one: Assigned, by = SET, done: readonly [string, Tally][] = []) =>
  dutiesIn(month, [one], by, new Map(done)).map(
    ({ grade, due }) => `${grade} ${due.awards}/${due.deductions}`,
  );

describe('the duty of a manager', () => {
  it('is that of their grade, by the grades in force on the last day of the month', () => {
    expect(owedIn('2025-03', person(LONG_AGO))).toEqual(['low 10/2']);
    expect(owedIn('2024-12', person(LONG_AGO))).toEqual([]);
    const lowered = authority(set('2025-01-01', ['low', duty(10, 2)]), set('2025-03-31', ['low', duty(3)]));
    expect(owedIn('2025-03', person(LONG_AGO), lowered)).toEqual(['low 3/0']);
    expect(owedIn('2025-02', person(LONG_AGO), lowered)).toEqual(['low 10/2']);
  });

  it('is that of the grade they have in the end, and of several that of the highest', () => {
    const risen = person([...LONG_AGO, { on: '2025-03-20', grades: ['high'] }]);
    expect(owedIn('2025-03', risen)).toEqual(['high 20/0']);
    expect(owedIn('2025-02', risen)).toEqual(['low 10/2']);
    expect(owedIn('2025-03', person([{ on: '2024-01-01', grades: ['high', 'low'] }]))).toEqual(['high 20/0']);
  });

  it('is none for whoever was no manager yet on the first day, or not to the last one', () => {
    expect(owedIn('2025-03', person([{ on: '2025-03-01', grades: ['low'] }]))).toEqual(['low 10/2']);
    expect(owedIn('2025-03', person([{ on: '2025-03-02', grades: ['low'] }]))).toEqual([]);
    expect(owedIn('2025-03', person([...LONG_AGO, { on: '2025-03-31', grades: [] }]))).toEqual([]);
    expect(owedIn('2025-03', person(LONG_AGO, { lastDay: '2025-03-30' }))).toEqual([]);
    expect(owedIn('2025-03', person(LONG_AGO, { lastDay: '2025-03-31' }))).toEqual(['low 10/2']);
  });

  it('is none where their grade has none, or is not there any more', () => {
    expect(
      owedIn('2025-03', person(LONG_AGO), authority(set('2025-01-01', ['low'], ['high', duty(20)]))),
    ).toEqual([]);
    expect(owedIn('2025-03', person(LONG_AGO), authority(set('2025-01-01', ['other', duty(1)])))).toEqual([]);
    expect(owedIn('2025-03', person(LONG_AGO), authority())).toEqual([]);
  });

  it('is met with as many of both as are due', () => {
    const met = (awards: number, deductions: number): boolean =>
      isMet(dutiesIn('2025-03', [person(LONG_AGO)], SET, new Map([['p', { awards, deductions }]]))[0]!);
    expect([met(10, 2), met(11, 9), met(9, 2), met(10, 1)]).toEqual([true, true, false, false]);
    expect(isMet(dutiesIn('2025-03', [person(LONG_AGO)], SET, new Map())[0]!)).toBe(false);
  });
});
