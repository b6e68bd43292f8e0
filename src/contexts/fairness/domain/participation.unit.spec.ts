import { describe, expect, it } from '@jest/globals';
import type { GiverCount } from './lookups.js';
import { participation, placeOf, timeOf, type Known, type Source } from './participation.js';

const SPAN = { firstDay: '2026-09-01', lastDay: '2026-09-30', closedBefore: 10n, closed: 100n };
const READER = { principalId: 'reader', seesAll: true, seesFew: true };

const known = (principalId: string, changes: Partial<Known> = {}): Known => ({
  ...{ principalId, name: `Name of ${principalId}`, employeeId: null, lastDay: null, hasLeft: false },
  ...{ roles: [{ role: 'recorder' }], registered: { position: 5n }, isRecorder: true },
  ...changes,
});
const count = (givenBy: string, people = 1): GiverCount => ({
  ...{ givenBy, people, entries: people, awards: people, deductions: 0 },
  ...{ pointsAwarded: people, pointsDeducted: 0 },
});
const rowsOf = (source: Partial<Source>, reader = READER, today = '2026-09-15') =>
  participation({ principals: [], stays: [], counts: [], lastDays: new Map(), ...source }, SPAN, {
    ...{ today, reader },
  });
const idsOf = (source: Partial<Source>) => rowsOf(source).map(({ principalId }) => principalId);

describe('participation', () => {
  it('is expected of whoever may record, as long as they were there', () => {
    const stay = { employeeId: 'E1', officeId: 'yard', from: '2026-01-01' };
    const principals = [
      known('reads', { isRecorder: false }),
      known('records'),
      known('came-later', { registered: { position: 100n } }),
      known('ended-before', { lastDay: '2026-08-31' }),
      known('ended-within', { lastDay: '2026-09-01' }),
      known('left', { employeeId: 'E1', hasLeft: true }),
    ];
    const stays = (until: string) => [{ ...stay, until }];
    expect(idsOf({ principals, stays: stays('2026-09-02') })).toEqual(['ended-within', 'left', 'records']);
    expect(idsOf({ principals, stays: stays('2026-09-01') })).toEqual(['ended-within', 'records']);
    expect(idsOf({ principals })).toEqual(['ended-within', 'records']);
  });

  it('leaves out nobody who recorded, though no principal has that id', () => {
    const principals = [known('reads', { isRecorder: false, roles: [] })];
    const counts = [count('leading-group'), count('reads')];
    expect(rowsOf({ principals, counts })).toMatchObject([
      { principalId: 'leading-group', name: null, mayRecord: null, roles: [], recorded: true },
      { principalId: 'reads', mayRecord: false, recorded: true },
    ]);
  });

  it('puts those first who recorded nothing: never, and then since the longest ago', () => {
    const principals = ['a', 'b', 'c', 'd'].map((id) => known(id));
    const lastDays = new Map([
      ['a', '2026-09-02'],
      ['b', '2026-08-02'],
      ['c', '2026-07-02'],
    ]);
    const rows = rowsOf({ principals, lastDays, counts: [count('a')] });
    expect(rows.map(({ principalId }) => principalId)).toEqual(['d', 'c', 'b', 'a']);
    expect(rows.map(placeOf)).toEqual(rows.map(placeOf).toSorted());
    expect(rows[0]).toMatchObject({ lastOn: null, figures: { entries: 0, people: 0 }, suppressed: false });
  });

  it('tells of few people only those who may read their histories, and never one row alone', () => {
    const counts = [count('few', 4), count('five', 5), count('many', 9)];
    const suppressed = rowsOf({ counts, principals: [known('none')] }, { ...READER, seesFew: false });
    expect(suppressed.map((row) => [row.principalId, row.suppressed])).toEqual([
      ['none', false],
      ['few', true],
      ['five', true],
      ['many', false],
    ]);
    expect(
      rowsOf({ counts }, { ...READER, seesAll: false, seesFew: false, principalId: 'few' }),
    ).toMatchObject([{ principalId: 'few', figures: { entries: 4 } }]);
  });

  it('says where an employee belongs today, or belonged at the end', () => {
    const stays = [
      { employeeId: 'E1', officeId: 'yard', from: '2026-01-01', until: '2026-09-20' },
      { employeeId: 'E1', officeId: 'gate', from: '2026-09-20', until: '2026-10-05' },
      { employeeId: 'E1', officeId: 'kitchen', from: '2026-10-05', until: '~' },
    ];
    const officeOn = (today: string) =>
      rowsOf({ principals: [known('a', { employeeId: 'E1' })], stays }, READER, today)[0]?.officeId;
    expect(['2026-09-15', '2026-09-25', '2026-12-01'].map(officeOn)).toEqual(['yard', 'gate', 'gate']);
  });
});

describe('the time of some months', () => {
  const lasts = [
    { month: '2026-07', position: 10n },
    { month: '2026-08', position: 20n },
  ];
  const closings = { months: [], lasts };
  const of = (month: string) => timeOf(closings, { from: month, to: month }, 50n);

  it('ends at the close of the last one, or now', () => {
    expect(of('2026-08')).toMatchObject({ closedBefore: 10n, closed: 20n, lastDay: '2026-08-31' });
    expect(of('2026-09')).toMatchObject({ closedBefore: 20n, closed: 51n });
  });

  it('takes in late entries only in the first month that is open', () => {
    expect(of('2026-10')).toMatchObject({ closedBefore: undefined, closed: 51n });
  });
});
