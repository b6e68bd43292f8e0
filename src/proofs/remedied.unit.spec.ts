import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { remedied, type Remedy } from './remedied.js';

const row = (employeeId: string, score: number) => ({
  employeeId,
  employmentNo: 1,
  officeId: 'o',
  score,
  rank: 0,
  officeRank: 0,
});
const remedy = (
  employeeId: string,
  points: number,
  about: string | null,
  countsIn: string | null,
): Remedy => ({
  key: `${employeeId} ${points} ${about ?? ''}`,
  position: 1n,
  employeeId,
  employmentNo: 1,
  about,
  countsIn,
  points,
});

describe('a remedied board', () => {
  // A late award moves no remedied month; what was upheld counts once, in the month that it is about.
  const september = [row('E1', 40), row('E2', 38), row('E3', 38), row('E4', 30)];
  const october = [row('E1', 16), row('E2', 30), row('E3', 25), row('E4', 20)];
  const remedies = [
    remedy('E3', 5, '2026-09', '2026-10'),
    remedy('E1', -6, '2026-09', '2026-10'),
    remedy('E1', 2, '2026-09', '2026-10'),
  ];
  const told = (rows: typeof september, months: readonly string[], of = remedies) =>
    remedied(rows, of, months).map(({ rank, employeeId, score }) => `${rank} ${employeeId} ${score}`);

  it('counts each remedy once, in the month that it is about', () => {
    expect(told(september, ['2026-09'])).toEqual(['1 E3 43', '2 E2 38', '3 E1 36', '4 E4 30']);
    expect(told(october, ['2026-10'])).toEqual(['1 E2 30', '2 E1 20', '2 E3 20', '2 E4 20']);
  });

  it('is no other one over all the months that a remedy touches', () => {
    const both = september.map((own, index) => ({ ...own, score: own.score + (october[index]?.score ?? 0) }));
    expect(told(both, ['2026-09', '2026-10'])).toEqual(['1 E2 68', '2 E3 63', '3 E1 56', '4 E4 50']);
  });

  it('keeps the month of what is replaced again', () => {
    const again = [
      ...remedies,
      remedy('E1', -2, '2026-09', '2026-11'),
      remedy('E1', 5, '2026-09', '2026-11'),
    ];
    expect(told(september, ['2026-09'], again)).toContain('2 E1 39');
    expect(told(october, ['2026-10'], again)).toContain('2 E1 20');
  });

  it('knows nothing of what counts in no month, nor of another employment', () => {
    const others = [
      remedy('E1', 5, null, null),
      remedy('E2', 5, '2026-09', null),
      { ...remedy('E4', 9, '2026-09', '2026-10'), employmentNo: 2 },
    ];
    expect(told(september, ['2026-09'], others)).toEqual(['1 E1 40', '2 E2 38', '2 E3 38', '4 E4 30']);
  });

  it('has the same sum over months that are all closed', () => {
    const month = fc.constantFrom('2026-09', '2026-10', '2026-11');
    const anyRemedy = fc
      .tuple(fc.constantFrom('E1', 'E2'), fc.integer({ min: -20, max: 20 }), fc.option(month), month)
      .map(([who, points, about, countsIn]) => remedy(who, points, about, countsIn));
    fc.assert(
      fc.property(fc.array(anyRemedy, { maxLength: 12 }), (of) => {
        const months = ['2026-09', '2026-10', '2026-11'];
        const rows = [row('E1', 10), row('E2', 20)];
        const sum = months
          .flatMap((one) => remedied(rows, of, [one]))
          .reduce((total, { score }) => total + score, 0);
        expect(sum).toBe(90);
      }),
    );
  });
});
