import { describe, expect, it } from '@jest/globals';
import type { FairEntry } from './entries.js';
import { fairnessReport, type Source } from './report.js';
import { Telling, type Reader } from './telling.js';

const HEAD: Reader = {
  principalId: 'head',
  seesAll: true,
  seesFew: true,
  asksForFew: false,
  seesGiversOfCases: true,
};
const LEADERSHIP: Reader = { ...HEAD, principalId: 'leader', seesFew: false, seesGiversOfCases: false };

const entry = (employeeId: string, changes: Partial<FairEntry> = {}): FairEntry => ({
  givenBy: 'A',
  employeeId,
  employmentNo: 1,
  entryId: `of ${employeeId}`,
  direction: 'award',
  points: 10,
  code: 'courtesy',
  category: 'reception',
  hasRange: true,
  officeId: 'gate',
  occurredOn: '2026-10-01',
  recordedOn: '2026-10-02',
  ...changes,
});

/** So many people, each in the office, with the score of their number. */
function organisation(offices: Readonly<Record<string, number>>, entries: readonly FairEntry[] = []): Source {
  const members = Object.entries(offices).flatMap(([officeId, count]) =>
    Array.from({ length: count }, (_, no) => ({
      employeeId: `${officeId}${no}`,
      employmentNo: 1,
      officeId,
      score: no,
    })),
  );
  const nothing = { appeals: [], managers: [], stays: [], employeeOf: () => null };
  return { ...nothing, entries, members, memberships: members };
}

describe('small groups', () => {
  const people = (...counts: readonly number[]) =>
    counts.map((count) => ({ id: `of ${count}`, people: count }));
  const kept = (reader: Reader, ...counts: readonly number[]) =>
    new Telling(reader)
      .split(
        people(...counts),
        ({ id }) => id,
        ({ id }) => ({ id }),
        ({ people: count }) => count,
      )
      .filter(({ suppressed }) => suppressed)
      .map(({ id }) => id);

  it('are left out beside their total, and with a single one the next, as in the worked example', () => {
    expect(kept(LEADERSHIP, 3, 4, 40)).toEqual(['of 3', 'of 4']);
    expect(kept(LEADERSHIP, 3, 12, 40)).toEqual(['of 3', 'of 12']);
    expect(kept(HEAD, 3, 12, 40)).toEqual([]);
  });

  it('are not found by asking for one office that is left out among all', () => {
    expect(kept({ ...LEADERSHIP, asksForFew: true }, 12)).toEqual(['of 12']);
    const { whole, medians } = fairnessReport(organisation({ gate: 12 }), {
      ...LEADERSHIP,
      asksForFew: true,
    });
    expect(whole?.spread).toEqual({ suppressed: true, figures: null });
    expect(medians.score).toBeNull();
  });
});

describe('the report', () => {
  const offices = { gate: 3, kitchen: 12, garden: 40 };
  const entries = [
    ...['gate0', 'gate1'].map((id) => entry(id, { givenBy: 'B', points: 30 })),
    ...Array.from({ length: 6 }, (_, no) => entry(`kitchen${no}`, { officeId: 'kitchen' })),
    ...Array.from({ length: 7 }, (_, no) => entry(`garden${no}`, { givenBy: 'C', officeId: 'garden' })),
  ];

  it('tells the head everything', () => {
    const { givers, whole } = fairnessReport(organisation(offices, entries), HEAD);
    expect(givers.map(({ givenBy, figures }) => [givenBy, figures?.entries])).toEqual([
      ['A', 6],
      ['B', 2],
      ['C', 7],
    ]);
    expect(whole?.counted).toEqual({ suppressed: false, figures: { entries: 15, people: 15 } });
    expect(whole?.spread.figures).toMatchObject({ people: 55, withoutEntry: 40, median: 12 });
    expect(whole?.offices.map(({ officeId, figures }) => [officeId, figures?.rank])).toEqual([
      ['garden', 1],
      ['kitchen', 2],
      ['gate', 3],
    ]);
    expect(whole?.casesByGiver).toEqual([]);
  });

  it('tells the leadership of no few, and nobody who received the most', () => {
    const { givers, whole } = fairnessReport(organisation(offices, entries), LEADERSHIP);
    expect(givers.map(({ givenBy, suppressed }) => [givenBy, suppressed])).toEqual([
      ['A', true],
      ['B', true],
      ['C', false],
    ]);
    expect(givers[2]?.figures?.concentration).toMatchObject({ employeeId: null, share: 0.142857 });
    const shown = (some: readonly { readonly officeId: string; readonly suppressed: boolean }[] = []) =>
      some.filter(({ suppressed }) => !suppressed).map(({ officeId }) => officeId);
    expect(shown(whole?.offices)).toEqual(['garden']);
    expect(shown(whole?.spreadByOffice)).toEqual(['garden']);
    expect(whole?.casesByGiver).toBeNull();
    expect(whole?.pairs).toEqual({ suppressed: false, figures: { pairs: 0, listed: [] } });
  });

  it('tells a manager of their own row, and medians of at least five', () => {
    const manager: Reader = { ...LEADERSHIP, principalId: 'B', seesAll: false };
    const { givers, whole, medians } = fairnessReport(organisation(offices, entries), manager);
    expect(givers).toMatchObject([{ givenBy: 'B', suppressed: false, figures: { entries: 2, people: 2 } }]);
    expect(whole).toBeNull();
    expect(medians).toMatchObject({ givers: 3, entries: null, score: 12, delayDays: 1 });
    const more = ['D', 'E'].flatMap((givenBy) => [
      entry('garden0', { givenBy }),
      entry('garden1', { givenBy }),
    ]);
    expect(fairnessReport(organisation(offices, [...entries, ...more]), manager).medians).toMatchObject({
      givers: 5,
      entries: 2,
      deductShare: 0,
      leniency: null,
    });
  });

  it('counts awards of the employment that is on the board', () => {
    const before = entry('gate0', { employmentNo: 2, points: 7 });
    const { whole } = fairnessReport(organisation({ gate: 2 }, [before]), HEAD);
    expect(whole?.spread.figures).toMatchObject({ people: 2, gini: null, withoutEntry: 2 });
  });
});
